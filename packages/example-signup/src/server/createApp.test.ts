import { createCertification, memoryStore, portoneV1 } from '@certification-form/server'
import { describe, expect, it } from 'vitest'
import { createAccounts } from './accounts.js'
import { createApp } from './createApp.js'

const ORIGIN = 'http://localhost:3000'
const addresses: (string | undefined)[] = []

function createTestApp() {
  const certification = createCertification({
    provider: portoneV1({ impKey: 'key', impSecret: 'secret', fetch: () => Promise.reject(new Error('No network')) }),
    store: memoryStore(),
    secret: 'x'.repeat(32),
    clientIp: (_, connection) => {
      addresses.push(connection?.address)
      return connection?.address ?? ''
    },
  })
  const app = createApp({
    certification,
    accounts: createAccounts(),
    practice: { inboxUrl: 'http://127.0.0.1:4010/inbox', scenariosUrl: 'http://127.0.0.1:4010/' },
    origins: [ORIGIN],
  })
  return {
    ask: async (url: string, init: RequestInit = {}, address = '127.0.0.1') => app.request(url, init, { address }),
  }
}

describe('every answer', () => {
  it.each(['/', '/practice', '/nowhere', '/sign-up'])('of %s keeps scripts, frames and types strict', async (path) => {
    const { headers } = await createTestApp().ask(`${ORIGIN}${path}`)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|nonce|\*/)
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('keeps what the certification set for itself', async () => {
    const response = await createTestApp().ask(`${ORIGIN}/api/certification/otp/request`, { method: 'POST' })
    expect(response.status).toBe(415)
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
  })

  it.each([
    ['http://localhost:3000', false],
    ['http://127.0.0.1:3000', false],
    ['http://[::1]:3000', false],
    ['https://shop.example', true],
    ['https://localhost.example', true],
  ])('from %s asks for HTTPS for ever: %s', async (origin, asks) => {
    const { headers } = await createTestApp().ask(`${origin}/practice`)
    expect(headers.has('strict-transport-security')).toBe(asks)
  })
})

describe('the routes', () => {
  it('count a visitor by the address of their connection', async () => {
    const body = {
      name: '홍길동',
      phone: '01023456789',
      birth: '900101',
      genderDigit: '1',
      carrier: 'KT',
      isMvno: false,
    }
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
    const init = { method: 'POST', headers, body: JSON.stringify(body) }
    await createTestApp().ask(`${ORIGIN}/api/certification/otp/request`, init, '203.0.113.7')
    expect(addresses).toEqual(['203.0.113.7'])
  })

  it('refuse a body nobody fills a form with', async () => {
    const init = { method: 'POST', headers: { 'content-length': '5000' }, body: 'x'.repeat(5000) }
    expect((await createTestApp().ask(`${ORIGIN}/sign-up`, init)).status).toBe(413)
  })

  it('tell where the practice messages are', async () => {
    const response = await createTestApp().ask(`${ORIGIN}/practice`)
    expect(await response.json()).toEqual({
      inboxUrl: 'http://127.0.0.1:4010/inbox',
      scenariosUrl: 'http://127.0.0.1:4010/',
    })
  })
})
