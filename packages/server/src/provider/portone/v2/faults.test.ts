import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { hong } from '../../../test-shop.js'
import { ProviderError } from '../../provider.js'
import { type Answer, type FaultyPortone, json, startFaultyPortone } from '../test-faulty-portone.js'
import { wireFaults } from '../test-wireFaults.js'
import { portoneV2 } from './portoneV2.js'

const API_SECRET = 'canary-api-secret'
const ID = 'a1'
const BASE = `/identity-verifications/${ID}`
const verified = { status: 'VERIFIED', id: ID, verifiedCustomer: { name: hong.name } }

// What a call is answered with when all is well: its faults are put around that.
const CALLS = [
  { call: 'request', path: `${BASE}/send`, success: {}, codes: ['carrier_unavailable', 'sms_uncertain'] },
  { call: 'resend', path: `${BASE}/resend`, success: {}, codes: ['carrier_unavailable', 'sms_uncertain'] },
  {
    call: 'confirm',
    path: `${BASE}/confirm`,
    success: { identityVerification: verified },
    codes: ['carrier_unavailable'],
  },
] as const

let portone: FaultyPortone | undefined
beforeEach(() => {
  // The shortest pause before a second try.
  vi.spyOn(Math, 'random').mockReturnValue(0)
})
afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  await portone?.close()
})

async function start(answers: Record<string, Answer>) {
  portone = await startFaultyPortone(answers)
  const provider = portoneV2({ apiSecret: API_SECRET, channelKey: 'channel', apiBase: portone.apiBase })
  const address = '203.0.113.7'
  return {
    request: () => provider.requestOtp(hong, { merchantUid: ID, address }),
    resend: () => provider.requestOtp(hong, { merchantUid: 'a2', address, previousImpUid: ID }),
    confirm: () => provider.confirmOtp({ impUid: ID, otp: '123456' }),
    read: () => provider.readCertification(ID),
    calls: portone.calls,
  }
}

async function failure(call: Promise<unknown>): Promise<ProviderError> {
  const thrown: unknown = await call.then(
    (value) => new Error(`No failure but ${JSON.stringify(value)}`),
    (error: unknown) => error,
  )
  if (!(thrown instanceof ProviderError)) throw thrown
  const told = `${inspect(thrown, { depth: Infinity, showHidden: true })}${JSON.stringify(thrown)}${thrown.stack}`
  for (const canary of [API_SECRET, hong.name, hong.phone, hong.birth, '203.0.113.7', '점검', '123456'])
    expect(told).not.toContain(canary)
  return thrown
}

describe.each(CALLS)('a $call', ({ call, path, success, codes }) => {
  test.each(Object.entries(wireFaults(success)))(
    'answered with %s is no success, and asked once',
    async (_what, answer) => {
      const { calls, ...provider } = await start({ [path]: answer })
      const error = await failure(provider[call]())
      expect(codes).toContain(error.code)
      // PortOne may have done it all the same.
      expect(error.outcome).toBe('unknown')
      expect(calls).toEqual([`POST ${path}`])
    },
  )

  test.each([301, 302, 307, 308])('answered with a %i follows it nowhere', async (status) => {
    const decoy = await startFaultyPortone({ [path]: json(success) })
    const redirect: Answer = (outgoing) => outgoing.writeHead(status, { location: decoy.apiBase + path }).end()
    const { calls, ...provider } = await start({ [path]: redirect })
    expect((await failure(provider[call]())).code).toBe('carrier_unavailable')
    expect([decoy.calls, calls]).toEqual([[], [`POST ${path}`]])
    await decoy.close()
  })

  test('answered with success is one', async () => {
    const { calls, ...provider } = await start({ [path]: json(success) })
    expect(await provider[call]()).toMatchObject({ impUid: ID })
    expect(calls).toHaveLength(1)
  })
})

test.each([
  ['READY', { status: 'READY' }],
  ['FAILED', { status: 'FAILED' }],
  ['of a status nobody knows', { status: 'SOMETHING' }],
  ['without a status', { status: undefined }],
  ['of another id', { id: 'a2' }],
  ['verified in small letters', { status: 'verified' }],
])('a record that is %s verifies nobody', async (_what, wrong) => {
  const record = { ...verified, ...wrong }
  const { confirm, read } = await start({
    [`${BASE}/confirm`]: json({ identityVerification: record }),
    [BASE]: json(record),
  })
  expect(await failure(confirm())).toMatchObject({ code: 'unknown', outcome: 'refused' })
  expect(await read()).toBeUndefined()
})

