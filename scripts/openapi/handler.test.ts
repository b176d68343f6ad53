import { afterAll, beforeAll, expect, it } from 'vitest'
import { CONFIRM_PATH, REQUEST_PATH } from '../../packages/core/src/contract.js'
import type { CertificationErrorCode } from '../../packages/core/src/errors.js'
import type { Answer } from '../../packages/server/src/frameworks/test-exchange.js'
import { ProviderError } from '../../packages/server/src/provider/provider.js'
import { answerComplaints, describedAnswers } from './test-description.js'
import { type ShopOnSocket, Visitor, shopOnSocket } from './test-shopOnSocket.js'

// The running handler, over sockets, through every answer that the description has: none may differ from it, and none
// may be described that never comes.

const OTHER_PHONE = '01087654321'
const hong = { name: '홍길동', phone: '01012345678', birth: '900101', genderDigit: '1', carrier: 'SKT', isMvno: false }
const at = (phone: string, more: object = {}) => ({ ...hong, phone, ...more })

const seen = new Set<string>()
const against: string[] = []

function note(path: string, method: string, { status, headers, cookies, body }: Answer): void {
  const code = status === 200 ? '' : (JSON.parse(body) as { code: string }).code
  const pairs = headers.map((line) => [line.split(':')[0] ?? '', line.replace(/^[^:]*: /, '')])
  const all: Record<string, string> = {
    ...Object.fromEntries(pairs),
    ...(cookies[0] ? { 'set-cookie': cookies[0] } : {}),
  }
  expect(all['content-type']).toBe('application/json; charset=utf-8')
  delete all['content-type']
  seen.add(`${path} ${status} ${code}`.trim())
  const found = answerComplaints({ path, method, status, headers: all, body: JSON.parse(body) })
  against.push(...found.map((complaint) => `${method} ${path} ${status} ${code}: ${complaint}`))
}

let shop: ShopOnSocket
let strict: ShopOnSocket
beforeAll(async () => {
  shop = await shopOnSocket()
  strict = await shopOnSocket({ attempts: 1, phonePer10Minutes: 2 })
})
afterAll(async () => {
  await shop.close()
  await strict.close()
})

const visitor = (where = shop) => new Visitor(where, note)

/** A code is on its way. */
async function asked(identity: object = hong, where = shop) {
  const one = visitor(where)
  const { impUid } = await one.post(REQUEST_PATH, identity)
  return { one, impUid: impUid as string }
}

const refused = (code: CertificationErrorCode) => () => Promise.reject(new ProviderError(code, { outcome: 'refused' }))

/** Keeps the provider's next call waiting, and says when it has come. */
function hold(call: 'requestOtp' | 'confirmOtp') {
  let release = () => {}
  const reached = new Promise<void>((resolve) => {
    shop.next[call] = () => {
      resolve()
      return new Promise<void>((goOn) => {
        release = goOn
      })
    }
  })
  return { reached, release: () => release() }
}

async function refuseAtTheDoor(path: string): Promise<void> {
  const one = visitor()
  await one.post(path, {})
  await one.post(path, {}, { 'sec-fetch-site': 'cross-site' })
  await one.post(path, {}, { 'content-type': 'text/plain' })
  await one.ask({ path, body: ' '.repeat(5000) })
}

/** Ten seconds, with half of a body. */
const stayUnfinished = (path: string) => visitor().ask({ path, body: '{', headers: { 'content-length': '20' } })

async function refuseRequests(): Promise<void> {
  const scenarios = ['1110', '3033', '5040', '9016', '9015', '9999', '9001', '8052']
  for (const last4 of scenarios) await asked(at(`0100000${last4}`))
  await asked(at('01000003039', { carrier: 'KT' }))
  await asked(at('01000003639', { carrier: 'KT', isMvno: true }))
  shop.next.requestOtp = refused('timeout')
  await asked()
}

