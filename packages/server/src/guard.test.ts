import { describe, expect, test } from 'vitest'
import { SHOP, createShop, hong } from './test-shop.js'

const listed = 'https://m.shop.example'
const shop = createShop({ options: { origins: [listed] } })

async function ask(path: string, init: RequestInit & { headers?: Record<string, string> }) {
  const response = await shop.certification.handler(new Request(`${SHOP}${path}`, init))
  return { status: response.status, headers: response.headers, body: (await response.json()) as { code?: string } }
}

/** Passes the guard with a body that the schema refuses: 400. */
function post(headers: Record<string, string>) {
  return ask('/api/certification/otp/request', { method: 'POST', headers, body: '{}' })
}

const json = { 'content-type': 'application/json' }
const same = { 'sec-fetch-site': 'same-origin' }

describe('path and method', () => {
  test.each([
    ['GET', '/api/certification/otp/request', 405],
    ['PUT', '/api/certification/otp/confirm', 405],
    ['OPTIONS', '/api/certification/otp/request', 405],
    ['POST', '/api/certification', 404],
    ['POST', '/api/certification/otp', 404],
    ['POST', '/api/certification/otp/request/', 404],
    ['POST', '/api/certification/otp/requests', 404],
    ['POST', '/API/certification/otp/request', 404],
    ['POST', '/otp/request', 404],
    ['GET', '/', 404],
  ])('%s %s is %i', async (method, path, status) => {
    const answer = await ask(path, { method, headers: { ...json, ...same } })
    expect(answer.status).toBe(status)
    expect(answer.body.code).toBe('misconfigured')
    expect(answer.headers.get('allow')).toBe(status === 405 ? 'POST' : null)
  })

  test('basePath moves both', async () => {
    const moved = createShop({ options: { basePath: '/api/verify' } })
    const send = (path: string) => {
      const headers = { ...json, ...same, 'content-length': String(Buffer.byteLength(JSON.stringify(hong))) }
      return moved.certification.handler(
        new Request(SHOP + path, { method: 'POST', headers, body: JSON.stringify(hong) }),
      )
    }
    expect((await send('/api/verify/otp/request')).status).toBe(200)
    expect((await send('/api/certification/otp/request')).status).toBe(404)
  })
})

describe('content type', () => {
  test.each([
    ['application/json', 400],
    ['application/json; charset=utf-8', 400],
    ['Application/JSON;charset="UTF-8"', 400],
    ['application/json; charset=euc-kr', 415],
    ['application/jsonp', 415],
    ['text/application/json', 415],
    ['application/json, text/plain', 415],
    ['text/json', 415],
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=x', 415],
    ['', 415],
  ])('%j is %i', async (type, status) => {
    const answer = await post({ ...same, 'content-type': type })
    expect([answer.status, answer.body.code]).toEqual([status, 'invalid_input'])
  })

  test('that is missing is 415', async () => {
    // Text would bring a type of its own.
    const body = new Uint8Array([0x7b, 0x7d])
    const answer = await ask('/api/certification/otp/request', { method: 'POST', headers: same, body })
    expect([answer.status, answer.body.code]).toEqual([415, 'invalid_input'])
  })

  test('encoded is 415', async () => {
    expect((await post({ ...same, ...json, 'content-encoding': 'gzip' })).status).toBe(415)
  })
})

describe('origin', () => {
  const sites = ['same-origin', 'same-site', 'cross-site', 'none', 'SAME-ORIGIN', 'nonsense', undefined]
  const origins = [listed, SHOP, 'https://evil.example', `${listed}.evil.example`, 'null', '', undefined]
  const cells = sites.flatMap((site) => origins.map((origin) => [site, origin] as const))
  test.each(cells)('Sec-Fetch-Site %s from %s', async (site, origin) => {
    const headers = {
      ...json,
      ...(site === undefined ? {} : { 'sec-fetch-site': site }),
      ...(origin === undefined ? {} : { origin }),
    }
    const passes = site === 'same-origin' || origin === listed
    const { status, body } = await post(headers)
    expect({ status, code: body.code }).toEqual(
      passes ? { status: 400, code: 'invalid_input' } : { status: 403, code: 'forbidden' },
    )
  })

  test('is never taken from Host', async () => {
    const host = new URL(SHOP).host
    expect((await post({ ...json, origin: SHOP, host, 'x-forwarded-host': host })).status).toBe(403)
  })
})

test('the cheapest check comes first', async () => {
  const wrong = { method: 'GET', headers: { 'content-type': 'text/plain' } }
  expect((await ask('/nowhere', wrong)).status).toBe(404)
  expect((await ask('/api/certification/otp/request', wrong)).status).toBe(405)
  const path = '/api/certification/otp/request'
  const body = 'x'.repeat(5000)
  expect((await ask(path, { method: 'POST', headers: { 'content-type': 'text/plain' }, body })).status).toBe(415)
  expect((await ask(path, { method: 'POST', headers: json, body })).status).toBe(403)
  expect((await ask(path, { method: 'POST', headers: { ...json, ...same }, body })).status).toBe(413)
  expect(shop.urls).toHaveLength(0)
})

test.each([
  ['an answer', hong],
  ['a refusal', {}],
])('%s carries the headers of every answer', async (_what, body) => {
  const { headers } = await createShop().visitor().request(body)
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    vary: 'Origin, Sec-Fetch-Site, Cookie',
  })
  expect(headers.has('access-control-allow-origin')).toBe(false)
})
