import { describe, expect, test } from 'vitest'
import { createCertification } from '../createCertification.js'
import { CONFIRM, REQUEST, SECRET as OLD, type Shop, Visitor, createShop, hong } from '../test-shop.js'

const NEW = 'the secret that replaces it, also of 32 characters'

type Secrets = string | [current: string, previous: string]

/** The steps of the runbook. Neighbours run side by side while one replaces the other. */
const STEPS: readonly Secrets[] = [OLD, [OLD, NEW], [NEW, OLD], NEW]
const NEIGHBOURS = STEPS.slice(1).map((step, at) => [STEPS[at] ?? OLD, step] as const)

/** A process of the shop under its own secrets, on the same store and PortOne. */
function processOf({ provider, store }: Shop, secret: Secrets) {
  return createCertification({ provider, store, secret })
}

describe.each(NEIGHBOURS)('between %j and %j', (before, after) => {
  test.each([
    ['an old process, then a new one', before, after],
    ['a new process, then an old one', after, before],
  ])('a visitor whose code was asked for at %s is verified and taken, once', async (_order, first, second) => {
    const shop = createShop()
    const visitor = new Visitor(processOf(shop, first))
    const { body } = await visitor.request()
    const moved = new Visitor(processOf(shop, second))
    moved.cookie = visitor.cookie
    expect(await moved.confirm(body['impUid'], shop.otp())).toMatchObject({ status: 200 })
    const back = new Visitor(processOf(shop, first))
    back.cookie = moved.cookie
    expect(await back.take()).toMatchObject({ phone: hong.phone })
    expect(await moved.take()).toBeNull()
    // A repeat, with the cookie from before, wherever it ends up.
    visitor.cookie ??= ''
    expect(await visitor.confirm(body['impUid'], shop.otp())).toMatchObject({ status: 200 })
    expect(shop.calls(CONFIRM)).toBe(1)
  })

  test('nothing is counted anew, wherever calls end up', async () => {
    const shop = createShop()
    const secrets = [before, after]
    const visitor = new Visitor(processOf(shop, before))
    const { body } = await visitor.request()
    const left: unknown[] = []
    for (let attempt = 0; attempt < 8; attempt += 1) {
      const tab = new Visitor(processOf(shop, secrets[attempt % 2] ?? OLD))
      tab.cookie = visitor.cookie
      left.push((await tab.confirm(body['impUid'], shop.wrongOtp())).body['attemptsLeft'])
    }
    expect(left.slice(0, 5)).toEqual([4, 3, 2, 1, 0])
    expect(shop.calls(CONFIRM)).toBe(5)

    const other = createShop()
    for (let sent = 0; sent < 8; sent += 1) await new Visitor(processOf(other, secrets[sent % 2] ?? OLD)).request()
    expect(other.calls(REQUEST)).toBe(3)
  })
})

test('once both secrets are in place, a phone is sent three codes over the steps that follow', async () => {
  const shop = createShop()
  const [, ...steps] = STEPS
  for (const step of [...steps, ...steps]) await new Visitor(processOf(shop, step)).request()
  expect(shop.calls(REQUEST)).toBe(3)
})

test('skipping the first step loses who is moved between processes', async () => {
  const shop = createShop()
  const visitor = new Visitor(processOf(shop, [NEW, OLD]))
  const { body } = await visitor.request()
  const moved = new Visitor(processOf(shop, OLD))
  moved.cookie = visitor.cookie
  expect(await moved.confirm(body['impUid'], shop.otp())).toMatchObject({
    status: 409,
    body: { code: 'challenge_lost' },
  })
})