async function overlapRequests(): Promise<void> {
  const { one } = await asked()
  const { reached, release } = hold('requestOtp')
  const first = one.post(REQUEST_PATH, at(OTHER_PHONE))
  await reached
  // The same phone waits; another one takes over.
  await one.post(REQUEST_PATH, at(OTHER_PHONE))
  await one.post(REQUEST_PATH, at('01011112222'))
  release()
  await first
}

async function meetLimits(): Promise<void> {
  const { one } = await asked()
  await one.post(REQUEST_PATH, hong)
  const { one: other, impUid } = await asked(hong, strict)
  await other.post(CONFIRM_PATH, { impUid, otp: strict.otp(hong.phone) === '000000' ? '111111' : '000000' })
  await other.post(REQUEST_PATH, hong)
  // Who was refused a moment ago was sent nothing: this is the second SMS to the phone, the next would be its third.
  await asked(hong, strict)
  await asked(hong, strict)
}

async function confirm(): Promise<void> {
  const { one, impUid } = await asked()
  const otp = shop.otp(hong.phone)
  await one.post(CONFIRM_PATH, { impUid, otp: otp === '000000' ? '111111' : '000000' })
  await one.post(CONFIRM_PATH, { impUid: `${impUid}0`, otp })
  const { reached, release } = hold('confirmOtp')
  const first = one.post(CONFIRM_PATH, { impUid, otp })
  await reached
  await one.post(CONFIRM_PATH, { impUid, otp })
  release()
  await first
}

const AT_CONFIRM = [
  'identity_mismatch',
  'mvno_required',
  'mvno_not_applicable',
  'line_ineligible',
  'blocked_by_user',
  'age_not_allowed',
  'rate_limited',
  'carrier_unavailable',
  'misconfigured',
  'timeout',
  'unknown',
] as const satisfies CertificationErrorCode[]

async function refuseConfirms(): Promise<void> {
  for (const code of AT_CONFIRM) {
    const { one, impUid } = await asked()
    shop.next.confirmOtp = refused(code)
    await one.post(CONFIRM_PATH, { impUid, otp: shop.otp(hong.phone) })
  }
  const { one, impUid } = await asked(at('01000009993'))
  await one.post(CONFIRM_PATH, { impUid, otp: shop.otp('01000009993') })
}

it('answers as it is described, all of it', async () => {
  const unfinished = [stayUnfinished(REQUEST_PATH), stayUnfinished(CONFIRM_PATH)]
  for (const path of [REQUEST_PATH, CONFIRM_PATH]) {
    await refuseAtTheDoor(path)
    await visitor().ask({ path, method: 'GET' })
  }
  await visitor().post('/otp/nothing', {})
  await refuseRequests()
  await overlapRequests()
  await meetLimits()
  await confirm()
  await refuseConfirms()
  await Promise.all(unfinished)
  expect(against).toEqual([])
  const offTheMap = [
    '/otp/nothing 404 misconfigured',
    `${REQUEST_PATH} 405 misconfigured`,
    `${CONFIRM_PATH} 405 misconfigured`,
  ]
  expect([...seen].toSorted()).toEqual([...describedAnswers(), ...offTheMap].toSorted())
})

it.each<[string, Partial<Parameters<typeof answerComplaints>[0]>]>([
  ['a status', { status: 418 }],
  ['a code of another status', { body: { code: 'otp_expired', message: 'x' } }],
  ['a key', { body: { code: 'forbidden', message: 'x', hint: 'y' } }],
  ['a header', { headers: { 'cache-control': 'no-store', 'retry-after': '3' } }],
  ['a value of a header', { headers: { 'cache-control': 'public' } }],
])('would be told of %s that is not described', (_, wrong) => {
  const right = {
    path: REQUEST_PATH,
    method: 'POST',
    status: 403,
    headers: { 'cache-control': 'no-store' },
    body: { code: 'forbidden', message: 'x' },
  }
  expect(answerComplaints(right)).toEqual([])
  expect(answerComplaints({ ...right, ...wrong })).not.toEqual([])
})
