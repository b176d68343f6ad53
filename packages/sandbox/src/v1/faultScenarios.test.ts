import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createSandbox } from '../createSandbox.js'
import type { RunningSandbox } from '../listen.js'
import { createTestClient, PERSON } from '../test-client.js'

// Over a real socket: a reset connection must be one.
let running: RunningSandbox
const sandbox = createSandbox({ slowMs: 300, smsLateMs: 150 })
const connect = () =>
  createTestClient({ fetch: (...call) => fetch(...call), credentials: sandbox.credentials }, running.url)

beforeEach(async () => {
  sandbox.reset()
  running = await sandbox.listen({ port: 0 })
})
afterEach(() => running.close())

async function rawRequest(phone: string): Promise<Response> {
  const client = connect()
  return client.raw('POST', '/certifications/otp/request', {
    body: JSON.stringify({ ...PERSON, phone }),
    headers: { 'Content-Type': 'application/json', Authorization: await client.getToken() },
  })
}

async function started(phone: string) {
  const client = connect()
  const impUid = await client.start({ phone })
  return { client, impUid, otp: sandbox.inbox.latestOtp(phone) ?? '' }
}

const RESET = { name: 'TypeError', cause: expect.objectContaining({ code: 'ECONNRESET' }) }

describe('instead of an answer to the request', () => {
  test.each([
    ['http_500', '01000008050', 500, 'text/plain'],
    ['html_200', '01000008053', 200, 'text/html'],
    ['html_502', '01000008054', 502, 'text/html'],
  ])('%s', async (_, phone, status, type) => {
    const answer = await rawRequest(phone)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toContain(type)
    await expect(answer.json()).rejects.toThrow(SyntaxError)
    expect(sandbox.inbox.messages).toEqual([])
  })

  test('reset: the socket is destroyed and nothing was sent', async () => {
    await expect(rawRequest('01000008051')).rejects.toMatchObject(RESET)
    expect(sandbox.inbox.messages).toEqual([])
  })

  test('request_answer_lost: the socket is destroyed after the SMS was sent', async () => {
    await expect(rawRequest('01000008052')).rejects.toMatchObject(RESET)
    expect(sandbox.inbox.latestOtp('01000008052')).toMatch(/^\d{6}$/)
  })

  test('both resets look like a failed fetch in process, too', async () => {
    const client = createTestClient(sandbox)
    for (const phone of ['01000008051', '01000008052']) {
      await expect(client.request({ phone })).rejects.toMatchObject(RESET)
    }
  })
})

test('code_not_zero: HTTP 200 that is no success', async () => {
  const { status, body } = await connect().request({ phone: '01000008055' })
  expect({ status, code: body.code, response: body.response }).toEqual({ status: 200, code: 1, response: null })
  expect(sandbox.inbox.messages).toEqual([])
})

test('request_missing_response: code 0 and nothing else', async () => {
  const { status, body } = await connect().request({ phone: '01000008056' })
  expect({ status, body }).toEqual({ status: 200, body: { code: 0, message: null } })
})

describe('tokens', () => {
  test('token_revoked: 401 once, with a new token as usual, and the same again next time', async () => {
    const client = connect()
    const before = await client.getToken()
    const phone = '01000008401'
    for (const status of [401, 200, 401, 200]) expect((await client.request({ phone })).status).toBe(status)
    expect(await client.getToken()).not.toBe(before)
  })

  test('token_revoked_between: the token of the request no longer confirms', async () => {
    const client = connect()
    const token = await client.getToken()
    const impUid = await client.start({ phone: '01000008402' })
    const otp = sandbox.inbox.latestOtp('01000008402')
    const confirm = (value: string) => {
      return client.call('POST', `/certifications/otp/confirm/${impUid}`, {
        body: JSON.stringify({ otp }),
        headers: { 'Content-Type': 'application/json', Authorization: value },
      })
    }
    expect((await confirm(token)).status).toBe(401)
    expect((await confirm(await client.getToken())).status).toBe(200)
  })
})

describe('confirm with the right OTP', () => {
  test('not_certified: code 0 with certified false', async () => {
    const { client, impUid, otp } = await started('01000008210')
    const { status, body } = await client.confirm(impUid, otp)
    expect({ status, code: body.code }).toEqual({ status: 200, code: 0 })
    expect(body.response).toMatchObject({ imp_uid: impUid, certified: false, name: null })
    expect((await client.get(impUid)).response['certified']).toBe(false)
  })

  test('other_imp_uid: certified under another id, the own record is not', async () => {
    const { client, impUid, otp } = await started('01000008211')
    const { response } = await client.confirm(impUid, otp)
    expect(response['certified']).toBe(true)
    expect(response['imp_uid']).not.toBe(impUid)
    expect((await client.get(impUid)).response['certified']).toBe(false)
  })

  test('confirm_missing_response: certified all the same', async () => {
    const { client, impUid, otp } = await started('01000008212')
    expect((await client.confirm(impUid, otp)).body).toEqual({ code: 0, message: null })
    expect((await client.get(impUid)).response['certified']).toBe(true)
  })

  test('confirm_answer_lost: certified, which only a GET tells', async () => {
    const { client, impUid, otp } = await started('01000008213')
    await expect(client.confirm(impUid, otp)).rejects.toMatchObject(RESET)
    expect((await client.confirm(impUid, otp)).status).toBe(400)
    expect((await client.get(impUid)).response).toMatchObject({ imp_uid: impUid, certified: true })
  })
})

describe('SMS and time', () => {
  test('sms_late: answered at once, the SMS comes later', async () => {
    const { otp } = await started('01000008001')
    expect(otp).toBe('')
    expect((await sandbox.inbox.next('01000008001')).otp).toMatch(/^\d{6}$/)
  })

  test('sms_never: answered as sent, nothing comes', async () => {
    await started('01000008002')
    await expect(sandbox.inbox.next('01000008002', { timeoutMs: 200 })).rejects.toThrow('ending in 8002')
  })

  test('otp_leading_zero: as text it certifies, without its zero it is wrong', async () => {
    const { client, impUid, otp } = await started('01000008003')
    expect(otp).toMatch(/^0\d{5}$/)
    expect((await client.confirm(impUid, otp.slice(1))).body.message).toContain('[9013]')
    expect((await client.confirm(impUid, otp)).status).toBe(200)
  })

  test('slow: both calls take slowMs and then work', async () => {
    const begin = performance.now()
    const { client, impUid, otp } = await started('01000008010')
    // Timers may fire a millisecond early by this clock.
    expect(performance.now() - begin).toBeGreaterThan(295)
    const confirming = performance.now()
    expect((await client.confirm(impUid, otp)).status).toBe(200)
    expect(performance.now() - confirming).toBeGreaterThan(295)
  })
})
