import { type Connection, memoryStore } from '@certification-form/server'
import { toHonoHandler } from '@certification-form/server/hono'
import { toRouteHandlers } from '@certification-form/server/next'
import { type ExecutionContext, Hono } from 'hono'
import type { GetConnInfo } from 'hono/conninfo'
import { createShop, onV2 } from './shop.js'

const BASE = '/api/certification'

type Handle = (
  request: Request,
  connection: Connection | undefined,
  env?: object,
  context?: ExecutionContext,
) => Response | Promise<Response>

function onHono(getConnInfo?: GetConnInfo): Handle {
  const { certification, rest } = createShop()
  const options = getConnInfo ? { getConnInfo } : {}
  const app = new Hono().all(`${BASE}/*`, toHonoHandler(certification, options)).all('*', toHonoHandler(rest, options))
  return (request, _connection, env, context) => app.fetch(request, env, context)
}

/** As Next calls an app route; it tells no address. */
function onAppRouter(): Handle {
  const { certification, rest } = createShop()
  const routes = toRouteHandlers(certification)
  const methods = new Set(Object.keys(routes))
  return (request) => {
    const isOurs = new URL(request.url).pathname.startsWith(`${BASE}/`) && methods.has(request.method)
    return isOurs ? routes[request.method as keyof typeof routes](request) : rest.handler(request)
  }
}

/** Every mount that needs nothing but `Request` and `Response`, each with a shop of its own. */
export function webMounts(getConnInfo?: GetConnInfo): Record<string, Handle> {
  return {
    '.': createShop().fetch,
    '/hono': onHono(getConnInfo),
    '/next, app': onAppRouter(),
    portoneV2: createShop(memoryStore(), onV2()).fetch,
  }
}
