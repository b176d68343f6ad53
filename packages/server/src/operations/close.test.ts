import { afterEach, describe, expect, test, vi } from 'vitest'
import type { OnVerified } from '../config.js'
import { CONFIRM, REQUEST, createShop, hong } from '../test-shop.js'

afterEach(() => {
  vi.useRealTimers()
})

/** A promise, and the way to resolve it. */
function gate() {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open }
}

/** A shop whose PortOne answers a path when it is told to: it has done its work by then. */
function createHeldShop(path: RegExp, onVerified?: OnVerified) {
  const { opened, open } = gate()
  const reached = vi.fn<() => void>()
  const shop = createShop(onVerified ? { options: { onVerified } } : {})
  const original = shop.sandbox.fetch.bind(shop.sandbox)
  vi.spyOn(shop.sandbox, 'fetch').mockImplementation(async (input, init) => {
    const response = await original(input, init)
    if (path.test(new URL(input instanceof Request ? input.url : input).pathname)) {
      reached()
      await opened
    }
    return response
  })
  return { shop, open, reached }
}

const CLOSED = { status: 503, body: { code: 'carrier_unavailable', retryAfter: 5 } }

describe('close', () => {
  test('refuses what comes, and says when to come back', async () => {
    const shop = createShop()
    const visitor = shop.visitor()
    const { body } = await visitor.request()
    expect(await shop.certification.close()).toEqual({ unfinished: 0 })
    const refused = await visitor.confirm(body['impUid'], shop.otp())
    expect(refused).toMatchObject(CLOSED)
    expect(refused.headers.get('retry-after')).toBe('5')
    expect(refused.headers.get('connection')).toBe('close')
    expect(await shop.visitor().request({ ...hong, phone: '01055556666' })).toMatchObject(CLOSED)
    expect(shop.calls(REQUEST)).toBe(1)
    expect(shop.calls(CONFIRM)).toBe(0)
  })

  test('waits for a confirm that PortOne has answered, until the person can be taken', async () => {
    const { shop, open, reached } = createHeldShop(CONFIRM)
    const visitor = shop.visitor()
    const { body } = await visitor.request()
    const confirming = visitor.confirm(body['impUid'], shop.otp())
    await vi.waitFor(() => expect(reached).toHaveBeenCalled())
    const order: string[] = []
    const closing = shop.certification.close().then((closed) => (order.push('closed'), closed))
    expect(await shop.visitor().request({ ...hong, phone: '01055556666' })).toMatchObject(CLOSED)
    expect(order).toEqual([])
    open()
    expect(await confirming).toMatchObject({ status: 200 })
    expect(await closing).toEqual({ unfinished: 0 })
    expect(await visitor.take()).toMatchObject({ phone: hong.phone })
  })

  test('waits for onVerified', async () => {
    const { opened, open } = gate()
    const onVerified = vi.fn<OnVerified>(() => opened)
    const shop = createShop({ options: { onVerified } })
    const visitor = shop.visitor()
    const { body } = await visitor.request()
    const confirming = visitor.confirm(body['impUid'], shop.otp())
    await vi.waitFor(() => expect(onVerified).toHaveBeenCalled())
    const closed = vi.fn<() => void>()
    const closing = shop.certification.close().then(closed)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(closed).not.toHaveBeenCalled()
    open()
    await closing
    expect(await confirming).toMatchObject({ status: 200 })
  })

  test('gives up after the time it was given, and cuts nothing off', async () => {
    const { shop, open, reached } = createHeldShop(REQUEST)
    const requesting = shop.visitor().request()
    await vi.waitFor(() => expect(reached).toHaveBeenCalled())
    expect(await shop.certification.close({ within: 0.05 })).toEqual({ unfinished: 1 })
    const second = shop.certification.close()
    open()
    expect(await requesting).toMatchObject({ status: 200 })
    expect(await second).toEqual({ unfinished: 0 })
  })

  test('waits for who takes a person, and refuses none', async () => {
    const { opened, open } = gate()
    const shop = createShop()
    const visitor = shop.visitor()
    const { body } = await visitor.request()
    await visitor.confirm(body['impUid'], shop.otp())
    const take = shop.store.take.bind(shop.store)
    shop.store.take = (key) => opened.then(() => take(key))
    const taking = visitor.take()
    const closed = vi.fn<() => void>()
    const closing = shop.certification.close().then(closed)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(closed).not.toHaveBeenCalled()
    open()
    expect(await taking).toMatchObject({ phone: hong.phone })
    await closing
    expect(await visitor.take()).toBeNull()
  })

  test('does not wait for who has not sent their body yet, and refuses them', async () => {
    const shop = createShop()
    let end = (): void => undefined
    const bytes = new TextEncoder().encode(JSON.stringify(hong))
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        end = () => {
          controller.enqueue(bytes)
          controller.close()
        }
      },
    })
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' }
    const slow = shop.certification.handler(new Request('https://shop.example/api/certification/otp/request', init))
    expect(await shop.certification.close()).toEqual({ unfinished: 0 })
    end()
    expect((await slow).status).toBe(503)
    expect(shop.urls).toEqual([])
  })
})
