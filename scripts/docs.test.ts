import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
// Where every package is to be found by its name, as for a merchant, and nothing looks that reads the sources.
const HOME = `${root}packages/example-signup/node_modules/`

// What a page leaves to the reader: their own application around our code.
const READERS_OWN: Record<string, string> = {
  'readers-own.d.ts': `
    import type { CertificationAdapter } from '@certification-form/core'
    import type { CertificationProvider, Store } from '@certification-form/server'
    import type { Hono } from 'hono'
    import type { ReactNode } from 'react'
    declare global {
      const app: Hono
      const provider: CertificationProvider
      const store: Store
      const secret: string
      const adapter: CertificationAdapter
      function createAccount(name: string | undefined, birthday: string | undefined): Response
      function saveConsents(di: string | undefined, terms: readonly object[]): Promise<void>
      function redeem(coupon: string | undefined): Promise<void>
      function goOn(result: unknown): void
      function log(event: object): void
      function logError(error: Error): void
      function verify(code: string): void
      function showChallenge(): Promise<string>
      function isAnswered(token: string | null): Promise<boolean>
      function SignUpPage(props: { adapter: CertificationAdapter }): ReactNode
    }
  `,
  'alias.d.ts': `
    declare module '@/certification' {
      export const certification: import('@certification-form/server').CertificationServer
    }
  `,
  'certification.d.ts': `
    export const certification: import('@certification-form/server').CertificationServer
  `,
  'ourAdapter.ts': `
    import { createHttpAdapter } from '@certification-form/core'
    export const createOurAdapter = () => createHttpAdapter()
  `,
}

interface Block {
  /** `docs/reference/parts.md:12` */
  place: string
  code: string
  file: string
}