/** Lets sockets work while timers stand still. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) {
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
  }
}

describe('PortOne that does not answer', () => {
  test.each(CALLS)('a $call ends after 10 seconds', async ({ call, path }) => {
    const { calls, ...provider } = await start({})
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    let ended = false
    const failed = failure(provider[call]()).finally(() => (ended = true))
    await until(() => calls.length === 1)
    await vi.advanceTimersByTimeAsync(9999)
    expect(ended).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(await failed).toMatchObject({ code: call === 'confirm' ? 'timeout' : 'sms_uncertain', outcome: 'unknown' })
    expect(calls).toEqual([`POST ${path}`])
  })

  test('is hung up on at the deadline', async () => {
    let isOpen = false
    const { confirm } = await start({
      [`${BASE}/confirm`]: (_outgoing, incoming) => {
        isOpen = true
        incoming.socket.on('close', () => (isOpen = false))
      },
    })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const failed = failure(confirm())
    await until(() => isOpen)
    await vi.advanceTimersByTimeAsync(10_000)
    expect((await failed).code).toBe('timeout')
    // Else this waits until the test's own time is over.
    await until(() => !isOpen)
    expect(isOpen).toBe(false)
  })

  test('a resend and the request after it share the 10 seconds', async () => {
    let answerResend = (): void => undefined
    const { calls, resend } = await start({
      [`${BASE}/resend`]: (outgoing) => {
        answerResend = () => json({ type: 'IDENTITY_VERIFICATION_NOT_FOUND' }, 404)(outgoing, outgoing.req)
      },
    })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const failed = failure(resend())
    await until(() => calls.length === 1)
    await vi.advanceTimersByTimeAsync(6000)
    answerResend()
    await until(() => calls.length === 2)
    await vi.advanceTimersByTimeAsync(4000)
    expect(await failed).toMatchObject({ code: 'sms_uncertain', outcome: 'unknown' })
    expect(calls).toEqual([`POST ${BASE}/resend`, 'POST /identity-verifications/a2/send'])
  })

  test('nothing is sent after the deadline, by a fetch that knows no signal either', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const sent: string[] = []
    let answer = (_response: Response): void => undefined
    const send: typeof fetch = async (input) => {
      sent.push(new URL(new Request(input).url).pathname)
      return new Promise((resolve) => (answer = resolve))
    }
    const provider = portoneV2({ apiSecret: API_SECRET, channelKey: 'channel', fetch: send })
    const attempt = { merchantUid: 'a2', address: '203.0.113.7', previousImpUid: ID }
    const failed = failure(provider.requestOtp(hong, attempt))
    await until(() => sent.length === 1)
    await vi.advanceTimersByTimeAsync(10_000)
    expect((await failed).code).toBe('sms_uncertain')
    answer(Response.json({ type: 'IDENTITY_VERIFICATION_NOT_FOUND' }, { status: 404 }))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(sent).toEqual([`${BASE}/resend`])
  })
})

test('a read is tried a second time, and no more', async () => {
  const { read, calls } = await start({ [BASE]: json({ type: 'SOMETHING' }, 500) })
  expect(await failure(read())).toMatchObject({ code: 'carrier_unavailable', outcome: 'unknown' })
  expect(calls).toEqual([`GET ${BASE}`, `GET ${BASE}`])
})

test('a read that is forbidden is a misconfiguration, asked once', async () => {
  const { read, calls } = await start({ [BASE]: json({ type: 'FORBIDDEN' }, 403) })
  expect(await failure(read())).toMatchObject({ code: 'misconfigured' })
  expect(calls).toHaveLength(1)
})

test('the provider itself shows no secret', () => {
  const provider = portoneV2({ apiSecret: API_SECRET, channelKey: 'channel' })
  expect(inspect(provider, { depth: Infinity, showHidden: true }) + JSON.stringify(provider)).not.toContain(API_SECRET)
})
