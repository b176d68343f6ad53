import type { FaultId, RunningSandbox } from '@certification-form/sandbox'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { OnVerified } from '../config.js'
import { PORTONE_API } from '../provider/portone/portoneV1.js'
import { PORTONE_V2_API } from '../provider/portone/v2/portoneV2.js'
import { type Shop, createShop, hong } from '../test-shop.js'

const WIRES = {
  V1: { confirm: '/certifications/otp/confirm/', read: '/certifications/imp_' },
  V2: { confirm: '/confirm', read: '/identity-verifications/' },
} as const

let running: RunningSandbox | undefined
afterEach(async () => {
  await running?.close()
  running = undefined
})

/** A shop whose PortOne is on a socket, and a visitor who was sent a code. */
async function open(wire: keyof typeof WIRES) {
  const onVerified = vi.fn<OnVerified>()
  const toSandbox: typeof fetch = (input, init) => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input)
    return fetch(`${running?.url}${pathname}${search}`, init)
  }
  // Long enough for a busy machine where an answer comes, and short where none does.
  const deadlines = { confirm: 2000 }
  const portone = { fetch: toSandbox, deadlines }
  const shop = createShop({
    options: { onVerified },
    ...(wire === 'V1'
      ? { portone: { ...portone, apiBase: PORTONE_API } }
      : { portoneV2: { ...portone, apiBase: PORTONE_V2_API } }),
  })
  running = await shop.sandbox.listen({ port: 0 })
  const visitor = shop.visitor()
  const { body } = await visitor.request()
  const calls = (part: string, method: string) =>
    shop.sandbox.requests.filter((one) => one.method === method && one.path.includes(part)).length
  return {
    shop,
    visitor,
    onVerified,
    confirm: () => visitor.confirm(body['impUid'], shop.otp()),
    confirmed: () => calls(WIRES[wire].confirm, 'POST'),
    read: () => calls(WIRES[wire].read, 'GET'),
  }
}

describe.each(['V1', 'V2'] as const)('on %s', (wire) => {
  test.each(['hang-after', 'reset-after', 'truncated-after'] as const)(
    'a confirm that was done and met %s is read, and verified once',
    async (fault) => {
      const { shop, visitor, onVerified, confirm, confirmed, read } = await open(wire)
      shop.sandbox.faults.next('confirm', fault)
      expect(await confirm()).toMatchObject({ status: 200, body: { status: 'verified' } })
      expect([confirmed(), read()]).toEqual([1, 1])
      expect(onVerified).toHaveBeenCalledOnce()
      expect(await visitor.take()).toMatchObject({ name: hong.name })
      expect(await visitor.take()).toBeNull()
    },
  )

  test.each<FaultId>(['reset-before', 'http-503', 'stall', 'bad-utf8', 'no-content'])(
    'a confirm that was not done and met %s verifies nobody, and may be tried again',
    async (fault) => {
      const { shop, visitor, onVerified, confirm, confirmed, read } = await open(wire)
      shop.sandbox.faults.next('confirm', fault)
      expect((await confirm()).status).toBeGreaterThanOrEqual(500)
      expect([confirmed(), read()]).toEqual([1, 1])
      expect(await visitor.take()).toBeNull()
      expect(onVerified).not.toHaveBeenCalled()
      expect(await confirm()).toMatchObject({ status: 200 })
      expect(onVerified).toHaveBeenCalledOnce()
    },
  )

  test.each<FaultId>(['reset-before', 'http-502', 'html-200', 'huge-body'])(
    'a reading that met %s is tried again',
    async (fault) => {
      const { shop, confirm, read } = await open(wire)
      shop.sandbox.faults.next('confirm', 'reset-after')
      shop.sandbox.faults.next('read', fault)
      expect(await confirm()).toMatchObject({ status: 200 })
      expect(read()).toBe(2)
    },
  )
})

describe('a token of V1 that is revoked', () => {
  const tokens = ({ sandbox }: Shop) => sandbox.requests.filter(({ path }) => path === '/users/getToken').length

  test.each(['confirm', 'read'] as const)('before the %s is renewed once, and nothing is lost', async (call) => {
    const { shop, visitor, confirm } = await open('V1')
    if (call === 'read') shop.sandbox.faults.next('confirm', 'reset-after')
    shop.sandbox.faults.next(call, 'token-revoked')
    expect(await confirm()).toMatchObject({ status: 200 })
    expect(await visitor.take()).toMatchObject({ name: hong.name })
    expect(tokens(shop)).toBe(2)
  })

  test('before the request is renewed once, and one SMS is sent', async () => {
    const { shop } = await open('V1')
    const phone = '01022223333'
    shop.sandbox.faults.next('request', 'token-revoked')
    expect(await shop.visitor().request({ ...hong, phone })).toMatchObject({ status: 200 })
    expect(shop.sandbox.inbox.messages.filter((message) => message.phone === phone)).toHaveLength(1)
    expect(tokens(shop)).toBe(2)
  })
})
