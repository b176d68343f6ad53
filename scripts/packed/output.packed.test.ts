import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, inject, it } from 'vitest'
import { typedEntries } from '../check/workspace.mjs'

const packed = inject('packed')
const byName = packed.map(({ name, ...rest }) => [name, rest] as const)

function filesIn(folder: string, ending: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith(ending)).map((name) => join(folder, name))
}

const read = (file: string) => readFileSync(file, 'utf8')
const hasDirective = (code: string) => /^(?:#!.*\n)?(["'])use client\1;?\n/.test(code)
const importsOf = (code: string) =>
  [...code.matchAll(/^(?:import|export)\b[^"']*["']([^"']+)["'];?$/gm)].map(([, id]) => id ?? '')
const isForClients = (id: string) => /^(?:react|react-dom|react-hook-form|@tanstack\/react-query)(?:\/|$)/.test(id)
// Data, from JSON.
const isTokens = (file: string) => file.includes('/tokens/')
const callsHook = (code: string) => /\buse[A-Z]\w*\(/.test(code.replaceAll(/\/\*[^]*?\*\//g, ''))
const isOnlyNames = (code: string) => /^(?:(?:import|export) [^;]*;\n?)*$/.test(code)

describe.each(byName)('what is packed of %s', (_name, { unpacked }) => {
  const code = filesIn(join(unpacked, 'dist'), '.js')

  it("says 'use client' in each file that needs a client, and in nothing else", () => {
    expect(code).not.toEqual([])
    for (const file of code) {
      const needs = importsOf(read(file)).some(isForClients) || callsHook(read(file))
      expect(hasDirective(read(file)), file).toBe(needs)
    }
  })

  it('has a source map for each file, which leads to sources in the archive', () => {
    for (const file of code.filter((each) => !isOnlyNames(read(each)) && !isTokens(each))) {
      const [, name] = /\n\/\/# sourceMappingURL=(.+)$/.exec(read(file).trimEnd()) ?? []
      expect(name, file).toBeDefined()
      const map = JSON.parse(read(join(dirname(file), name ?? '')))
      expect(map.mappings).toMatch(/[A-Z]{4}/)
      for (const source of map.sources)
        expect(existsSync(join(dirname(file), source)), `${file} ← ${source}`).toBe(true)
    }
    for (const file of filesIn(join(unpacked, 'dist'), '.d.ts')) {
      for (const source of JSON.parse(read(`${file}.map`)).sources) {
        expect(existsSync(join(dirname(file), source)), `${file} ← ${source}`).toBe(true)
      }
    }
  })

  it('can be read: one statement a line, names and comments as they were written', () => {
    const texts = code.map(read).filter((text) => !isOnlyNames(text))
    const lines = texts.flatMap((text) => text.split('\n')).filter((line) => !line.startsWith('export {'))
    expect(lines.filter((line) => line.length > 500)).toEqual([])
    expect(lines.reduce((sum, line) => sum + line.length, 0) / lines.length).toBeLessThan(60)
    expect(texts.some((text) => text.includes('/**'))).toBe(true)
    // What a minifier does first.
    expect(texts.join('\n')).not.toMatch(/(?:function|const|var|let) [a-z]\(?[,=)]/)
  })
})

/** The files that a bundler takes for every entry of a package. */
async function taken(name: string, entries: string[], folder: string, conditions: string[]): Promise<string[]> {
  const bundles = entries.map(async (entry) => {
    const { metafile } = await build({
      stdin: {
        contents: `import * as all from '${entry.replace('.', `@certification-form/${name}`)}'; console.log(all)`,
        resolveDir: folder,
      },
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      platform: 'node',
      packages: 'bundle',
      jsx: 'automatic',
      conditions,
      logLevel: 'silent',
      plugins: [
        {
          name: 'only-its-own',
          setup(bundler) {
            bundler.onResolve({ filter: /^[^./]/ }, ({ path }) =>
              path === `@certification-form/${name}` || path.startsWith(`@certification-form/${name}/`)
                ? undefined
                : { path, external: true },
            )
          },
        },
      ],
    })
    return Object.keys(metafile.inputs).filter((file) => file !== '<stdin>')
  })
  return (await Promise.all(bundles)).flat()
}

describe.each(byName)('in the workspace, %s', (name, { manifest, source }) => {
  it('is its sources in development and its dist for everybody else', async () => {
    const entries = typedEntries(manifest)
    const [inDevelopment, otherwise] = await Promise.all([
      taken(name, entries, source, ['certification-form-source']),
      taken(name, entries, source, []),
    ])
    expect(inDevelopment.length).toBeGreaterThanOrEqual(entries.length)
    expect(inDevelopment.filter((file) => !file.startsWith(`packages/${name}/src/`) && !isTokens(file))).toEqual([])
    expect(otherwise.filter((file) => !file.startsWith(`packages/${name}/dist/`))).toEqual([])
  })
})
