import { inspect } from 'node:util'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { NO_LIMITS, SECRET, createShop, hong } from './test-shop.js'
import { SCENARIOS } from '@certification-form/sandbox'

const IMP_SECRET = 'canary-imp-secret'
const API_SECRET = 'canary-api-secret'
const person = { ...hong, name: '제갈카나리', birth: '870615', genderDigit: '2' } as const
const own = { coupon: 'canary-coupon', note: '카나리 메모' } as const
const terms = [{ id: 'canary-term', version: 'canary-version', acceptedAt: '2026-05-31T12:34:56.789Z' }]
const beside = { extra: own, terms }
const extraSchema = z.strictObject({ coupon: z.literal(own.coupon), note: z.string() })

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-01T00:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function watchConsole(): string[] {
  const lines: string[] = []
  for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) {
    vi.spyOn(console, method).mockImplementation((...args: unknown[]) => void lines.push(inspect(args)))
  }
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => (lines.push(String(chunk)), true))
  }
  return lines
}

const phones = ['01012345678', ...SCENARIOS.map(({ phone }) => phone).filter((phone) => phone !== '01000008010')]

test.each([
  ['V1', {}, phones.length / 2],
  // Its secret goes along with each call.
  ['V2', { portoneV2: {} }, 0],
] as const)('over every scenario on %s, nothing that must stay leaves', async (_version, wire, fewestTokens) => {
  const lines = watchConsole()
  const tokens = new Set<string>()
  const seen: string[] = []
  const personal = new Set<string>([
    person.name,
    person.birth,
    '1987-06-15',
    '203.0.113.7',
    own.coupon,
    own.note,
    ...terms.flatMap((term) => Object.values(term)),
  ])
  const secret = new Set<string>([IMP_SECRET, API_SECRET, SECRET])
  const urls: string[] = []
  const events: unknown[] = []
  for (const phone of phones) {
    const shop = createShop({
      ...wire,
      sandbox: { impSecret: IMP_SECRET, apiSecret: API_SECRET },
      options: { limits: NO_LIMITS, mismatchDetail: 'field', extraSchema, requiredTerms: ['canary-term'] },
    })
    const original = shop.sandbox.fetch.bind(shop.sandbox)
    vi.spyOn(shop.sandbox, 'fetch').mockImplementation(async (input, init) => {
      const token = new Headers(init?.headers).get('authorization')?.replace(/^\w+ /, '')
      if (token) tokens.add(token)
      return original(input, init)
    })
    const visitor = shop.visitor()
    const requested = await visitor.request({ ...person, phone, ...beside })
    const refused = await visitor.request({ ...person, phone, ...beside, extra: { ...own, coupon: 'canary' } })
    const otp = shop.otp(phone)
    const wrong = await visitor.confirm(requested.body['impUid'] ?? 'imp_1', shop.wrongOtp(phone))
    const right = await visitor.confirm(requested.body['impUid'] ?? 'imp_1', otp || '123456')
    for (const { body, headers } of [requested, refused, wrong, right])
      seen.push(JSON.stringify(body), inspect(headers))
    const certification = await visitor.take()
    for (const key of [certification?.ci, certification?.di]) if (key) secret.add(key)
    personal.add(phone)
    if (otp) personal.add(otp)
    urls.push(...shop.urls.map(String))
    events.push(...shop.events)
  }
  vi.restoreAllMocks()
  const told = [inspect(events, { depth: 9 }), ...urls, ...lines].join('\n')
  for (const canary of [...personal, ...secret, ...tokens]) {
    expect(seen.join('\n')).not.toContain(canary)
    expect(told).not.toContain(canary)
  }
  expect(lines).toEqual([])
  expect(tokens.size).toBeGreaterThan(fewestTokens)
  expect(seen.filter((text) => text.includes('verified')).length).toBeGreaterThan(5)
})

test('events hold codes, enums and numbers only', async () => {
  const shop = createShop()
  const visitor = shop.visitor()
  await visitor.request({ ...person, name: '\u001b[31m\r\n위조된 줄' })
  await visitor.request({ ...person, phone: '01000003037' })
  const { body } = await visitor.request(person)
  await visitor.confirm(body['impUid'], shop.wrongOtp())
  await visitor.confirm(body['impUid'], shop.otp())
  expect(shop.events).toEqual([
    { type: 'refused', step: 'request', code: 'invalid_input' },
    { type: 'refused', step: 'request', code: 'identity_mismatch', danalCode: '3037' },
    { type: 'code_sent' },
    { type: 'refused', step: 'confirm', code: 'otp_mismatch', danalCode: '9013' },
    { type: 'verified' },
  ])
})

test('a listener that throws refuses nobody', async () => {
  const onEvent = (): never => {
    throw new Error('logger down')
  }
  const shop = createShop({ options: { onEvent } })
  expect((await shop.visitor().request()).status).toBe(200)
})
