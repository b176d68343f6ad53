import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { typedEntries } from '../check/workspace.mjs'
import type { ExportTarget } from './packAll.mjs'

const packed = inject('packed')
const SOURCE = 'certification-form-source'

const byName = packed.map(({ name, ...rest }) => [name, rest] as const)
const targetsOf = (target: ExportTarget | undefined) =>
  typeof target === 'string' ? [target] : Object.values(target ?? {})
const isRange = (range: string) => /^(?:\^|>=)\d/.test(range)

it('there are six packages to publish, and their versions move together', () => {
  expect(packed.map(({ name }) => name)).toEqual(['core', 'react', 'sandbox', 'server', 'testing', 'theme'])
  expect(new Set(packed.map(({ manifest }) => manifest.version)).size).toBe(1)
})

it('peers are as wide as what the tests run on', () => {
  const peers = Object.fromEntries(packed.map(({ name, manifest }) => [name, manifest.peerDependencies ?? {}]))
  expect(peers).toEqual({
    core: { zod: '>=4.0.0' },
    react: {
      '@tanstack/react-query': '>=5.0.0',
      react: '>=18.2.0',
      'react-hook-form': '>=7.55.0',
      zod: '>=4.0.0',
    },
    sandbox: {},
    server: { '@opentelemetry/api': '>=1.9.0 <2', hono: '>=4.5.0' },
    testing: {},
    theme: {},
  })
})

describe.each(byName)('%s', (name, { manifest, source, unpacked }) => {
  const workspace = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))

  it('is ESM under the MIT licence, with its text, and says where it comes from', () => {
    expect(manifest).toMatchObject({
      type: 'module',
      license: 'MIT',
      description: expect.stringMatching(/.{20}/),
      keywords: expect.arrayContaining(['본인인증']),
      repository: { type: 'git', url: expect.stringMatching(/^git\+https:.*\.git$/), directory: `packages/${name}` },
    })
    for (const file of ['LICENSE', 'README.md']) expect(existsSync(join(unpacked, file)), file).toBe(true)
    expect(manifest['private']).toBeUndefined()
  })

  it('is published to everybody, with provenance, to whichever registry the one who publishes has set', () => {
    expect(workspace.publishConfig).toMatchObject({ access: 'public', provenance: true })
    expect(workspace.publishConfig).not.toHaveProperty('registry')
  })

  it('says which files have side effects', () => {
    const allowed = { server: ['./src/browser.ts', './dist/browser.js'], react: ['**/*.css'], theme: ['**/*.css'] }
    expect(manifest.sideEffects).toEqual(allowed[name as keyof typeof allowed] ?? false)
  })

  it('asks for ranges, so that hosts share what they have and get fixes', () => {
    const ranges = Object.entries({ ...manifest.dependencies, ...manifest.peerDependencies })
    expect(ranges.filter(([, range]) => !isRange(range))).toEqual([])
  })

  it('has nothing left of the workspace', () => {
    expect(JSON.stringify({ ...manifest, devDependencies: {} })).not.toMatch(
      /workspace:|catalog:|certification-form-source/,
    )
    const files = readdirSync(unpacked, { recursive: true, encoding: 'utf8' })
    expect(files.filter((file) => /(?:\.test\.|\/test-|node_modules|tsconfig|\.tsbuildinfo)/.test(file))).toEqual([])
  })

  it('has the same entries in the workspace and once published', () => {
    expect(Object.keys(manifest.exports)).toEqual(Object.keys(workspace.exports))
    expect(manifest.exports).toEqual(workspace.publishConfig.exports)
  })

  it('leads to files that are in the archive, the types first', () => {
    for (const [entry, target] of Object.entries(manifest.exports)) {
      const files = targetsOf(target).filter((file) => !file.includes('*'))
      for (const file of files) expect(existsSync(join(unpacked, file)), `${entry} → ${file}`).toBe(true)
    }
    for (const entry of typedEntries(manifest)) {
      expect(Object.keys(manifest.exports[entry] ?? {})[0], entry).toBe('types')
    }
    const code = typedEntries(manifest).flatMap((entry) => targetsOf(manifest.exports[entry]))
    expect(code.filter((file) => !file.startsWith('./dist/'))).toEqual([])
  })

  it('leads to the sources in the workspace', () => {
    for (const entry of typedEntries(manifest)) {
      const target = workspace.exports[entry]
      expect(target[SOURCE], entry).toMatch(/^\.\/src\/.+\.ts$/)
      expect(existsSync(join(source, target[SOURCE])), target[SOURCE]).toBe(true)
    }
  })

  it('has programs that begin with how to run them', () => {
    for (const file of Object.values(manifest.bin ?? {})) {
      expect(readFileSync(join(unpacked, file), 'utf8'), file).toMatch(/^#!\/usr\/bin\/env node\n/)
    }
  })
})
