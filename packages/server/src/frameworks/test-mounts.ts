import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import express from 'express'
import fastify, { type FastifyInstance } from 'fastify'
import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import type { CertificationServer } from '../createCertification.js'
import { toExpressHandler } from './express.js'
import { toFastifyHandler, toFastifyPlugin } from './fastify.js'
import { toHonoHandler } from './hono.js'
import { type RouteHandlers, toApiRoute, toRouteHandlers } from './next.js'
import { toNodeHandler } from './node.js'

type Certification = Pick<CertificationServer, 'handler'>

export interface Mount {
  serve(certification: Certification, basePath: string): Server | Promise<Server>
  /** Something of the host reads the body first, and refuses in its own words what it cannot read. */
  parses?: true
  /** The host tells no address. */
  withoutAddress?: true
}

/** What each host sets before our answer, and wants to find beside it. */
export const HOST_COOKIE = 'host=1; Path=/'

function onExpress(mount: (app: express.Express) => unknown): Server {
  const app = express().set('trust proxy', true)
  app.use((_request, response, next) => {
    response.cookie('host', '1')
    next()
  })
  mount(app)
  return createServer(app)
}

async function onFastify(mount: (app: FastifyInstance) => unknown): Promise<Server> {
  const app = fastify({ trustProxy: true })
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('set-cookie', HOST_COOKIE)
    done()
  })
  mount(app)
  await app.ready()
  return app.server
}

function onHono(certification: Certification, basePath: string): Server {
  const app = new Hono()
  app.use(async (context, next) => {
    // As cors() does: from here on Hono merges what is returned into this one.
    context.res.headers.set('x-host', '1')
    setCookie(context, 'host', '1', { path: '/' })
    await next()
  })
  app.all(`${basePath}/*`, toHonoHandler(certification))
  return createAdaptorServer({ fetch: app.fetch }) as Server
}

function onNode(handle: (incoming: IncomingMessage, outgoing: ServerResponse) => unknown): Server {
  return createServer((incoming, outgoing) => {
    outgoing.setHeader('set-cookie', HOST_COOKIE)
    handle(incoming, outgoing)
  })
}

/** Next calls the export of the method's name, and sets its own cookies on the response it is given. */
function onAppRouter(certification: Certification): Server {
  const routes = toRouteHandlers(certification)
  const fetch = async (request: Request) => {
    const response = await routes[request.method as keyof RouteHandlers](request)
    const headers = new Headers(response.headers)
    headers.append('set-cookie', HOST_COOKIE)
    return new Response(response.body, { status: response.status, headers })
  }
  return createAdaptorServer({ fetch }) as Server
}

/** Next's own parser, as far as JSON goes: nothing is `{}`, and what it cannot read it refuses in its own words. */
function onApiRoute(certification: Certification): Server {
  const route = toApiRoute(certification)
  return onNode(async (incoming, outgoing) => {
    try {
      const chunks: Uint8Array[] = []
      for await (const chunk of incoming) chunks.push(chunk as Uint8Array)
      const text = Buffer.concat(chunks).toString()
      const isJson = incoming.headers['content-type']?.startsWith('application/json')
      const body: unknown = isJson ? JSON.parse(text || '{}') : text
      await route(Object.assign(incoming, { body }), outgoing)
    } catch {
      if (!outgoing.destroyed) outgoing.writeHead(400).end('Invalid JSON')
    }
  })
}

export const MOUNTS: Record<string, Mount> = {
  'node:http': { serve: (certification) => onNode(toNodeHandler(certification)) },
  hono: { serve: onHono },
  express: {
    serve: (certification, basePath) => onExpress((app) => app.use(basePath, toExpressHandler(certification))),
  },
  'a route of express': {
    serve: (certification, basePath) =>
      onExpress((app) => app.all(`${basePath}/*path`, toExpressHandler(certification))),
  },
  'express behind express.json()': {
    parses: true,
    serve: (certification, basePath) =>
      onExpress((app) => app.use(express.json()).use(basePath, toExpressHandler(certification))),
  },
  fastify: {
    serve: (certification, prefix) => onFastify((app) => app.register(toFastifyPlugin(certification), { prefix })),
  },
  'fastify behind its own parser': {
    parses: true,
    serve: (certification, basePath) => onFastify((app) => app.all(`${basePath}/*`, toFastifyHandler(certification))),
  },
  'next, app router': { withoutAddress: true, serve: onAppRouter },
  'next, API route': { serve: (certification) => onNode(toApiRoute(certification)) },
  'next, API route behind its parser': { parses: true, serve: onApiRoute },
}
