import { SCENARIOS } from '@certification-form/sandbox'
import { describe, expect, expectTypeOf, test, vi } from 'vitest'
import type { CertificationErrorCode } from '@certification-form/core'
import { type CertificationEvent, type DanalCode, toDanalCode } from './events.js'
import type { MeasuredWork, WorkFacts } from './operations/telemetry.js'
import { type CertificationProvider, ProviderError } from './provider/provider.js'
import type { OnVerified, VerifyHuman } from './config.js'
import { NO_LIMITS, type Shop, createShop, hong } from './test-shop.js'

// A Record of an endless set, such as string or the template `imp_${string}`, needs no key; one of words needs them.
type OpenPart<Value> = Value extends number | boolean | DanalCode | undefined
  ? never
  : Value extends string
    ? { nothing?: unknown } extends Record<Value, unknown>
      ? Value
      : never
    : Value

/** The fields of any event that could hold anything somebody made up. */
type OpenFields<Event> = Event extends unknown
  ? { [Key in keyof Event]-?: [OpenPart<Event[Key]>] extends [never] ? never : Key }[keyof Event]
  : never

describe('by type', () => {
  test('no field of any event takes a text from outside', () => {
    expectTypeOf<OpenFields<CertificationEvent>>().toEqualTypeOf<never>()
  })

  test('no fact of telemetry does', () => {
    expectTypeOf<OpenFields<WorkFacts>>().toEqualTypeOf<never>()
    expectTypeOf<OpenFields<{ work: MeasuredWork }>>().toEqualTypeOf<never>()
  })

  test('a field that does would be found', () => {
    expectTypeOf<OpenFields<{ type: 'a'; message: string }>>().toEqualTypeOf<'message'>()
    expectTypeOf<OpenFields<{ type: 'a' } | { type: 'b'; id?: `imp_${string}` }>>().toEqualTypeOf<'id'>()
    expectTypeOf<OpenFields<{ type: 'a'; more: object }>>().toEqualTypeOf<'more'>()
    expectTypeOf<OpenFields<{ type: 'a'; list: string[] }>>().toEqualTypeOf<'list'>()
    expectTypeOf<OpenFields<{ type: 'a'; any: unknown }>>().toEqualTypeOf<'any'>()
    expectTypeOf<OpenFields<{ type: 'a'; code: 1 | string }>>().toEqualTypeOf<'code'>()
    expectTypeOf<OpenFields<{ type: 'a'; count: number; code?: DanalCode; mode: 'x' | 'y' }>>().toEqualTypeOf<never>()
  })

  test('no string becomes a Danal code by itself', () => {
    expectTypeOf<string>().not.toExtend<DanalCode>()
    expect(toDanalCode('0086')).toBe('0086')
  })
})

test.each(['86', '00861', '008６', '0086\n', '01012345678', '', 86, undefined, null, { length: 4 }])(
  '%j is no Danal code',
  (code) => {
    expect(toDanalCode(code)).toBeUndefined()
  },
)

const CANARY = '홍카나리 01087654321'
const WORD = /^(?:[a-z_]+|[a-z]+(?:[A-Z][a-z0-9]*)+|[0-9]{4})$/

function expectClean(events: readonly CertificationEvent[]): void {
  const strange = events
    .flatMap((event): unknown[] => Object.values(event))
    .filter((value) => !(typeof value === 'string' ? WORD.test(value) : ['number', 'undefined'].includes(typeof value)))
  expect(strange).toEqual([])
}

describe('at run time events hold words, numbers and four digits', () => {
  // But for the one whose answer never comes: it takes its whole deadline.
  const phones = SCENARIOS.map(({ phone }) => phone).filter((phone) => phone !== '01000008010')

  test.each(phones)('over a whole run of %s', async (phone) => {
    const onVerified: OnVerified = () => {
      throw new Error(CANARY)
    }
    const shop = createShop({ options: { limits: NO_LIMITS, mismatchDetail: 'field', onVerified } })
    const visitor = shop.visitor()
    const { body } = await visitor.request({ ...hong, phone })
    await visitor.confirm(body['impUid'] ?? 'imp_1', shop.wrongOtp(phone))
    await visitor.confirm(body['impUid'] ?? 'imp_1', shop.otp(phone) || '123456')
    await visitor.take()
    expect(shop.events.length).toBeGreaterThan(0)
    expectClean(shop.events)
  })

  async function runWith(options: Parameters<typeof createShop>[0]): Promise<Shop> {
    const shop = createShop(options)
    const visitor = shop.visitor()
    const { body } = await visitor.request()
    await visitor.confirm(body['impUid'] ?? 'imp_1', shop.otp() || '123456')
    expect(JSON.stringify(shop.events)).not.toMatch(/카나리|01087654321/)
    expectClean(shop.events)
    return shop
  }

  test('whatever a provider of the merchant says', async () => {
    const fail = (): never => {
      const danalCode = CANARY
      throw new ProviderError(CANARY as CertificationErrorCode, { outcome: 'refused', danalCode })
    }
    const provider: CertificationProvider = { requestOtp: fail, confirmOtp: fail, readCertification: fail }
    const shop = await runWith({ options: { provider } })
    expect(shop.events).toContainEqual({ type: 'refused', step: 'request', code: 'unknown' })
    const made = new ProviderError(CANARY as CertificationErrorCode, { outcome: 'refused' })
    expect([made.code, made.message]).toEqual(['unknown', 'The provider refused: unknown'])
    const answer = await shop.visitor().request()
    expect(answer.status).toBe(500)
    expect(JSON.stringify(answer.body)).not.toContain('카나리')
  })

  test("whatever the merchant's own hooks throw", async () => {
    const fail = vi.fn<VerifyHuman>(() => {
      throw new Error(CANARY)
    })
    const shop = await runWith({ options: { verifyHuman: fail, limits: { sessionPer10Minutes: 1 } } })
    const visitor = shop.visitor()
    await visitor.request({ ...hong, phone: '01055556666' })
    await visitor.request({ ...hong, phone: '01055557777' })
    expect(fail).toHaveBeenCalled()
    expect(shop.events).toContainEqual({ type: 'hook_failed', hook: 'verifyHuman' })
    expectClean(shop.events)
  })
})
