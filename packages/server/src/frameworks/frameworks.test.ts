import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { NO_LIMITS, REQUEST, createShop, hong } from '../test-shop.js'
import { BODIES, type Case, PLACES, TYPES } from './test-asks.js'
import { type Answer, type Ask, direct } from './test-exchange.js'
import { BASE, type Send, listen, stopAll } from './test-listen.js'
import { HOST_COOKIE, MOUNTS, type Mount } from './test-mounts.js'

type ShopOptions = NonNullable<Parameters<typeof createShop>[0]>
type Shop = ReturnType<typeof createShop>

const ORIGINS = { origins: ['https://shop.example'] }

beforeEach(() => {
  // Waits are told in whole seconds: two shops that are compared live in the same one.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-01T00:00:00Z') })
})
afterEach(async () => {
  vi.useRealTimers()
  await stopAll()
})

/** Without what is random, and the host's own. */
function comparable({ cookies, body, ...answer }: Answer): Answer {
  const ours = cookies.filter((cookie) => !cookie.startsWith('host='))
  return {
    ...answer,
    cookies: ours.map((cookie) => cookie.replace(/=[\w-]{43};/, '=<id>;')),
    body: body.replace(/"imp_[0-9]+"/, '"<impUid>"'),
  }
}

async function both(mount: Mount, options: ShopOptions, act: (send: Send, shop: Shop) => Promise<Answer[]>) {
  const [shop, other] = [createShop(options), createShop(options)]
  const { basePath = BASE } = options.options ?? {}
  const { send } = await listen(mount, shop.certification.handler, basePath)
  const got = await act(send, shop)
  const expected = await act((ask) => direct(other.certification.handler, basePath, ask), other)
  return { shop, got: got.map(comparable), expected: expected.map(comparable) }
}

const post = (path: string, body: object, headers: Record<string, string> = {}): Ask => ({
  path,
  headers,
  body: JSON.stringify(body),
})

const cookieOf = ({ cookies }: Answer) =>
  cookies.map((cookie) => cookie.split(';')[0] ?? '').find((cookie) => cookie.startsWith('certification=')) ?? ''

/** The whole way of one person, with one wrong code. */
async function goThrough(send: Send, shop: Shop): Promise<Answer[]> {
  const requested = await send(post('/otp/request', hong))
  const { impUid } = JSON.parse(requested.body) as { impUid?: string }
  const headers = { cookie: `other=1; ${cookieOf(requested)}` }
  const wrong = await send(post('/otp/confirm', { impUid, otp: shop.wrongOtp() }, headers))
  const confirmed = await send(post('/otp/confirm', { impUid, otp: shop.otp() }, headers))
  return [requested, wrong, confirmed]
}