function pages(): string[] {
  const inDocs = readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`)
  const readmes = readdirSync(`${root}packages`).map((name) => `packages/${name}/README.md`)
  const inGuide = readdirSync(`${root}stories/guide`, { recursive: true, encoding: 'utf8' })
  const guide = inGuide.filter((name) => name.endsWith('.mdx')).map((name) => `stories/guide/${name}`)
  return ['README.md', 'README.ko.md', ...readmes, ...inDocs].filter((name) => name.endsWith('.md')).concat(guide)
}

/** The blocks that are whole modules: those that import something. The others are glimpses. */
function blocksOf(page: string, index: number): Block[] {
  const text = readFileSync(`${root}${page}`, 'utf8')
  return [...text.matchAll(/^```(tsx?)\b.*\n([\s\S]*?)^```$/gm)]
    .filter(([, , code = '']) => /^('use client'\n)?import /.test(code))
    .map(({ 1: language = 'ts', 2: code = '', index: at }) => ({
      place: `${page}:${text.slice(0, at).split('\n').length}`,
      code,
      file: `page-${index}-${at}.${language}`,
    }))
}

// The guide has each of its blocks in two languages.
const blocks = [
  ...new Map(pages().flatMap((page, index) => blocksOf(page, index).map((block) => [block.code, block]))).values(),
]

// What merchants are told to use.
const OPTIONS = {
  target: 'es2022',
  module: 'esnext',
  moduleResolution: 'bundler',
  customConditions: ['certification-form-source'],
  jsx: 'react-jsx',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: ['node', 'vite/client'],
  // What only the tests of the server package have: clients, and frameworks other than the example's.
  paths: {
    express: [`${root}packages/server/node_modules/@types/express`],
    ...Object.fromEntries(
      ['fastify', 'redis', 'ioredis'].map((name) => [name, [`${root}packages/server/node_modules/${name}`]]),
    ),
  },
  strict: true,
  skipLibCheck: true,
  // A page may end in what its reader goes on with.
  noUnusedLocals: false,
  noEmit: true,
}

// Our sources are compiled along, and with them what they have declared for others' packages.
const DECLARED = [`${root}packages/server/src/store/rateLimiterMemory.d.ts`]

/** The compiler's complaint, at the place in the page: `page-3-120.ts(4,7): error TS2304: …`. */
function inPage(complaint: string): string {
  const [, name = '', line = '', text = ''] = /^(.+?)\((\d+),\d+\): (.*)$/.exec(complaint) ?? []
  const block = blocks.find(({ file }) => name.endsWith(file))
  return block ? `${block.place} +${line}: ${text}` : complaint
}

/** What the compiler says against the blocks. They are files for it, because the fast one knows no others. */
function complaints(): string[] {
  mkdirSync(HOME, { recursive: true })
  const folder = mkdtempSync(join(HOME, '.pages-'))
  try {
    const own = Object.entries(READERS_OWN)
    for (const [name, code] of own) writeFileSync(join(folder, name), code)
    for (const { file, code } of blocks) writeFileSync(join(folder, file), code)
    const files = [...own.map(([name]) => name), ...blocks.map(({ file }) => file), ...DECLARED]
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS, files }))
    const tsc = `${root}node_modules/typescript7/bin/tsc`
    const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], {
      encoding: 'utf8',
    })
    const said = stdout.split('\n').filter(Boolean).map(inPage)
    return status === 0 || said.length > 0 ? said : ['The compiler did not run.']
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('the pages', () => {
  it('have code that is whole', () => {
    expect(blocks.length).toBeGreaterThan(5)
  })

  // Ten seconds of TypeScript on a machine that has nothing else to do.
  it('show code that compiles', { timeout: 300_000 }, () => {
    expect(complaints()).toEqual([])
  })
})

const page = (name: string) => readFileSync(`${root}docs/reference/${name}.md`, 'utf8')
const source = (path: string) => readFileSync(`${root}packages/${path}`, 'utf8')

describe('the reference', () => {
  it('has every prop, and none that is no more', () => {
    const [, options = ''] = source('react/src/certification/certificationOptions.ts').split(
      'interface CertificationOptions',
    )
    const props = [...options.matchAll(/^ {2}(\w+)\??:/gm)].map(([, name = '']) => name)
    const [, table = ''] = page('certification-form').split('## Props')
    const rows = [...(table.split('\n## ')[0] ?? '').matchAll(/^\| (`.+?) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`(\w+)/g)].map(([, name = '']) => name),
    )
    const ofTheElement = ['className', 'style', 'id', 'ref', 'render', 'children']
    expect(props.length).toBeGreaterThan(20)
    expect(rows.toSorted()).toEqual([...props, ...ofTheElement].toSorted())
  })

  it('has every part, and none that is no more', () => {
    const [, parts = ''] = source('react/src/Certification.ts').split('export const Certification = {')
    const names = [...parts.matchAll(/^ {2}(\w+)[:,]/gm)].map(([, name = '']) => name)
    const [, table = ''] = page('parts').split('## Parts')
    const rows = [...(table.split('\n## ')[0] ?? '').matchAll(/^\| `(\w+)` \|/gm)].map(([, name = '']) => name)
    expect(names.length).toBeGreaterThan(15)
    expect(rows.toSorted()).toEqual(names.toSorted())
  })

  it('has every hook', () => {
    const exported = source('react/src/index.ts').replace(/from '[^']*'/g, '')
    const hooks = new Set([...exported.matchAll(/(?:\{|,)\s*(use[A-Z]\w+)/g)].map(([, name = '']) => name))
    expect(hooks.size).toBeGreaterThan(8)
    expect([...hooks].filter((hook) => !page('headless').includes(`\`${hook}`))).toEqual([])
  })

  it('has every function and constant of core', () => {
    const entry = source('core/src/index.ts').replace(/export type \{[^}]*\}/g, '')
    const names = [...entry.matchAll(/(?:\{|,)\s*(?!type )(\w+)/g)].map(([, name = '']) => name)
    expect(names.length).toBeGreaterThan(40)
    const told = page('core')
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(told))).toEqual([])
  })
})
