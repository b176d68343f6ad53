import { CertificationError } from '@certification-form/core'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Certification } from '../certification.js'
import type { OnVerified } from '../config.js'
import { CONFIRM, createShop, hong } from '../test-shop.js'

afterEach(() => {
  vi.useRealTimers()
})

async function verify(onVerified: OnVerified) {
  const shop = createShop({ options: { onVerified } })
  const visitor = shop.visitor()
  const { body } = await visitor.request()
  const confirm = () => visitor.copy().confirm(body['impUid'], shop.otp())
  return { shop, visitor, confirm, answer: await visitor.confirm(body['impUid'], shop.otp()) }
}

describe('onVerified', () => {
  test('gets the verified person and the request', async () => {
    const onVerified = vi.fn<OnVerified>()
    const { answer, visitor } = await verify(onVerified)
    expect(answer.body).toEqual({ status: 'verified' })
    const [certification, request] = onVerified.mock.calls[0] ?? []
    expect(certification).toMatchObject({ name: '홍길동', phone: '01012345678', ci: expect.any(String) })
    expect(request?.headers.get('sec-fetch-site')).toBe('same-origin')
    // It may be taken as well: by the hook once, and once by a route.
    expect(await visitor.take()).toEqual(certification)
  })

  test('chooses what the browser is told', async () => {
    const { answer } = await verify(async () => ({ ticket: 'abc', maskedName: '홍*동' }))
    expect(answer.body).toEqual({ ticket: 'abc', maskedName: '홍*동' })
  })

  test('that throws refuses: nothing is left to take, and it is not asked again', async () => {
    const onVerified = vi.fn<OnVerified>(() => {
      throw new Error('홍길동 01012345678')
    })
    const { shop, answer, visitor, confirm } = await verify(onVerified)
    expect(answer).toMatchObject({ status: 500, body: { code: 'unknown' } })
    expect(JSON.stringify(answer.body)).not.toContain('01012345678')
    expect(await visitor.take()).toBeNull()
    expect(await confirm()).toMatchObject({ status: 500, body: { code: 'unknown' } })
    expect(onVerified).toHaveBeenCalledOnce()
    expect(shop.calls(CONFIRM)).toBe(1)
    expect(shop.events).toContainEqual({ type: 'hook_failed', hook: 'onVerified' })
    expect(JSON.stringify(shop.events)).not.toContain('01012345678')
  })

  test('that throws a CertificationError refuses with its code', async () => {
    const { answer, visitor, confirm } = await verify(() => {
      throw new CertificationError('age_not_allowed')
    })
    expect(answer).toMatchObject({ status: 422, body: { code: 'age_not_allowed' } })
    expect(await confirm()).toMatchObject({ status: 422, body: { code: 'age_not_allowed' } })
    expect(await visitor.take()).toBeNull()
  })

  test.each<readonly [string, (person: Certification) => unknown]>([
    ['the certification', (person) => person],
    ['the certification within something', (person) => ({ user: [person] })],
    ['a copy of the certification', (person) => ({ user: { ...person } })],
    ['the CI', ({ ci }) => ({ user: { id: ci } })],
    ['the DI', ({ di }) => ({ user: { id: di } })],
    ['a key called ci', () => ({ user: { ci: 'whatever' } })],
    ['a key called di', () => ({ di: null })],
    ['the CI within a text', ({ ci }) => ({ text: `CI=${ci};` })],
    ['the DI within an address', ({ di }) => ({ next: `/welcome?di=${encodeURIComponent(di ?? '')}` })],
    ['the DI as a key', ({ di }) => ({ [String(di)]: true })],
    ['an object that becomes the certification as JSON', (person) => ({ toJSON: () => person })],
  ])('of JavaScript that answers %s is refused', async (_what, answerOf) => {
    const { shop, answer, visitor } = await verify(answerOf as OnVerified)
    expect(answer).toMatchObject({ status: 500, body: { code: 'unknown' } })
    expect(await visitor.take()).toBeNull()
    expect(shop.events).toContainEqual({ type: 'hook_failed', hook: 'onVerified' })
  })

  test('may answer what merely speaks of ci and di', async () => {
    const words = { text: 'not "ci": nor "di":', cite: 1, ci: undefined }
    const { answer } = await verify(() => words)
    expect(answer).toMatchObject({ status: 200, body: { text: words.text, cite: 1 } })
  })

  test.each([[() => 1n], [() => () => 1]])('that answers what is no JSON is refused', async (answerOf) => {
    const { answer } = await verify(answerOf as unknown as OnVerified)
    expect(answer).toMatchObject({ status: 500, body: { code: 'unknown' } })
  })

  test('still at work is waited for, by the clock of its 30 seconds', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    let finish = (): void => undefined
    const working = new Promise<void>((resolve) => (finish = resolve))
    const onVerified = vi.fn<OnVerified>(() => working)
    const shop = createShop({ options: { onVerified } })
    const visitor = shop.visitor()
    const { body } = await visitor.request()
    const confirm = () => visitor.copy().confirm(body['impUid'], shop.otp())
    const first = confirm()
    await vi.waitFor(() => expect(onVerified).toHaveBeenCalled())
    const busy = { status: 409, body: { code: 'in_progress' } }
    expect(await confirm()).toMatchObject(busy)
    expect(await visitor.copy().request({ ...hong, phone: '01055556666' })).toMatchObject(busy)
    vi.setSystemTime(Date.now() + 30_000)
    expect(await confirm()).toMatchObject({ status: 500, body: { code: 'unknown' } })
    finish()
    expect(await first).toMatchObject({ status: 200 })
    expect(await confirm()).toMatchObject({ status: 200 })
    expect(onVerified).toHaveBeenCalledOnce()
  })
})
