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

const { '.': _entry, './package.json': _manifest, ...others } = manifest.exports
const subpaths = Object.keys(others) as (keyof typeof others)[]
const SUBPATH = '@certification-form/server/'

test('there are mounts, a store and telemetry', () => {
  expect(subpaths.toSorted()).toEqual([
    './express',
    './fastify',
    './hono',
    './next',
    './node',
    './opentelemetry',
    './redis',
  ])
})

test.each<readonly [string, string]>([
  ['named imports', use],
  ['a bare import', `import '@certification-form/server'`],
  ...subpaths.map((path) => [`a bare import of ${path}`, `import '${path.replace('./', SUBPATH)}'`] as const),
  ['toNodeHandler', `import { toNodeHandler } from '${SUBPATH}node'; globalThis.used = toNodeHandler`],
  ['toHonoHandler', `import { toHonoHandler } from '${SUBPATH}hono'; globalThis.used = toHonoHandler`],
  ['toExpressHandler', `import { toExpressHandler } from '${SUBPATH}express'; globalThis.used = toExpressHandler`],
  ['toFastifyPlugin', `import { toFastifyPlugin } from '${SUBPATH}fastify'; globalThis.used = toFastifyPlugin`],
  ['openTelemetry', `import { openTelemetry } from '${SUBPATH}opentelemetry'; globalThis.used = openTelemetry`],
  ['redisStore', `import { redisStore } from '${SUBPATH}redis'; globalThis.used = redisStore`],
  ['toRouteHandlers', `import { toRouteHandlers } from '${SUBPATH}next'; globalThis.used = toRouteHandlers`],
])('a browser bundle with %s throws the reason, and holds nothing of the server', async (_what, code) => {
  const text = await bundle(code, 'browser', ['certification-form-source'])
  expect(() => {
    runInNewContext(text)
  }).toThrow(SENTENCE)
  expect(text).not.toMatch(/imp_secret|node:|rawHeaders|getConnInfo|getMeterProvider/)
  expect(text.length).toBeLessThan(2000)
})

const RUNTIMES = ['node', 'workerd', 'edge-light']
const conditionsOf = (runtime: string) => [
  'certification-form-source',
  runtime,
  ...(runtime === 'node' ? [] : ['worker', 'browser']),
]

test.each(RUNTIMES)('a bundle for %s is the server', async (runtime) => {
  const text = await bundle(use, 'node', conditionsOf(runtime))
  expect(text).toContain('imp_secret')
  expect(text).not.toMatch(/loaded in a browser/)
})

test.each(subpaths.flatMap((path) => RUNTIMES.map((runtime) => [path, runtime] as const)))(
  '%s in a bundle for %s is the real one',
  async (path, runtime) => {
    const text = await bundle(`export * from '${path.replace('./', SUBPATH)}'`, 'node', conditionsOf(runtime))
    expect(text).toMatch(/function (?:to\w+Handlers?|redisStore|openTelemetry)\(/)
    expect(text).not.toMatch(/loaded in a browser/)
  },
)

async function namesOf(module: string): Promise<string[]> {
  const code = `import * as server from '${module}'; globalThis.names = Object.keys(server)`
  const text = await bundle(code, 'node', ['certification-form-source'])
  const sandbox: { names?: string[]; [key: string]: unknown } = {
    process,
    require: (id: string) => process.getBuiltinModule(id),
  }
  runInNewContext(text, Object.assign(sandbox, { TextEncoder, TextDecoder, URL, Buffer }))
  return sandbox.names ?? []
}

test('the stub has every name of the package and its subpaths', async () => {
  const sources = subpaths.map((path) => manifest.exports[path]['certification-form-source'])
  const entries = ['./index.js', ...sources.map((source) => source.replace('./src/', './'))]
  const names = (await Promise.all(entries.map(namesOf))).flat()
  expect(names.length).toBeGreaterThan(3 + subpaths.length)
  const code = `import * as server from './browser.js'; globalThis.names = Object.keys(server)`
  const stub = await bundle(code, 'browser', [])
  expect(names.filter((name) => !stub.includes(name))).toEqual([])
})

test.each(['.', ...subpaths] as const)(
  'is what both maps name at %s, before what else a browser would take',
  (path) => {
    const source = Object.entries(manifest.exports[path])
    const published = Object.entries(manifest.publishConfig.exports[path])
    const at = (entries: [string, string][], name: string) => entries.findIndex(([condition]) => condition === name)
    expect(source[at(source, 'browser')]?.[1]).toBe('./src/browser.ts')
    expect(published[at(published, 'browser')]?.[1]).toBe('./dist/browser.js')
    expect(at(source, 'browser')).toBeLessThan(at(source, 'certification-form-source'))
    expect(at(published, 'browser')).toBeLessThan(at(published, 'default'))
  },
)

test('of OpenTelemetry nothing is loaded but by its subpath', async () => {
  const text = await bundle(use, 'node', ['certification-form-source'])
  expect(text).not.toMatch(/getMeterProvider|@opentelemetry/)
  const own = await bundle(`export * from '${SUBPATH}opentelemetry'`, 'node', ['certification-form-source'])
  expect(own).toMatch(/getMeterProvider/)
})
