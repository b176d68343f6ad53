import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hong } from '../../test-shop.js'
import { portoneV1 } from './portoneV1.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

type Answer = Response | 'hangs' | 'breaks'

const token = (): Response =>
  Response.json({ code: 0, message: null, response: { access_token: 't', now: 0, expired_at: 1800 } })
const unauthorized = (): Response => Response.json({ code: -1, message: null, response: null }, { status: 401 })

/** A request to a PortOne that gives these answers in turn; `late` gives the one that hangs a token after all. */
function request(...answers: Answer[]) {
  const asked: string[] = []
  let late = (): void => undefined
  const send: typeof fetch = (input) => {
    asked.push(new URL(new Request(input).url).pathname)
    const answer = answers[asked.length - 1]
    if (answer === 'breaks') return Promise.reject(new TypeError('fetch failed'))
    if (answer instanceof Response) return Promise.resolve(answer)
    return new Promise((resolve) => (late = () => resolve(token())))
  }
  const deadlines = { request: 1000 }
  const provider = portoneV1({ impKey: 'k', impSecret: 's', fetch: send, deadlines })
  const told = provider
    .requestOtp(hong, { merchantUid: 'a1' })
    .catch(({ code, outcome }: { code: string; outcome: string }) => `${code}, ${outcome}`)
  return { told, asked, late: () => late() }
}

const TOKEN = '/users/getToken'
const SEND = '/certifications/otp/request'

test('a deadline that ends while a token is waited for has asked for nothing, then or later', async () => {
  const { told, asked, late } = request('hangs')
  await vi.advanceTimersByTimeAsync(1000)
  expect(await told).toBe('carrier_unavailable, unreached')
  late()
  await vi.advanceTimersByTimeAsync(100)
  expect(asked).toEqual([TOKEN])
})

test('nor has one that ends while a token is renewed: a 401 says that nothing was done', async () => {
  const { told, asked, late } = request(token(), unauthorized(), 'hangs')
  await vi.advanceTimersByTimeAsync(1000)
  expect(await told).toBe('carrier_unavailable, unreached')
  late()
  await vi.advanceTimersByTimeAsync(100)
  expect(asked).toEqual([TOKEN, SEND, TOKEN])
})

test.each<[string, Answer[]]>([
  ['with the first token', [token(), 'breaks']],
  ['with the renewed token', [token(), unauthorized(), token(), 'breaks']],
  ['by its deadline', [token(), 'hangs']],
])('a request that breaks off %s may have sent its SMS', async (_when, answers) => {
  const { told, asked } = request(...answers)
  await vi.advanceTimersByTimeAsync(1000)
  expect(await told).toBe('sms_uncertain, unknown')
  expect(asked.at(-1)).toBe(SEND)
  expect(asked).toHaveLength(answers.length)
})
