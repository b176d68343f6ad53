import type { IncomingMessage, ServerResponse } from 'node:http'
import type { CertificationServer } from '../createCertification.js'
import { bridge } from './nodeBridge.js'

type RouteHandler = (request: Request) => Promise<Response>

/** The exports of a `route.ts`. */
export type RouteHandlers = Record<'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS', RouteHandler>

/**
 * For Next's app router, in `app/api/certification/[...path]/route.ts`. Only `POST` does anything; the others refuse,
 * in the same words as everywhere, what Next would refuse in its own.
 *
 * Next tells a route no address. Name it by `trustedProxies` or `clientIp` of `createCertification`: without them all
 * visitors share one address and its limits, which `onEvent` is told as `address_unknown`. `next start` fills in
 * `X-Forwarded-For` only where the visitor sent none, so trust it behind a proxy of your own only.
 *
 * @example export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = toRouteHandlers(certification)
 */
export function toRouteHandlers({ handler }: Pick<CertificationServer, 'handler'>): RouteHandlers {
  // Next's second argument, the route's params, must not become the handler's: that is the connection.
  const route: RouteHandler = (request) => handler(request)
  return { GET: route, HEAD: route, POST: route, PUT: route, PATCH: route, DELETE: route, OPTIONS: route }
}

/**
 * For Next's pages router, in `pages/api/certification/[...path].ts`, with or without Next's body parser. Without it
 * (`export const config = { api: { bodyParser: false } }`) malformed bodies are refused in the same words as
 * everywhere.
 *
 * @example export default toApiRoute(certification)
 */
export function toApiRoute({
  handler,
}: Pick<CertificationServer, 'handler'>): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return (request, response) => bridge(handler, request, response)
}
