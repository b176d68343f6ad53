import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { leavesOf, PACKS } from '../packages/react/src/locales/test-packs.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const REACT = `${root}packages/react/`
const isOurs = (id: string) => id.startsWith('@certification-form/')

const leaveOutNpm: Plugin = {
  name: 'leave-out-npm',
  setup(bundler) {
    bundler.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind !== 'entry-point' && !isOurs(path) ? { path, external: true } : undefined,
    )
  },
}

/** What a host's bundler makes of one line, from our sources. */
async function bundle(contents: string): Promise<{ code: string; packs: string[]; files: number }> {
  const result = await build({
    stdin: { contents, resolveDir: root, loader: 'js' },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    charset: 'utf8',
    jsx: 'automatic',
    conditions: ['certification-form-source'],
    plugins: [leaveOutNpm],
    // It remarks that it drops 'use client'.
    logLevel: 'silent',
  })
  // Only what is in the output counts: a module nobody uses is read and left out again.
  const inputs = Object.entries(result.metafile.outputs).flatMap(([, output]) =>
    Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  )
  const packs = inputs
    .flatMap((path) => /\/locales\/([^/]+)\.ts$/.exec(path)?.[1] ?? [])
    .filter((name) => name in PACKS)
  return { code: result.outputFiles[0]?.text ?? '', packs, files: inputs.length }
}

function sentencesOf(name: string): string[] {
  const pack = PACKS[name]
  if (!pack) throw new Error(`There is no pack ${name}.`)
  const texts = [...leavesOf(pack).values()].filter((leaf) => typeof leaf === 'string')
  // Names such as SKT or "required" are in the code as well, or the same in two languages.
  return texts.filter((text) => /[.。]$/.test(text))
}

/** How many sentences of a pack are in a bundle. Of its own, all but the few that are put together as it loads. */
const spoken = (name: string, code: string) => sentencesOf(name).filter((sentence) => code.includes(sentence)).length

const MOST = 40

const NAMES = Object.keys(PACKS)
const manifest = JSON.parse(readFileSync(`${REACT}package.json`, 'utf8'))

describe('packs', () => {
  it('are all in the tests', () => {
    const files = readdirSync(`${REACT}src/locales`).filter(
      (file) => !/test|^(messages|everyParameter)\.ts$/.test(file),
    )
    expect(files.toSorted()).toEqual(NAMES.map((name) => `${name}.ts`).toSorted())
  })

  it.each(NAMES)('%s has a subpath, in the workspace and once published', (name) => {
    expect(manifest.exports[`./locales/${name}`]).toEqual({
      'certification-form-source': `./src/locales/${name}.ts`,
      types: `./dist/locales/${name}.d.ts`,
      default: `./dist/locales/${name}.js`,
    })
    expect(manifest.publishConfig.exports[`./locales/${name}`]).toEqual({
      types: `./dist/locales/${name}.d.ts`,
      default: `./dist/locales/${name}.js`,
    })
  })
})

describe('a bundle', () => {
  it.each(NAMES)('that imports %s has that pack and nothing else', async (name) => {
    const { code, packs, files } = await bundle(
      `export { ${name.replace('-', '')} } from '@certification-form/react/locales/${name}'`,
    )
    expect({ packs, files }).toEqual({ packs: [name], files: 1 })
    expect(spoken(name, code)).toBeGreaterThan(MOST)
    for (const other of NAMES.filter((each) => each !== name)) expect(spoken(other, code), other).toBe(0)
  })

  it('that imports the form has Korean, and no other language', async () => {
    const { code, packs } = await bundle("export { CertificationForm } from '@certification-form/react'")
    expect(packs).toEqual(['ko'])
    expect(spoken('ko', code)).toBeGreaterThan(MOST)
    for (const other of NAMES.filter((each) => each !== 'ko')) expect(spoken(other, code), other).toBe(0)
  })

  it('that imports the form in another language has that one besides', async () => {
    const { code, packs } = await bundle(
      "export { CertificationForm } from '@certification-form/react'; export { vi } from '@certification-form/react/locales/vi'",
    )
    expect(packs.toSorted()).toEqual(['ko', 'vi'])
    expect(spoken('vi', code)).toBeGreaterThan(MOST)
    for (const other of ['en', 'ja', 'zh-CN']) expect(spoken(other, code), other).toBe(0)
  })
})
