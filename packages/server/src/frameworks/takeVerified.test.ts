import { type IncomingMessage, type Server, createServer } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import express, { type Request as ExpressRequest } from 'express'
import fastify, { type FastifyRequest } from 'fastify'
import { type Context, Hono } from 'hono'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type CertificationServer, createCertification } from '../createCertification.js'
import type { VisitorRequest } from '../session/visitorRequest.js'
import { SECRET, type Shop, createShop, hong } from '../test-shop.js'
import { listenOn, stopAll } from './test-listen.js'

afterEach(async () => {
  vi.unstubAllEnvs()
  await stopAll()
})

type Take = CertificationServer['takeVerified']

const phoneOf = (person: Awaited<ReturnType<Take>>) => ({ phone: person?.phone ?? null })

/** A sign-up route of the merchant in each framework, which passes on what it is handed. */
const ROUTES: Record<string, (take: Take) => Server | Promise<Server>> = {
  'node:http': (take) =>
    createServer((incoming: IncomingMessage, outgoing) => {
      void take(incoming).then((person) => outgoing.end(JSON.stringify(phoneOf(person))))
    }),
  express: (take) => {
    const app = express()
    app.use('/sign', (request: ExpressRequest, response) => {
      void take(request).then((person) => response.json(phoneOf(person)))
    })
    return createServer(app)
  },
  fastify: async (take) => {
    const app = fastify()
    app.post('/sign/up', (request: FastifyRequest) => take(request).then(phoneOf))
    await app.ready()
    return app.server
  },
  hono: (take) => {
    const app = new Hono().all('/sign/up', async (c: Context) => c.json(phoneOf(await take(c.req.raw))))
    return createAdaptorServer({ fetch: app.fetch }) as Server
  },
  'next, route handler': (take) => {
    const fetch = async (request: Request) => Response.json(phoneOf(await take(request)))
    return createAdaptorServer({ fetch }) as Server
  },
  'next, server action': (take) => {
    // headers() of next/headers is read-only and has no Request around it.
    const fetch = async ({ headers }: Request) => {
      const readonlyHeaders = { get: (name: string) => headers.get(name) }
      return Response.json(phoneOf(await take({ headers: readonlyHeaders })))
    }
    return createAdaptorServer({ fetch }) as Server
  },
}

/** The cookie a browser at `origin` has after its code was right. */
async function verifyAt(shop: Shop, origin: string): Promise<string> {
  let cookie = ''
  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', cookie }
    const init = { method: 'POST', headers, body: JSON.stringify(body) }
    const response = await shop.certification.handler(new Request(`${origin}/api/certification${path}`, init))
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return (await response.json()) as { impUid?: string }
  }
  const { impUid } = await post('/otp/request', hong)
  await post('/otp/confirm', { impUid, otp: shop.otp() })
  return cookie
}

async function signUp(port: number, cookie: string, host = 'localhost'): Promise<unknown> {
  const headers = { cookie: `a=b; ${cookie}; c=d` }
  const response = await fetch(`http://${host}:${port}/sign/up`, { method: 'POST', headers })
  return response.json()
}

describe.each(Object.entries(ROUTES))('on %s', (_name, serve) => {
  test.each([
    ['https', 'https://shop.example', '__Host-certification='],
    ['plain localhost', 'http://localhost:3000', 'certification='],
  ])('what the route is handed tells the person of %s, once', async (_scheme, origin, start) => {
    const shop = createShop()
    const port = await listenOn(await serve((request: VisitorRequest) => shop.certification.takeVerified(request)))
    const cookie = await verifyAt(shop, origin)
    expect(cookie.startsWith(start)).toBe(true)
    expect(await signUp(port, `x${cookie}`)).toEqual({ phone: null })
    expect(await signUp(port, cookie)).toEqual({ phone: hong.phone })
    expect(await signUp(port, cookie)).toEqual({ phone: null })
  })

  test('in production no cookie but the __Host- one counts', async () => {
    const shop = createShop()
    const local = await verifyAt(shop, 'http://localhost:3000')
    vi.stubEnv('NODE_ENV', 'production')
    const live = createCertification({ provider: shop.provider, store: shop.store, secret: SECRET })
    const port = await listenOn(await serve((request) => live.takeVerified(request)))
    expect(await signUp(port, local)).toEqual({ phone: null })
    expect(await signUp(port, `__Host-${local}`)).toEqual({ phone: hong.phone })
  })
})

test('a Request made in code counts by its address', async () => {
  const { certification, ...shop } = createShop()
  const cookie = await verifyAt({ certification, ...shop }, 'http://localhost:3000')
  const at = (url: string) => certification.takeVerified(new Request(url, { headers: { cookie } }))
  expect(await at('https://shop.example/sign-up')).toBeNull()
  expect(await at('http://localhost:3000/sign-up')).toMatchObject({ phone: hong.phone })
})

test.each([{}, { get: 'a header of this name' }, { cookie: '' }, { host: 'localhost' }])(
  'headers without a session are nobody: %j',
  async (headers) => {
    expect(await createShop().certification.takeVerified({ headers })).toBeNull()
  },
)
