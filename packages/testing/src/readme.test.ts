import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, it, onTestFinished, vi } from 'vitest'
import type { AdapterContractOptions } from './adapter-contract/adapterContractOptions.js'
import type { CertificationPageObject } from './page-object/certificationPageObject.js'
import { type ScriptedAdapterOptions, createScriptedAdapter } from './scripted-adapter/createScriptedAdapter.js'
import { SCENARIOS } from './scripted-adapter/scenarios.js'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const readme = readFileSync(at('../README.md'), 'utf8')

const STUBS: Record<string, string> = {
  vitest: 'export const test = globalThis.collectTest',
  './ourAdapter.js': 'export const createOurAdapter = globalThis.createOurAdapter',
}

/** Runs an example of the README as it stands there, with the merchant's own modules beside it. */
async function runExample(name: string): Promise<Record<string, unknown>> {
  const code = new RegExp(`\`\`\`ts ${name}\\n(.*?)\`\`\``, 's').exec(readme)?.[1] ?? ''
  const bundle = await build({
    stdin: { contents: code, resolveDir: at('.'), loader: 'ts' },
    alias: {
      '@certification-form/testing': at('./index.ts'),
      '@certification-form/core': at('../../core/src/index.ts'),
    },
    plugins: [
      {
        name: 'stubs',
        setup(bundling) {
          bundling.onResolve({ filter: /^(vitest|\.\/ourAdapter\.js)$/ }, ({ path }) => ({ path, namespace: 'stub' }))
          bundling.onLoad({ filter: /./, namespace: 'stub' }, ({ path }) => ({ contents: STUBS[path] ?? '' }))
        },
      },
    ],
    bundle: true,
    format: 'esm',
    write: false,
  })
  const url = `data:text/javascript,${encodeURIComponent(bundle.outputFiles[0]?.text ?? '')}`
  return (await import(/* @vite-ignore */ url)) as Record<string, unknown>
}

/** The names in the first column of every table with this heading, one list for each table. */
function firstColumns(heading: string): string[][] {
  const tables = readme.matchAll(new RegExp(`^\\| ${heading} \\|.*\\n\\|[-|]+\\n((?:\\|.*\\n)*)`, 'gm'))
  return [...tables].map(([, table = '']) =>
    table
      .split('\n')
      .flatMap((row) => [...(row.split(' | ')[0] ?? '').matchAll(/`(\w+)/g)].map(([, name = '']) => name)),
  )
}

it('tells of every scenario, in the words of its type', () => {
  const source = readFileSync(at('./scripted-adapter/scenarios.ts'), 'utf8')
  const rows = [...source.matchAll(/^ \* (\| `.*)$/gm)].map(([, row]) => row ?? '')
  expect(rows.map((row) => /`(\w+)`/.exec(row)?.[1])).toEqual(Object.keys(SCENARIOS))
  expect(readme).toContain(rows.join('\n'))
})

it('tells of every option and method', () => {
  const scripted: Record<keyof ScriptedAdapterOptions<unknown>, true> = {
    scenario: true,
    request: true,
    confirm: true,
    otp: true,
    delay: true,
    expiresIn: true,
    resendIn: true,
    attempts: true,
    result: true,
  }
  const contract: Record<keyof AdapterContractOptions, true> = {
    createAdapter: true,
    person: true,
    otp: true,
    wrongOtp: true,
    allowResend: true,
    refusedPerson: true,
    leadingZero: true,
    createUnreachableAdapter: true,
    createSilentAdapter: true,
    calls: true,
    timeout: true,
  }
  const methods: Record<keyof CertificationPageObject | 'field', true> = {
    fillIdentity: true,
    agreeToAll: true,
    requestOtp: true,
    confirm: true,
    resend: true,
    edit: true,
    correctMvno: true,
    enterOtp: true,
    errorOf: true,
    alert: true,
    step: true,
    timer: true,
    waitForVerified: true,
    field: true,
  }
  expect(firstColumns('option')).toEqual([Object.keys(scripted), Object.keys(contract)])
  expect(firstColumns('method')).toEqual([Object.keys(methods)])
})

it('shows a scripted adapter that works', async () => {
  const { adapter, code } = (await runExample('scripted')) as {
    adapter: ReturnType<typeof createScriptedAdapter>
    code: string
  }
  const { signal } = new AbortController()
  const person = {
    name: '홍길동',
    phone: '01012345678',
    birth: '900101',
    genderDigit: '1',
    carrier: 'KT',
    isMvno: false,
  }
  const { impUid } = await adapter.requestOtp(person as never, { signal })
  await expect(adapter.confirmOtp({ impUid, otp: code }, { signal })).rejects.toMatchObject({ code: 'otp_mismatch' })
  await expect(adapter.confirmOtp({ impUid, otp: code }, { signal })).resolves.toEqual({ status: 'verified' })
})

it('shows a contract that can be run', async () => {
  const tests: (() => Promise<void>)[] = []
  const skipped: string[] = []
  const collectTest = Object.assign((_: string, run: () => Promise<void>) => void tests.push(run), {
    skip: (name: string) => void skipped.push(name),
  })
  vi.stubGlobal('collectTest', collectTest)
  vi.stubGlobal('createOurAdapter', createScriptedAdapter)
  onTestFinished(() => void vi.unstubAllGlobals())
  await runExample('contract')
  expect(tests.length).toBeGreaterThan(9)
  expect(skipped.length).toBeGreaterThan(5)
  for (const run of tests) await run()
})
