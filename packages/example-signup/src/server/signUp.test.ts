import { CertificationError } from '@certification-form/core'
import type { Certification } from '@certification-form/server'
import { describe, expect, it } from 'vitest'
import { createAccounts } from './accounts.js'
import { signUp } from './signUp.js'

const FORM = { email: 'a@example.com', password: 'a teapot 4 two', nickname: '봄내', acceptsNews: true }
const PERSON: Certification = {
  impUid: 'imp_1',
  name: '남궁봄내',
  birthday: '1988-03-17',
  phone: '01023456789',
  ci: 'the CI',
  di: 'the DI',
}

/** A shop whose next visitors are verified as these, one after the other; nobody after the last. */
function createShop(...people: (Certification | Error)[]) {
  const accounts = createAccounts()
  const takeVerified = async () => {
    const next = people.shift() ?? null
    if (next instanceof Error) throw next
    return next
  }
  const certification = { takeVerified }
  const send = async (body: unknown = FORM, headers: Record<string, string> = {}) => {
    const request = new Request('http://localhost/sign-up', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    const response = await signUp(request, { certification, accounts, origins: ['http://localhost'] })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  return { accounts, send }
}

describe('signing up', () => {
  it('makes the account of the certified person, and tells the browser no more than a greeting needs', async () => {
    const { accounts, send } = createShop(PERSON)
    expect(await send()).toEqual({ status: 201, body: { nickname: '봄내', maskedName: '남**내' } })
    expect(accounts.list()).toEqual([
      {
        email: 'a@example.com',
        nickname: '봄내',
        acceptsNews: true,
        name: '남궁봄내',
        birthday: '1988-03-17',
        di: 'the DI',
        passwordHash: expect.not.stringContaining(FORM.password),
      },
    ])
  })

  it('refuses who is not verified, and asks for it', async () => {
    const { accounts, send } = createShop()
    expect(await send()).toMatchObject({ status: 403, body: { code: 'not_verified', verifyAgain: true } })
    expect(accounts.list()).toEqual([])
  })

  it('refuses the same person a second time, with a hint at their first address', async () => {
    const { send } = createShop(PERSON, PERSON)
    await send()
    const { status, body } = await send({ ...FORM, email: 'b@example.com' })
    expect(status).toBe(409)
    expect(body).toMatchObject({ code: 'already_member', verifyAgain: true })
    expect(body['message']).toContain('***@example.com')
  })

  it('keeps the verification while only the address is taken', async () => {
    const { send } = createShop(PERSON, { ...PERSON, di: 'another DI' })
    await send()
    const refused = await send()
    expect(refused).toMatchObject({ status: 409, body: { code: 'email_taken', fields: { email: expect.anything() } } })
    expect(refused.body).not.toHaveProperty('verifyAgain')
    expect((await send({ ...FORM, email: 'b@example.com' })).status).toBe(201)
  })

  it('keeps the verification while the form is wrong', async () => {
    const { send } = createShop(PERSON)
    expect(await send({ ...FORM, nickname: '' })).toMatchObject({ status: 400, body: { code: 'invalid_input' } })
    expect(await send('{')).toMatchObject({ status: 400 })
    expect((await send()).status).toBe(201)
  })

  it.each(['name', 'birthday'] as const)('makes no account of a person without a %s', async (field) => {
    const { [field]: _, ...incomplete } = PERSON
    const { accounts, send } = createShop(incomplete)
    expect(await send()).toMatchObject({ status: 503, body: { code: 'unavailable', verifyAgain: true } })
    expect(accounts.list()).toEqual([])
  })

  it('refuses while verifications cannot be read', async () => {
    const { send } = createShop(new CertificationError('carrier_unavailable'), PERSON)
    const { status, body } = await send()
    expect([status, body['code'], body['verifyAgain']]).toEqual([503, 'unavailable', undefined])
    expect((await send()).status).toBe(201)
  })
})

describe('a sign-up from elsewhere', () => {
  const foreign: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': '' },
    { 'sec-fetch-site': 'none', origin: 'http://localhost.evil.example' },
    { 'content-type': 'application/x-www-form-urlencoded' },
    { 'content-type': 'text/plain' },
  ]
  it.each(foreign)('is refused with %j', async (headers) => {
    const { accounts, send } = createShop(PERSON)
    expect(await send(FORM, headers)).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    expect(accounts.list()).toEqual([])
  })

  it('is taken from a browser that only tells our origin', async () => {
    const { send } = createShop(PERSON)
    expect((await send(FORM, { 'sec-fetch-site': '', origin: 'http://localhost' })).status).toBe(201)
  })
})
