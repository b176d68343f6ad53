import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { build as esbuild } from 'esbuild'
import { build as vite, type Rolldown } from 'vite'
import { describe, expect, inject, it } from 'vitest'

const folder = join(inject('consumers'), 'vite-react19')
// What the consumer has installed lies below a folder of its own for each package and version.
const PACKAGE = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\/((?!.*\/node_modules\/).*)$/

/** Files by the package they come from. */
type Contents = Record<string, string[]>

function byPackage(files: readonly string[]): Contents {
  const contents: Contents = {}
  for (const file of files) {
    const [, name, path = ''] = PACKAGE.exec(file) ?? []
    if (name) (contents[name] ??= []).push(path)
  }
  return contents
}

async function withEsbuild(contents: string): Promise<Contents> {
  const { metafile } = await esbuild({
    stdin: { contents, resolveDir: folder },
    absWorkingDir: realpathSync(folder),
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"production"' },
    // It remarks that it drops 'use client'.
    logLevel: 'silent',
  })
  const [output] = Object.values(metafile.outputs)
  const inputs = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0)
  return byPackage(inputs.map(([file]) => `/${file}`))
}

async function withVite(contents: string): Promise<Contents> {
  const entry = join(folder, 'entry.js')
  const results = await vite({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? contents : undefined),
      },
    ],
    build: { write: false, lib: { entry, formats: ['es'] }, rolldownOptions: { output: { minify: true } } },
  })
  const [{ output }] = results as [Rolldown.RolldownOutput]
  const modules = Object.entries(output[0].modules).filter(([, { renderedLength }]) => renderedLength > 0)
  return byPackage(modules.map(([file]) => file))
}

const BUNDLERS = [
  ['esbuild', withEsbuild],
  ['Vite', withVite],
] as const

const RUNTIME_OF_REACT = ['react', 'scheduler']
const without = (contents: Contents, names: readonly string[]) =>
  Object.fromEntries(Object.entries(contents).filter(([name]) => !names.includes(name)))

describe.each(BUNDLERS)('bundled by %s', (_name, bundle) => {
  it.each(['ko', 'en', 'ja', 'zh-CN', 'vi'])('the locale %s is one file', async (locale) => {
    const name = locale.replace('-', '')
    const found = await bundle(
      `import { ${name} } from '@certification-form/react/locales/${locale}'; console.log(${name})`,
    )
    expect(found).toEqual({ '@certification-form/react': [`dist/locales/${locale}.js`] })
  })

  it('OtpInput brings its own files and two of core: no form library, no schema, no words', async () => {
    const found = await bundle("import { OtpInput } from '@certification-form/react'; console.log(OtpInput)")
    const { '@certification-form/react': ours = [], '@certification-form/core': core = [], ...others } = found
    expect(without(others, RUNTIME_OF_REACT)).toEqual({})
    expect(ours.toSorted()).toEqual([
      'dist/certification/certificationContext.js',
      'dist/field/mergeProps.js',
      'dist/field/useLatest.js',
      'dist/field/usePart.js',
      'dist/otp-step/OtpInput.js',
      'dist/otp-step/useDigits.js',
    ])
    expect(core.toSorted()).toEqual(['dist/halfWidth.js', 'dist/otp/otp.js'])
  })

  it('one rule of core is one file, and all of core brings zod alone', async () => {
    const rule = await bundle("import { formatPhone } from '@certification-form/core'; console.log(formatPhone)")
    expect(Object.keys(rule)).toEqual(['@certification-form/core'])
    expect(rule['@certification-form/core']?.length).toBeLessThan(3)
    const all = await bundle("import * as core from '@certification-form/core'; console.log(core)")
    expect(Object.keys(all).toSorted()).toEqual(['@certification-form/core', 'zod'])
  })

  it.each(['core', 'react', 'theme'])('a bare import of %s is nothing', async (name) => {
    expect(await bundle(`import '@certification-form/${name}'`)).toEqual({})
  })
})
