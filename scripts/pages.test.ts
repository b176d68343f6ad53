import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

const inDocs = readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`)
const PAGES = [
  'README.md',
  'README.ko.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(`${root}packages`).map((name) => `packages/${name}/README.md`),
  ...inDocs,
].filter((page) => page.endsWith('.md') && existsSync(join(root, page)))

const withoutCode = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '')

/** What a page links to and shows, apart from the web. */
function targetsOf(page: string): string[] {
  const text = withoutCode(read(page))
  const found = [...text.matchAll(/\]\(([^)\s]+)\)/g), ...text.matchAll(/(?:src|srcset)="([^"]+)"/g)]
  return found.map(([, target = '']) => target).filter((target) => !/^[a-z]+:/.test(target))
}

/** As GitHub makes the address of a heading: `Your CSS and ours` is `#your-css-and-ours`. */
function anchorsOf(page: string): Set<string> {
  const headings = [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading)
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )
}

function isFound(page: string, target: string): boolean {
  const [path = '', anchor] = target.split('#')
  const file = path === '' ? page : join(dirname(page), path)
  if (!existsSync(join(root, file))) return false
  if (!anchor) return true
  return anchorsOf(file.endsWith('.md') ? file : `${file}/README.md`).has(anchor)
}

const codeOf = (page: string) =>
  [...read(page).matchAll(/^```(tsx?|css)\n([\s\S]*?)^```$/gm)].map(([, , code = '']) => code)

const catalog = (name: string) =>
  new RegExp(`^  '?${name}'?: (?:npm:.*@)?([\\d.]+)$`, 'm').exec(read('pnpm-workspace.yaml'))?.[1] ?? `no ${name}`
const oldest = (name: string): string =>
  JSON.parse(read('packages/react/oldest-peers/package.json')).devDependencies[name] ?? `no ${name}`
const runtimes = (name: string): string =>
  JSON.parse(read('packages/server/runtimes/binaries/package.json')).optionalDependencies[name].replace(/.*@/, '')

describe('the pages', () => {
  it.each(PAGES)('%s links to what is there', (page) => {
    expect(targetsOf(page).filter((target) => !isFound(page, target))).toEqual([])
  })

  it('show the same code in both READMEs', () => {
    expect(codeOf('README.md').length).toBeGreaterThan(5)
    expect(codeOf('README.ko.md')).toEqual(codeOf('README.md'))
  })
})

describe('the page of what was tested', () => {
  const row = (start: string) =>
    read('docs/tested.md')
      .split('\n')
      .find((line) => line.startsWith(`| ${start}`))

  it.each(['react', 'react-hook-form', '@tanstack/react-query', 'zod'])('has the oldest and newest %s', (name) => {
    expect(row(`\`${name}\` |`)).toContain(` ${oldest(name)}, ${catalog(name)} `)
  })

  it.each([
    ['`hono`', ['hono', 'express', 'fastify']],
    ['Redis', ['redis', 'ioredis']],
    ['React Compiler', ['babel-plugin-react-compiler']],
    ['`@portone/server-sdk`', ['@portone/server-sdk']],
  ])('has the versions of %s', (start, names) => {
    for (const name of names) expect(row(start)).toContain(catalog(name))
  })

  it('has the versions of the runtimes', () => {
    const nodes = ['20', '22', '24'].map((major) => runtimes(`node-${major}-linux-x64`)).join(', ')
    const others = ['@oven/bun-linux-x64', '@deno/linux-x64-glibc', '@cloudflare/workerd-linux-64'].map(runtimes)
    expect(row('Node, Bun')).toContain(`| ${[nodes, ...others].join('; ')} |`)
  })
})
