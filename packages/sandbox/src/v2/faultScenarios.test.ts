import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createSandbox } from '../createSandbox.js'
import type { RunningSandbox } from '../listen.js'
import { createV2Client } from './test-client-v2.js'

// Over a real socket, as the same rows are tested on V1. `unchecked` is for answers that the description forbids.
let running: RunningSandbox
const sandbox = createSandbox({ slowMs: 300 })
const connect = () =>
  createV2Client({ fetch: (...call) => fetch(...call), credentials: sandbox.credentials }, running.url)

beforeEach(async () => {
  sandbox.reset()
  running = await sandbox.listen({ port: 0 })
})
afterEach(() => running.close())

const RESET = { name: 'TypeError', cause: expect.objectContaining({ code: 'ECONNRESET' }) }

async function started(phoneNumber: string) {
  const client = connect()
  const id = await client.start({ phoneNumber })
  return { client, id, otp: sandbox.inbox.latestOtp(phoneNumber) ?? '' }
}

async function rawSend(phoneNumber: string): Promise<Response> {
  const client = connect()
  const body = JSON.stringify(client.sendBody({ phoneNumber }))
  return client.raw('POST', client.pathOf('order-raw', '/send'), { body })
}

describe('instead of an answer to send', () => {
  test.each([
    ['http_500', '01000008050', 500, 'text/plain'],
    ['html_200', '01000008053', 200, 'text/html'],
    ['html_502', '01000008054', 502, 'text/html'],
  ])('%s', async (_, phone, status, type) => {
    const answer = await rawSend(phone)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toContain(type)
    await expect(answer.json()).rejects.toThrow(SyntaxError)
    expect(sandbox.inbox.messages).toEqual([])
  })

  test('reset: nothing was sent, and nothing is known of it', async () => {
    await expect(rawSend('01000008051')).rejects.toMatchObject(RESET)
    expect(sandbox.inbox.messages).toEqual([])
    expect((await connect().get('order-raw')).status).toBe(404)
  })

  test('request_answer_lost: the SMS was sent, which a GET tells', async () => {
    await expect(rawSend('01000008052')).rejects.toMatchObject(RESET)
    expect(sandbox.inbox.latestOtp('01000008052')).toMatch(/^\d{6}$/)
    expect((await connect().get('order-raw')).body['status']).toBe('READY')
  })

  test('the resets look like a failed fetch in process, too', async () => {
    const client = createV2Client(sandbox)
    for (const phoneNumber of ['01000008051', '01000008052']) {
      await expect(client.send(client.newId(), { phoneNumber })).rejects.toMatchObject(RESET)
    }
  })

  test('code_not_zero: HTTP 200 around an error', async () => {
    const client = connect()
    const body = client.sendBody({ phoneNumber: '01000008055' })
    const answer = await client.unchecked('POST', client.pathOf('order-1', '/send'), body)
    expect(answer).toMatchObject({ status: 200, body: { type: 'INVALID_REQUEST' } })
    expect(sandbox.inbox.messages).toEqual([])
  })

  test('request_missing_response: sent, and an empty body', async () => {
    const answer = await rawSend('01000008056')
    expect({ status: answer.status, text: await answer.text() }).toEqual({ status: 200, text: '' })
    expect(sandbox.inbox.messages).toHaveLength(1)
  })
})

test('token_revoked: 401 once, and the same again next time', async () => {
  const client = connect()
  const customer = { phoneNumber: '01000008401' }
  for (const status of [401, 200, 401, 200]) expect((await client.send(client.newId(), customer)).status).toBe(status)
})

test('token_revoked_between: sent, then confirm is 401 once', async () => {
  const { client, id, otp } = await started('01000008402')
  expect((await client.confirm(id, otp)).body['type']).toBe('UNAUTHORIZED')
  expect((await client.confirm(id, otp)).status).toBe(200)
})

describe('confirm with the right OTP', () => {
  const confirm = async (phone: string) => {
    const { client, id, otp } = await started(phone)
    return { client, id, answer: await client.unchecked('POST', client.pathOf(id, '/confirm'), { otp }) }
  }

  test('not_certified: HTTP 200 with one that is still READY', async () => {
    const { client, id, answer } = await confirm('01000008210')
    expect(answer).toMatchObject({ status: 200, body: { identityVerification: { id, status: 'READY' } } })
    expect((await client.get(id)).body['status']).toBe('READY')
  })

  test('other_imp_uid: VERIFIED under another id, the own one is not', async () => {
    const { client, id, answer } = await confirm('01000008211')
    expect(answer.body).toMatchObject({ identityVerification: { status: 'VERIFIED', id: `${id}-other` } })
    expect((await client.get(id)).body['status']).toBe('READY')
  })

  test('confirm_missing_response: verified all the same', async () => {
    const { client, id, answer } = await confirm('01000008212')
    expect(answer).toEqual({ status: 200, body: {} })
    expect((await client.get(id)).body['status']).toBe('VERIFIED')
  })

  test('confirm_answer_lost: verified, which only a GET tells', async () => {
    const { client, id, otp } = await started('01000008213')
    await expect(client.confirm(id, otp)).rejects.toMatchObject(RESET)
    expect((await client.confirm(id, otp)).body['type']).toBe('IDENTITY_VERIFICATION_ALREADY_VERIFIED')
    expect((await client.get(id)).body).toMatchObject({ id, status: 'VERIFIED' })
  })
})

test('slow: send, resend and confirm take slowMs and then work', async () => {
  const took = async <T>(work: () => Promise<T>): Promise<T> => {
    const begin = performance.now()
    const result = await work()
    // Timers may fire a millisecond early by this clock.
    expect(performance.now() - begin).toBeGreaterThan(295)
    return result
  }
  const { client, id } = await took(() => started('01000008010'))
  expect((await took(() => client.resend(id))).status).toBe(200)
  const otp = sandbox.inbox.latestOtp('01000008010')
  expect((await took(() => client.confirm(id, otp))).status).toBe(200)
})
