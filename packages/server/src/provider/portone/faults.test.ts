import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { hong } from '../../test-shop.js'
import { ProviderError } from '../provider.js'
import { portoneV1 } from './portoneV1.js'
import {
  type Answer,
  type FaultyPortone,
  REQUEST_PATH,
  TOKEN_PATH,
  aToken,
  json,
  startFaultyPortone,
} from './test-faulty-portone.js'
import { wireFaults } from './test-wireFaults.js'

const IMP_SECRET = 'canary-imp-secret'
const CONFIRM_PATH = '/certifications/otp/confirm/imp_1'
const READ_PATH = '/certifications/imp_1'
const certified = { imp_uid: 'imp_1', pg_provider: 'danal', foreigner: false, certified: true }

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
  const provider = portoneV1({ impKey: 'key', impSecret: IMP_SECRET, apiBase: portone.apiBase })
  return {
    request: () => provider.requestOtp(hong, { merchantUid: 'a1' }),
    confirm: () => provider.confirmOtp({ impUid: 'imp_1', otp: '123456' }),
    read: () => provider.readCertification('imp_1'),
    /** Has the token fetched. */
    warm: () => provider.readCertification('warm'),
    calls: portone.calls,
  }
}

async function failure(call: Promise<unknown>): Promise<ProviderError> {
  const thrown: unknown = await call.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(thrown instanceof ProviderError)) throw new Error(`No ProviderError but ${inspect(thrown)}`)
  return thrown
}

const FAULTS: Record<string, Answer> = {
  ...wireFaults({ code: 0, message: null, response: certified }),
  'code 1': json({ code: 1, message: 'no', response: certified }),
  'code "0"': json({ code: '0', message: null, response: certified }),
  'no code': json({ response: certified }),
  'no response': json({ code: 0, message: null }),
  'a response 30,000 deep': (outgoing) => {
    const response = `${'['.repeat(30_000)}${']'.repeat(30_000)}`
    outgoing.writeHead(200, { 'content-type': 'application/json' }).end(`{"code":0,"response":${response}}`)
  },
  'an imp_uid that is a path': json({ code: 0, response: { ...certified, imp_uid: '../../users/getToken' } }),
  'an imp_uid that is a number': json({ code: 0, response: { ...certified, imp_uid: 1 } }),
}

describe.each(Object.entries(FAULTS))('PortOne answers %s', (_name, answer) => {
  test('to a request: refused, asked once', async () => {
    const { request, calls } = await start({ [REQUEST_PATH]: answer })
    expect(['carrier_unavailable', 'sms_uncertain', 'unknown']).toContain((await failure(request())).code)
    expect(calls).toEqual([`POST ${TOKEN_PATH}`, `POST ${REQUEST_PATH}`])
  })

  test('to a confirm: never verified, asked once', async () => {
    const { confirm, calls } = await start({ [CONFIRM_PATH]: answer })
    expect(['carrier_unavailable', 'unknown']).toContain((await failure(confirm())).code)
    expect(calls).toEqual([`POST ${TOKEN_PATH}`, `POST ${CONFIRM_PATH}`])
  })

  test('to a token call: refused before anything was asked, tried twice', async () => {
    const { request, calls } = await start({ [TOKEN_PATH]: answer })
    expect(await failure(request())).toMatchObject({ code: 'carrier_unavailable', outcome: 'unreached' })
    expect(calls).toEqual([`POST ${TOKEN_PATH}`, `POST ${TOKEN_PATH}`])
  })
})

test.each([301, 302, 307, 308])('a %i is not followed', async (status) => {
  const decoy = await startFaultyPortone({ [REQUEST_PATH]: json({ code: 0, response: { imp_uid: 'imp_9' } }) })
  const location = `${decoy.apiBase}${REQUEST_PATH}`
  const redirect: Answer = (outgoing) => outgoing.writeHead(status, { location }).end()
  const { request, confirm, read } = await start({
    [REQUEST_PATH]: redirect,
    [CONFIRM_PATH]: redirect,
    [READ_PATH]: redirect,
  })
  for (const call of [request, confirm, read]) {
    expect(await failure(call())).toMatchObject({ code: 'carrier_unavailable' })
  }
  expect(decoy.calls).toEqual([])
  await decoy.close()
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
  test.each([
    ['request', REQUEST_PATH, 10_000, 'sms_uncertain'],
    ['confirm', CONFIRM_PATH, 10_000, 'timeout'],
    ['read', READ_PATH, 10_100, 'timeout'],
  ] as const)('a %s (%s) ends within %i ms with %s', async (call, path, deadline, code) => {
    const { calls, ...provider } = await start({ '/certifications/warm': json({ code: -1 }, 404) })
    await provider.warm()
    calls.length = 0
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    let ended = false
    const failed = failure(provider[call]()).finally(() => (ended = true))
    await until(() => calls.at(-1)?.endsWith(path) === true)
    if (call === 'read') {
      await vi.advanceTimersByTimeAsync(5100)
      await until(() => calls.length === 2)
    }
    await vi.advanceTimersByTimeAsync(deadline - (call === 'read' ? 5101 : 1))
    expect(ended).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(await failed).toMatchObject({ code, outcome: 'unknown' })
  })

  test('nor listens: nothing was asked', async () => {
    const { request, confirm } = await start({})
    await portone?.close()
    expect(await failure(request())).toMatchObject({ code: 'carrier_unavailable', outcome: 'unreached' })
    expect(await failure(confirm())).toMatchObject({ code: 'carrier_unavailable', outcome: 'unreached' })
  })
})

test('credentials that PortOne refuses are a misconfiguration, asked for once', async () => {
  const { request, calls } = await start({ [TOKEN_PATH]: json({ code: -1, message: 'no' }, 401) })
  expect(await failure(request())).toMatchObject({ code: 'misconfigured', outcome: 'unreached' })
  expect(calls).toHaveLength(1)
})

test('no error holds a secret, a token or what was typed', async () => {
  const seen: unknown[] = []
  for (const answer of [...Object.values(FAULTS), json({ code: 1, message: `[9999] ${hong.name} ${hong.phone}` })]) {
    const { request } = await start({ [REQUEST_PATH]: answer, [TOKEN_PATH]: aToken })
    seen.push(await failure(request()))
    await portone?.close()
  }
  for (const error of seen) {
    const { message, stack } = error as Error
    const all = [
      inspect(error, { depth: 9, showHidden: true }),
      JSON.stringify(error),
      String(error),
      message,
      stack,
    ].join()
    for (const canary of [IMP_SECRET, 'token-1', hong.name, hong.phone, hong.birth, '점검'])
      expect(all).not.toContain(canary)
    expect((error as Error).cause).toBeUndefined()
  }
})

test('the provider itself shows no secret', async () => {
  const provider = portoneV1({ impKey: 'key', impSecret: IMP_SECRET })
  expect(inspect(provider, { depth: 9, showHidden: true }) + JSON.stringify(provider)).not.toContain(IMP_SECRET)
})
