import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

// Every JSON answer of PortOne V1 is { code, message, response }. `message` is null on success although the
// description calls it a string; clients have seen it so.

export function succeed(c: Context, response: object): Response {
  return c.json({ code: 0, message: null, response })
}

/** `code` is not an HTTP status: PortOne's errors carry -1. */
export function fail(c: Context, status: ContentfulStatusCode, message: string, code = -1): Response {
  return c.json({ code, message, response: null }, status)
}
