import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }

const SENTENCE = /loaded in a browser.*holds the PortOne secret.*Import it in server code only/

async function bundle(code: string, platform: 'browser' | 'node', conditions: string[]): Promise<string> {
  const resolveDir = fileURLToPath(new URL('.', import.meta.url))
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    platform,
    conditions,
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

const use = `import { createCertification, memoryStore, portoneV1 } from '@certification-form/server'
globalThis.used = [createCertification, memoryStore, portoneV1]`

test.each([
  ['named imports', use],
  ['a bare import', `import '@certification-form/server'`],
])('a browser bundle with %s throws the reason, and holds nothing of the server', async (_what, code) => {
  const text = await bundle(code, 'browser', ['certification-form-source'])
  expect(() => {
    runInNewContext(text)
  }).toThrow(SENTENCE)
  expect(text).not.toContain('imp_secret')
  expect(text.length).toBeLessThan(2000)
})

test.each(['node', 'workerd', 'edge-light'])('a bundle for %s is the server', async (runtime) => {
  const conditions = ['certification-form-source', runtime, ...(runtime === 'node' ? [] : ['worker', 'browser'])]
  const text = await bundle(use, 'node', conditions)
  expect(text).toContain('imp_secret')
  expect(text).not.toMatch(/loaded in a browser/)
})

test('the stub has every name of the package', async () => {
  const text = await bundle(`import * as server from './index.js'; globalThis.names = Object.keys(server)`, 'node', [
    'certification-form-source',
  ])
  const sandbox: { names?: string[]; [key: string]: unknown } = {
    process,
    require: (id: string) => process.getBuiltinModule(id),
  }
  runInNewContext(text, Object.assign(sandbox, { TextEncoder, TextDecoder, URL, Buffer }))
  const stub = await bundle(
    `import * as server from './browser.js'; globalThis.names = Object.keys(server)`,
    'browser',
    [],
  )
  for (const name of sandbox.names ?? ['none']) expect(stub).toContain(name)
  expect(sandbox.names?.length).toBeGreaterThan(3)
})

test('is what both maps name, before anything else a browser bundler would take', () => {
  const source = Object.keys(manifest.exports['.'])
  const published = Object.keys(manifest.publishConfig.exports['.'])
  expect(source.indexOf('browser')).toBeLessThan(source.indexOf('certification-form-source'))
  expect(published.indexOf('browser')).toBeLessThan(published.indexOf('default'))
})
