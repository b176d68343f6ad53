import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterEach, expect, it, vi } from 'vitest'
import type { CertificationAdapter } from './adapter/adapter.js'
import { PERSON } from './adapter/test-server.js'
import { CERTIFICATION_ERROR_CODES } from './errors.js'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const readme = readFileSync(at('../README.md'), 'utf8')
const code = /```ts adapter\n(.*?)```/s.exec(readme)?.[1] ?? ''

afterEach(() => {
  vi.unstubAllGlobals()
})

/** The adapter of the README, run as a merchant would run it. */
async function loadAdapter(): Promise<CertificationAdapter> {
  const bundle = await build({
    stdin: { contents: code, resolveDir: at('.'), loader: 'ts' },
    alias: { '@certification-form/core': at('./index.ts') },
    bundle: true,
    format: 'esm',
    write: false,
  })
  const url = `data:text/javascript,${encodeURIComponent(bundle.outputFiles[0]?.text ?? '')}`
  const { adapter } = (await import(/* @vite-ignore */ url)) as { adapter: CertificationAdapter }
  return adapter
}

function answering(status: number, body: unknown) {
  const fetching = vi.fn<typeof fetch>(async () => Response.json(body, { status }))
  vi.stubGlobal('fetch', fetching)
  return fetching
}

it('lists every error code in the order of the list', () => {
  const rows = [...readme.matchAll(/^\| `([a-z_]+)` \|/gm)].map(([, name]) => name)
  expect(rows).toEqual([...CERTIFICATION_ERROR_CODES])
})

it('names files that exist', () => {
  const files = [...readme.matchAll(/`(src\/[^`]+)`/g)].map(([, file]) => file ?? '')
  expect(files.length).toBeGreaterThan(10)
  expect(files.filter((file) => !existsSync(at(`../${file}`)))).toEqual([])
})

it('shows an adapter that works', async () => {
  const adapter = await loadAdapter()
  const { signal } = new AbortController()
  const fetching = answering(200, { id: 'x-1' })
  await expect(adapter.requestOtp(PERSON, { signal })).resolves.toEqual({ impUid: 'x-1', expiresIn: 180 })
  await expect(adapter.confirmOtp({ impUid: 'x-1', otp: '482913' }, { signal })).resolves.toEqual({ id: 'x-1' })
  expect(fetching.mock.calls.map(([url]) => url)).toEqual(['/otp', '/otp/check'])
  answering(422, { why: 'otp_mismatch', triesLeft: 2 })
  const wrong = adapter.confirmOtp({ impUid: 'x-1', otp: '000000' }, { signal })
  await expect(wrong).rejects.toMatchObject({ name: 'CertificationError', code: 'otp_mismatch', attemptsLeft: 2 })
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  await expect(adapter.requestOtp(PERSON, { signal })).rejects.toMatchObject({ code: 'network' })
})

it('shows an adapter of about 15 lines', () => {
  expect(code.split('\n').filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(16)
})
