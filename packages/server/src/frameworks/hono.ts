import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { GetConnInfo } from 'hono/conninfo'
import type { StatusCode } from 'hono/utils/http-status'
import type { Connection } from '../clientAddress.js'
import type { CertificationServer } from '../createCertification.js'
import { toAnswerer } from '../handler/createHandler.js'

export interface HonoHandlerOptions {
  /**
   * The runtime's own: `hono/bun`, `hono/deno`, `hono/cloudflare-workers`. Default: the socket of `@hono/node-server`.
   */
  getConnInfo?: GetConnInfo
}

function connectionOf(context: Context, getConnInfo: GetConnInfo | undefined): Connection | undefined {
  const env = (context.env ?? {}) as Partial<HttpBindings>
  const address = getConnInfo ? getConnInfo(context).remote.address : env.incoming?.socket.remoteAddress
  return address === undefined ? undefined : { address }
}

/** On Workers what a request has begun ends when its visitor leaves, SMS sent or not, unless it is waited for. */
function outlive(context: Context, answer: Promise<unknown>): void {
  try {
    context.executionCtx.waitUntil(answer)
  } catch {
    // Every other runtime: it has none, and goes on by itself.
  }
}

/**
 * For Hono, on any runtime.
 *
 * @example app.all('/api/certification/*', toHonoHandler(certification))
 */
export function toHonoHandler(
  { handler }: Pick<CertificationServer, 'handler'>,
  { getConnInfo }: HonoHandlerOptions = {},
): (context: Context) => Promise<Response> {
  const answer = toAnswerer(handler)
  return async (context) => {
    const answered = answer(context.req.raw, connectionOf(context, getConnInfo))
    // With a function of another runtime only: Hono's getter throws on Node, which costs each request.
    if (getConnInfo) outlive(context, answered)
    const { status, headers, text } = await answered
    const { 'set-cookie': cookies = [], ...others } = headers
    // Beside the cookies your middleware set before it: given with the others, they would replace those.
    for (const cookie of [cookies].flat()) context.header('set-cookie', cookie, { append: true })
    return context.newResponse(text, status as StatusCode, others)
  }
}