describe.each(Object.entries(MOUNTS))('%s', (_name, mount) => {
  describe.each([
    ['body', BODIES],
    ['type', TYPES],
    ['place', PLACES],
  ])('%s', (_what, cases) => {
    test.each(Object.entries<Case>(cases))('%s', async (_ask, { status, parsedDiffers, ...ask }) => {
      const { shop, got, expected } = await both(mount, { options: ORIGINS }, async (send) => [await send(ask)])
      expect(expected[0]?.status).toBe(status)
      expect(shop.calls(REQUEST)).toBe(status === 200 ? 1 : 0)
      const own = mount.parses && parsedDiffers
      expect(own ? [status, 400, 415] : [status]).toContain(got[0]?.status)
      expect(own ? expected : got).toEqual(expected)
    })
  })

  test('writes what a merchant who wraps the handler answers', async () => {
    const { handler } = createShop().certification
    const { send } = await listen(mount, async (...call) => {
      const response = await handler(...call)
      response.headers.set('vary', 'Accept-Language')
      for (const cookie of ['one=1', 'two=2']) response.headers.append('set-cookie', cookie)
      return new Response(`{"wrapped":${await response.text()}}`, { status: 203, headers: response.headers })
    })
    const { status, body, cookies, headers } = await send(post('/otp/request', hong))
    expect(status).toBe(203)
    expect(headers).toContain('vary: Accept-Language')
    expect(JSON.parse(body)).toMatchObject({ wrapped: { expiresIn: 180 } })
    expect(cookies.map((cookie) => String(cookie.split('=')[0])).toSorted()).toEqual([
      'certification',
      'host',
      'one',
      'two',
    ])
  })

  test('takes a person through, and hands them out by the cookie', async () => {
    const shop = createShop()
    const { send } = await listen(mount, shop.certification.handler)
    const answers = await goThrough(send, shop)
    expect(answers.map(({ status }) => status)).toEqual([200, 422, 200])
    const cookie = answers.map(cookieOf).findLast(Boolean) ?? ''
    const signup = new Request('http://127.0.0.1/signup', { headers: { cookie } })
    expect(await shop.certification.takeVerified(signup)).toMatchObject({ name: '홍길동', phone: hong.phone })
  })

  test.each<[string, ShopOptions]>([
    ['nothing', {}],
    ['another base path', { options: { basePath: '/shop/verify' } }],
    ['an answer of the merchant', { options: { onVerified: () => ({ maskedName: '홍*동', list: [1, null] }) } }],
    [
      'a hook that throws',
      {
        options: {
          onVerified: () => {
            throw new Error('secret of the shop')
          },
        },
      },
    ],
    [
      'an address that throws',
      {
        options: {
          clientIp: () => {
            throw new Error('secret of the shop')
          },
        },
      },
    ],
    ['PortOne out of reach', { portone: { fetch: () => Promise.reject(new Error('secret of the shop')) } }],
    ['PortOne that answers HTML', { portone: { fetch: () => Promise.resolve(new Response('<html>')) } }],
  ])('answers as all others with %s', async (_what, options) => {
    const { got, expected } = await both(mount, options, goThrough)
    expect(got).toEqual(expected)
    expect(JSON.stringify(got)).not.toContain('secret')
  })

  test('tells a store that is down as 503', async () => {
    const { store } = createShop()
    const down = {
      ...store,
      hit: () => Promise.reject(new Error('down')),
      get: () => Promise.reject(new Error('down')),
    }
    const { got, expected } = await both(mount, { store: down }, async (send) => [
      await send(post('/otp/request', hong)),
    ])
    expect(got[0]?.status).toBe(503)
    expect(got).toEqual(expected)
  })

  test('hands on several cookies, beside those of the host', async () => {
    const cookies = ['a=1; Path=/; Expires=Mon, 01 Jun 2026 00:00:00 GMT', 'b=2; Path=/']
    const headers = cookies.map((cookie): [string, string] => ['set-cookie', cookie])
    const { send } = await listen(mount, () => Promise.resolve(new Response('{}', { headers })))
    const answer = await send(post('/otp/request', hong))
    expect(answer.cookies.toSorted()).toEqual([...cookies, HOST_COOKIE].toSorted())
  })

  test('counts by the address of the socket, whatever a visitor says', async () => {
    const limits = { ...NO_LIMITS, ipPer10Minutes: 2 }
    const shop = createShop({ options: { limits } })
    const { send } = await listen(mount, shop.certification.handler)
    const statuses: number[] = []
    for (let ask = 0; ask < 3; ask += 1) {
      const headers = { 'x-forwarded-for': `203.0.113.${ask}`, 'x-real-ip': `203.0.113.${ask}` }
      statuses.push((await send(post('/otp/request', { ...hong, phone: `010${20_000_000 + ask}` }, headers))).status)
    }
    expect(statuses).toEqual([200, 200, 429])
    expect(shop.events.some(({ type }) => type === 'address_unknown')).toBe(mount.withoutAddress === true)
  })

  test('counts by what a declared proxy says', async () => {
    const limits = { ...NO_LIMITS, ipPer10Minutes: 1 }
    const shop = createShop({ options: { limits, trustedProxies: 1 } })
    const { send } = await listen(mount, shop.certification.handler)
    const from = async (address: string, phone: string) =>
      (await send(post('/otp/request', { ...hong, phone }, { 'x-forwarded-for': `198.51.100.1, ${address}` }))).status
    expect(await from('203.0.113.1', '01020000001')).toBe(200)
    expect(await from('203.0.113.1', '01020000002')).toBe(429)
    expect(await from('203.0.113.2', '01020000003')).toBe(200)
    expect(shop.events).not.toContainEqual({ type: 'address_unknown' })
  })
})
