import { createServer } from 'node:http'
import fastify, { type FastifyInstance } from 'fastify'
import { Hono } from 'hono'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { REQUEST, createShop, hong } from '../test-shop.js'
import { toFastifyPlugin } from './fastify.js'
import { toHonoHandler } from './hono.js'
import { toRouteHandlers } from './next.js'
import { toNodeHandler } from './node.js'
import { BASE, listen, listenOn, stopAll } from './test-listen.js'

afterEach(stopAll)

const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
const init = { method: 'POST', headers, body: JSON.stringify(hong) }

test('node:http keeps quiet when the host has answered already', async () => {
  const handle = toNodeHandler(createShop().certification)
  const port = await listenOn(
    createServer((incoming, outgoing) => {
      handle(incoming, outgoing)
      outgoing.writeHead(503).end('too late')
    }),
  )
  expect((await fetch(`http://127.0.0.1:${port}${BASE}/otp/request`, init)).status).toBe(503)
  await new Promise((resolve) => {
    setTimeout(resolve, 50)
  })
})

test('hono takes the address from another runtime’s getConnInfo', async () => {
  const shop = createShop()
  const getConnInfo = () => ({ remote: { address: '203.0.113.9' } })
  const app = new Hono().all('*', toHonoHandler(shop.certification, { getConnInfo }))
  expect((await app.request(`${BASE}/otp/request`, init)).status).toBe(200)
  expect(shop.events).not.toContainEqual({ type: 'address_unknown' })
})

test('hono keeps a Worker alive until what was begun is done', async () => {
  const waitUntil = vi.fn<(work: Promise<unknown>) => void>()
  const getConnInfo = () => ({ remote: { address: '203.0.113.9' } })
  const app = new Hono().all('*', toHonoHandler(createShop().certification, { getConnInfo }))
  const context = { waitUntil, passThroughOnException: () => undefined, props: {} }
  const request = new Request(`https://shop.example${BASE}/otp/request`, init)
  expect((await app.fetch(request, {}, context)).status).toBe(200)
  expect(await waitUntil.mock.calls[0]?.[0]).toMatchObject({ status: 200 })
})

test.each([
  [undefined, 'certification='],
  [false, 'certification='],
  [true, '__Host-certification='],
])('node:http takes a socket whose `encrypted` is %s for what it is', async (encrypted, cookie) => {
  const handle = toNodeHandler(createShop().certification)
  const server = createServer((incoming, outgoing) => {
    // Bun's plain sockets have the property as well.
    Object.defineProperty(incoming.socket, 'encrypted', { value: encrypted })
    handle(incoming, outgoing)
  })
  const answer = await fetch(`http://127.0.0.1:${await listenOn(server)}${BASE}/otp/request`, init)
  expect(answer.headers.get('set-cookie')?.startsWith(cookie)).toBe(true)
})

describe('next', () => {
  const url = `https://shop.example${BASE}/otp/request`

  test('has a handler for each method a route may export', async () => {
    const routes = toRouteHandlers(createShop().certification)
    expect(Object.keys(routes).toSorted()).toEqual(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'])
    expect((await routes.POST(new Request(url, init))).status).toBe(200)
    const refused = await routes.GET(new Request(url))
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'POST'])
  })

  test('does not take the params, which a visitor chooses, for the connection', async () => {
    const shop = createShop()
    // As Next calls it.
    const post = toRouteHandlers(shop.certification).POST as (request: Request, context: object) => Promise<Response>
    await post(new Request(url, init), { address: '203.0.113.9', params: Promise.resolve({ path: ['otp'] }) })
    expect(shop.events).toContainEqual({ type: 'address_unknown' })
  })
})

describe('fastify', () => {
  async function behind(prepare: (app: FastifyInstance) => unknown) {
    const shop = createShop()
    const serve = async () => {
      const app = fastify()
      prepare(app)
      app.register(toFastifyPlugin(shop.certification), { prefix: BASE })
      await app.ready()
      return app.server
    }
    return { shop, ...(await listen({ serve }, shop.certification.handler)) }
  }

  test.each(['onRequest', 'preValidation', 'preHandler'] as const)(
    'asks hooks of the host in %s first',
    async (hook) => {
      const { shop, send } = await behind((app) =>
        app.addHook(hook as 'onRequest', async () => {
          throw Object.assign(new Error('not signed in'), { statusCode: 401 })
        }),
      )
      const answer = await send({ body: init.body })
      expect(answer.status).toBe(401)
      expect(JSON.parse(answer.body)).toMatchObject({ message: 'not signed in' })
      expect(shop.calls(REQUEST)).toBe(0)
    },
  )

  test('lets nobody past a hook by an error that looks like Fastify’s own', async () => {
    const { shop, send } = await behind((app) =>
      app.addHook('onRequest', async () => {
        throw Object.assign(new Error('not signed in'), { code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE' })
      }),
    )
    expect((await send({ body: init.body })).status).toBe(415)
    expect(shop.calls(REQUEST)).toBe(0)
  })

  test('does not run parsers of the host, and leaves them to its other routes', async () => {
    const { send, port } = await behind((app) => {
      app.removeAllContentTypeParsers()
      app.addContentTypeParser(
        'application/json',
        { parseAs: 'string' },
        async (_request: unknown, body: string) => `parsed ${body}`,
      )
      app.post('/other', (request) => Promise.resolve(request.body))
    })
    expect((await send({ body: init.body })).status).toBe(200)
    const other = await fetch(`http://127.0.0.1:${port}/other`, { ...init, body: '[]' })
    expect(await other.text()).toBe('parsed []')
  })
})
