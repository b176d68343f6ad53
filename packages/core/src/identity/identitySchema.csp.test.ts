import { fileURLToPath } from 'node:url'
import { runInContext, createContext } from 'node:vm'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

// A browser reports a CSP violation for each `new Function` that a strict policy forbids, even inside try and catch.
// So a page's code is run where code from strings is forbidden and where every attempt at it is counted.
const directory = fileURLToPath(new URL('.', import.meta.url))

const USE_IDENTITY = `
  import { createIdentitySchema } from './identitySchema.js'
  import { otpChallengeSchema, refusalSchema, otpAnswerSchema } from '../contract.js'
  const identity = { name: '홍길동', phone: '01012345678', birth: '900101', genderDigit: '1', carrier: 'KT', isMvno: false }
  const schema = createIdentitySchema({ minAge: 14 })
  result = [
    schema.safeParse(identity).success,
    schema.safeParse({ ...identity, name: '' }).success,
    otpChallengeSchema.safeParse({ impUid: 'a' }).success,
    refusalSchema.safeParse({ code: 'network' }).success,
    otpAnswerSchema.safeParse({ impUid: 'a', otp: '1' }).success,
  ]`

const USE_FULL_ZOD = `
  import * as z from 'zod'
  result = z.strictObject({ name: z.string() }).safeParse({ name: '홍길동' }).success`

interface Page {
  result: unknown
  probes: number
}

async function runStrictly(contents: string): Promise<Page> {
  const bundle = await build({
    stdin: { contents, resolveDir: directory, loader: 'ts' },
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'silent',
  })
  const page = createContext({ result: undefined, probes: 0, URL }, { codeGeneration: { strings: false, wasm: false } })
  runInContext(
    `{
      const count = (target, args) => { probes += 1; return Reflect.construct(target, args) }
      const watched = new Proxy(Function, { construct: count, apply: (target, _, args) => count(target, args) })
      Function.prototype.constructor = watched
      globalThis.Function = watched
      const { eval: evaluate } = globalThis
      globalThis.eval = (text) => { probes += 1; return evaluate(text) }
    }`,
    page,
  )
  runInContext(bundle.outputFiles[0]?.text ?? '', page)
  return page as unknown as Page
}

describe('under a strict content security policy', () => {
  it('the schemas work and never try to make code from a string', async () => {
    const { result, probes } = await runStrictly(USE_IDENTITY)
    expect(Array.from(result as boolean[])).toEqual([true, false, true, true, false])
    expect(probes).toBe(0)
  })

  it('the full zod would be seen trying: the counter counts', async () => {
    const { result, probes } = await runStrictly(USE_FULL_ZOD)
    expect(result).toBe(true)
    expect(probes).toBeGreaterThan(0)
  })
})

describe("zod's global configuration", () => {
  it('is the host’s and stays as it was', async () => {
    const { config } = await import('zod/mini')
    const before = { ...config() }
    await import('../index.js')
    const { createIdentitySchema } = await import('./identitySchema.js')
    createIdentitySchema().safeParse({})
    expect({ ...config() }).toEqual(before)
  })
})
