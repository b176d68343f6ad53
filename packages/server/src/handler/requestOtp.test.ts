import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { NO_LIMITS, REQUEST, createShop, hong } from '../test-shop.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: new Date('2026-06-01T00:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a request', () => {
  test('gives a new visitor a session cookie that no script reads', async () => {
    const shop = createShop()
    const visitor = shop.visitor()
    const { headers } = await visitor.request()
    expect(headers.get('set-cookie')).toMatch(
      /^__Host-certification=[A-Za-z0-9_-]{43}; Path=\/; Max-Age=900; HttpOnly; Secure; SameSite=Lax$/,
    )
    const first = visitor.cookie
    vi.advanceTimersByTime(30_000)
    await visitor.request()
    expect(visitor.cookie).toBe(first)
  })

  test('does not take on a session id that this server did not give out', async () => {
    const visitor = createShop().visitor()
    visitor.cookie = `__Host-certification=${'A'.repeat(43)}`
    await visitor.request()
    expect(visitor.cookie).not.toContain('AAAA')
  })

  test('makes the visitor wait 30, 60, 120 seconds for the next SMS to the same phone', async () => {
    const shop = createShop({ options: { limits: { ...NO_LIMITS } } })
    const visitor = shop.visitor()
    for (const wait of [30, 60, 120, 240]) {
      expect((await visitor.request()).body).toMatchObject({ resendIn: wait })
      vi.advanceTimersByTime((wait - 1) * 1000)
      const tooSoon = await visitor.request()
      expect(tooSoon).toMatchObject({ status: 429, body: { code: 'resend_too_soon', retryAfter: 1 } })
      expect(tooSoon.headers.get('retry-after')).toBe('1')
      vi.advanceTimersByTime(1000)
    }
    expect(shop.calls(REQUEST)).toBe(4)
  })

  test('lets a mistyped phone be corrected at once', async () => {
    const visitor = createShop().visitor()
    await visitor.request({ ...hong, phone: '01099998888' })
    expect(await visitor.request()).toMatchObject({ status: 200, body: { resendIn: 30 } })
  })

  test('makes nobody wait after a refusal, which sent no SMS', async () => {
    const visitor = createShop().visitor()
    const line = { ...hong, phone: '01000003039', carrier: 'KT' }
    expect(await visitor.request(line)).toMatchObject({ status: 422, body: { code: 'mvno_required' } })
    expect(await visitor.request({ ...line, isMvno: true })).toMatchObject({ status: 200, body: { resendIn: 30 } })
  })
})

describe('an identity', () => {
  test('is normalised by the schema of the browser before it is sent', async () => {
    const shop = createShop()
    await shop.visitor().request({ ...hong, name: ' 홍  길동 '.normalize('NFD'), phone: '+82 10-1234-5678' })
    const sent = shop.sandbox.requests.find(({ path }) => REQUEST.test(path))
    expect(sent?.body).toMatchObject({ name: '홍 길동', phone: '01012345678' })
  })

  test.each([
    [{ ...hong, birth: '900231' }, ['birth']],
    [{ ...hong, birth: '000229', genderDigit: '1' }, ['genderDigit']],
    [{ ...hong, name: '홍1', phone: '0111234567' }, ['name', 'phone']],
    [{ ...hong, carrier: 'SKTT' }, ['carrier']],
    [{ ...hong, isMvno: 'false' }, ['isMvno']],
    [{ ...hong, phone: undefined }, ['phone']],
  ])('%j is refused with the fields %j', async (identity, fields) => {
    const shop = createShop()
    const { status, body } = await shop.visitor().request(identity)
    expect({ status, code: body['code'], fields: body['fields'] }).toEqual({
      status: 400,
      code: 'invalid_input',
      fields,
    })
    expect(shop.sandbox.requests).toHaveLength(0)
  })

  test('below the minimum age is refused before any SMS', async () => {
    const shop = createShop({ options: { minAge: 14 } })
    const child = { ...hong, birth: '130101', genderDigit: '3' }
    expect(await shop.visitor().request(child)).toMatchObject({ status: 422, body: { code: 'age_not_allowed' } })
    expect(shop.sandbox.requests).toHaveLength(0)
  })
})

describe('keys a browser must not choose', () => {
  const keys = [
    'company',
    'pg',
    'merchantUid',
    'channelKey',
    'channel_key',
    'bypass',
    'impUid',
    'extra',
    'terms',
    'submission',
  ]
  const bodies = [
    ...keys.map((key) => JSON.stringify({ ...hong, [key]: 'x' })),
    ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'].map((key) =>
      JSON.stringify(hong).replace('{', `{"${key}":{"isMvno":true,"company":"x"},`),
    ),
  ]
  test.each(bodies)('%s', async (body) => {
    const shop = createShop()
    expect(await shop.visitor().post('/otp/request', body)).toMatchObject({
      status: 400,
      body: { code: 'invalid_input' },
    })
    expect(shop.sandbox.requests).toHaveLength(0)
    expect(({} as Record<string, unknown>)['company']).toBeUndefined()
  })

  test.each(['__proto__', 'constructor', 'phone', 'certified'])('%s beside an answer', async (key) => {
    const shop = createShop()
    const visitor = shop.visitor()
    const { body } = await visitor.request()
    const answer = JSON.stringify({ impUid: body['impUid'], otp: shop.otp() }).replace('{', `{"${key}":true,`)
    expect(await visitor.post('/otp/confirm', answer)).toMatchObject({ status: 400, body: { code: 'invalid_input' } })
    expect(await visitor.take()).toBeNull()
  })
})
