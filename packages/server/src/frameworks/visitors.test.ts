import { request as httpRequest } from 'node:http'
import { createSandbox } from '@certification-form/sandbox'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { REQUEST, createShop, hong } from '../test-shop.js'
import { open } from './test-exchange.js'
import { BASE, listen, stopAll } from './test-listen.js'
import { MOUNTS } from './test-mounts.js'

afterEach(stopAll)

const ask = (more: object = {}) => ({ body: JSON.stringify({ ...hong, ...more }) })

/** A shop whose PortOne answers when it is told to. */
function createSlowShop() {
  const sandbox = createSandbox()
  let answer = () => {}
  const told = new Promise<void>((resolve) => {
    answer = resolve
  })
  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (REQUEST.test(new URL(input instanceof Request ? input.url : input).pathname)) await asked()
    return sandbox.fetch(input, init)
  }
  const asked = vi.fn<() => Promise<void>>(() => told)
  return { shop: createShop({ portone: { ...sandbox.credentials, fetch } }), sandbox, asked, answer }
}

// Within these, hosts read all of a body before anybody is asked.
const UNPARSED = Object.entries(MOUNTS).filter(([, { parses }]) => !parses)

describe.each(Object.entries(MOUNTS))('%s', (_name, mount) => {
  test('outlives who leaves while PortOne is asked, and takes nothing back', async () => {
    const { shop, sandbox, asked, answer } = createSlowShop()
    const { server, port, send } = await listen(mount, shop.certification.handler)
    const leaver = await open(port, BASE, ask({ phone: '01055556666' }))
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1))
    leaver.destroy()
    await vi.waitFor(async () => {
      expect(await new Promise((resolve) => server.getConnections((_error, count) => resolve(count)))).toBe(0)
    })
    answer()
    // The SMS may be on its way: the code counts, whoever is told of it.
    await vi.waitFor(() => expect(shop.events).toContainEqual({ type: 'code_sent' }))
    expect(sandbox.inbox.latestOtp('01055556666')).toMatch(/^[0-9]{6}$/)
    expect((await send(ask())).status).toBe(200)
    expect(asked).toHaveBeenCalledTimes(2)
  })

  test('outlives who leaves within the body', async () => {
    const shop = createShop()
    const { server, port, send } = await listen(mount, shop.certification.handler)
    const leaver = await open(port, BASE, { body: '{"name":', headers: { 'content-length': '200' } })
    leaver.destroy()
    await vi.waitFor(async () => {
      expect(await new Promise((resolve) => server.getConnections((_error, count) => resolve(count)))).toBe(0)
    })
    expect((await send(ask())).status).toBe(200)
    expect(shop.calls(REQUEST)).toBe(1)
  })

  test('refuses a Host that is none, and asks nobody', async () => {
    const shop = createShop()
    const { send } = await listen(mount, shop.certification.handler)
    expect((await send({ ...ask(), headers: { host: 'a b' } })).status).toBe(400)
    expect(shop.calls(REQUEST)).toBe(0)
  })
})

describe.each(UNPARSED)('%s', (_name, mount) => {
  test('refuses a body in chunks without reading it all', async () => {
    const { port, send } = await listen(mount, createShop().certification.handler)
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
      const outgoing = httpRequest({ port, host: '127.0.0.1', method: 'POST', path: `${BASE}/otp/request`, headers })
      // A body that never ends: who waited for all of it would never answer. Writing on would meet a closed socket.
      for (let chunk = 0; chunk < 3; chunk += 1) outgoing.write('x'.repeat(16_384))
      outgoing.on('response', (incoming) => {
        resolve(incoming.statusCode)
        outgoing.destroy()
      })
      outgoing.on('error', reject)
    })
    expect(status).toBe(413)
    expect((await send(ask())).status).toBe(200)
  })

  test('tells who still sends that it is too long', async () => {
    const { send } = await listen(mount, createShop().certification.handler)
    // More than the sockets' buffers hold: unread, it would have the connection reset before the answer arrives.
    expect((await send({ body: 'x'.repeat(8_000_000) })).status).toBe(413)
  })

  test('refuses a length that is too long before the body comes', async () => {
    const shop = createShop()
    const { send } = await listen(mount, shop.certification.handler)
    const answer = await send({ body: '{', headers: { 'content-length': '10000000' } })
    expect(answer.status).toBe(413)
    expect(shop.calls(REQUEST)).toBe(0)
  })
})
