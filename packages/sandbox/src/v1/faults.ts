import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context } from 'hono'

/**
 * Cuts the connection without an answer. Over a socket it is really destroyed; a call of `sandbox.fetch` in the same
 * process rejects as `fetch` does then.
 */
export function resetConnection({ env }: { env: Partial<HttpBindings> | undefined }): Response {
  const socket = env?.outgoing?.socket
  if (socket) {
    // A reset (RST), not an orderly end, which some clients take for an empty answer.
    socket.resetAndDestroy()
    return RESPONSE_ALREADY_SENT
  }
  const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' })
  throw new TypeError('fetch failed', { cause })
}

/** What a proxy or a maintenance page in front of PortOne answers. */
export const HTML_PAGE = '<!doctype html><title>점검 중</title><h1>서비스 점검 중입니다</h1>'

export function htmlPage(c: Context, status: 200 | 502): Response {
  return c.html(HTML_PAGE, status)
}

export function plainServerError(c: Context): Response {
  return c.text('Internal Server Error', 500)
}
