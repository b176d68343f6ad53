import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createShop, hong, type Visitor } from '../test-shop.js'

const SEND = /\/(?:otp\/request|send|resend)$/
const CONFIRM = /\/(?:otp\/confirm\/[^/]+|confirm)$/

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-01T00:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const wait = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)

const addressOf = (body: Record<string, unknown> | undefined) =>
  (body?.['customer'] as { ipAddress?: string } | undefined)?.ipAddress

async function requested(visitor: Visitor, identity: object = hong): Promise<string> {
  const { status, body } = await visitor.request(identity)
  expect(status).toBe(200)
  return String(body['impUid'])
}

describe.each([
  ['V1', {}, 'new'],
  ['V2', { portoneV2: {} }, 'same'],
] as const)('with PortOne %s', (_version, wire, resentId) => {
  test('a visitor asks, asks again, mistypes, types it right, and is taken once', async () => {
    const shop = createShop(wire)
    const visitor = shop.visitor()
    const first = await requested(visitor)
    const firstOtp = shop.otp()
    wait(31)
    const impUid = await requested(visitor)
    expect(impUid === first ? 'same' : 'new').toBe(resentId)
    expect(shop.sandbox.inbox.messages).toHaveLength(2)

    expect(await visitor.confirm(impUid, firstOtp)).toMatchObject({ status: 422, body: { code: 'otp_mismatch' } })
    const wrong = await visitor.confirm(impUid, shop.wrongOtp())
    expect(wrong).toMatchObject({ status: 422, body: { code: 'otp_mismatch', attemptsLeft: 3 } })
    expect(await visitor.take()).toBeNull()
    const right = await visitor.confirm(impUid, shop.otp())
    expect(right).toMatchObject({ status: 200, body: { status: 'verified' } })

    expect(await visitor.take()).toMatchObject({
      impUid,
      name: '홍길동',
      phone: '01012345678',
      birthday: '1990-01-01',
      gender: 'male',
      carrier: 'SKT',
      isMvno: false,
      pgProvider: 'danal',
      certifiedAt: Date.now(),
      ci: expect.any(String),
      di: expect.any(String),
    })
    expect(await visitor.take()).toBeNull()
    expect([shop.calls(SEND), shop.calls(CONFIRM)]).toEqual([2, 3])
  })

  test('wrong codes stay counted over resends', async () => {
    const shop = createShop(wire)
    const visitor = shop.visitor()
    for (const before of [0, 31, 61]) {
      wait(before)
      const impUid = await requested(visitor)
      for (let tries = 0; tries < 2; tries += 1) await visitor.confirm(impUid, shop.wrongOtp())
    }
    expect(shop.calls(CONFIRM)).toBe(5)
  })

  test('a confirm whose answer was lost is read, not asked again', async () => {
    const phone = '01000008213'
    const shop = createShop(wire)
    const visitor = shop.visitor()
    const impUid = await requested(visitor, { ...hong, phone })
    expect((await visitor.confirm(impUid, shop.otp(phone))).status).toBe(200)
    expect(await visitor.take()).toMatchObject({ phone })
    expect(shop.calls(CONFIRM)).toBe(1)
  })

  test('other details are another challenge, and the old one opens nothing', async () => {
    const shop = createShop(wire)
    const visitor = shop.visitor()
    const first = await requested(visitor)
    const otp = shop.otp()
    wait(31)
    const second = await requested(visitor, { ...hong, carrier: 'KT' })
    expect(second).not.toBe(first)
    expect(await visitor.confirm(first, otp)).toMatchObject({ status: 409, body: { code: 'challenge_lost' } })
  })

  test('a code that ran out here is not sent again but anew', async () => {
    const shop = createShop(wire)
    const visitor = shop.visitor()
    const first = await requested(visitor)
    wait(181)
    expect(await requested(visitor)).not.toBe(first)
  })

  test('another session has another challenge for the same person', async () => {
    const shop = createShop(wire)
    const first = await requested(shop.visitor())
    wait(31)
    expect(await requested(shop.visitor())).not.toBe(first)
  })
})

describe('with PortOne V2', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    // Limits count the first 64 bits; PortOne is told the whole address.
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2:3:4:5:6'],
    ['fe80::1%eth0', 'fe80::1'],
  ])('a visitor at %s is %s to PortOne', async (address, told) => {
    const shop = createShop({ portoneV2: {} })
    await requested(shop.visitor(address))
    expect(shop.sandbox.requests.map(({ body }) => addressOf(body))).toEqual([told])
  })

  test('behind a proxy of one’s own it is the visitor’s address, not the proxy’s', async () => {
    const shop = createShop({ portoneV2: {}, options: { trustedProxies: 1 } })
    await shop.visitor('10.0.0.1').post('/otp/request', hong, { 'x-forwarded-for': '1.1.1.1, 198.51.100.9' })
    expect(shop.sandbox.requests.map(({ body }) => addressOf(body))).toEqual(['198.51.100.9'])
  })

  test('a visitor whose address is not known is refused, and no SMS of theirs is counted', async () => {
    const shop = createShop({ portoneV2: {} })
    const visitor = shop.visitor('')
    // Three SMS to a phone are all there are in ten minutes.
    for (let times = 0; times < 4; times += 1) {
      expect(await visitor.request()).toMatchObject({ status: 500, body: { code: 'misconfigured' } })
    }
    expect(shop.sandbox.requests).toHaveLength(0)
    expect(shop.events).toContainEqual({ type: 'address_unknown' })
  })

  test('what Danal gave up is asked for anew in the same call', async () => {
    const shop = createShop({ portoneV2: {}, sandbox: { otpLifeSeconds: 20 } })
    const visitor = shop.visitor()
    const first = await requested(visitor)
    for (let tries = 0; tries < 5; tries += 1) {
      // Danal counts on its own, and ends what was tried five times.
      await shop.provider.confirmOtp({ impUid: first, otp: shop.wrongOtp() }).catch(() => undefined)
    }
    wait(31)
    const second = await requested(visitor)
    expect(second).not.toBe(first)
    expect(shop.sandbox.inbox.messages).toHaveLength(2)
    expect((await visitor.confirm(second, shop.otp())).status).toBe(200)
  })

  test('a code that is being checked is not unlocked by a resend of the same challenge', async () => {
    const shop = createShop({ portoneV2: {} })
    const visitor = shop.visitor()
    const impUid = await requested(visitor)
    const otp = shop.otp()
    wait(31)
    const original = shop.sandbox.fetch.bind(shop.sandbox)
    let answerResend = (): void => undefined
    let answerConfirm = (): void => undefined
    vi.spyOn(shop.sandbox, 'fetch').mockImplementation(async (input, init) => {
      const answer = await original(input, init)
      const { pathname } = new URL(input instanceof Request ? input.url : input)
      if (pathname.endsWith('/resend')) await new Promise<void>((resolve) => (answerResend = resolve))
      if (pathname.endsWith('/confirm')) await new Promise<void>((resolve) => (answerConfirm = resolve))
      return answer
    })
    const resent = visitor.copy().request()
    await vi.waitFor(() => expect(shop.calls(/\/resend$/)).toBe(1))
    const checked = visitor.copy().confirm(impUid, otp)
    await vi.waitFor(() => expect(shop.calls(CONFIRM)).toBe(1))
    answerResend()
    expect((await resent).body).toMatchObject({ impUid })
    expect(await visitor.copy().confirm(impUid, shop.otp())).toMatchObject({
      status: 409,
      body: { code: 'in_progress' },
    })
    answerConfirm()
    await checked
    expect(shop.calls(CONFIRM)).toBe(1)
  })
})
