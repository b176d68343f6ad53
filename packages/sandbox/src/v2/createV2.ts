import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { MiddlewareHandler } from 'hono'
import type { Faults } from '../faults/createFaults.js'
import { BODY_LIMIT_BYTES, parseJsonObject } from '../jsonBody.js'
import type { RequestLog } from '../requestLog.js'
import { confirmVerification } from './confirmVerification.js'
import { identityVerificationWire } from './identityVerificationWire.js'
import { refused, RefusedCall } from './refusedCall.js'
import { resendVerification } from './resendVerification.js'
import { check } from './sendRequest.js'
import { sendVerification } from './sendVerification.js'
import { checkQueriedStore } from './storeAccess.js'
import type { V2, V2Env } from './v2Context.js'
import { createV2Faults } from './v2Faults.js'

const BASE = '/identity-verifications/:id'

/** The endpoints of PortOne V2 that verification by SMS needs, on the paths of portone-v2.openapi.json. */
export function createV2(v2: V2, log: RequestLog, faults: Faults): Hono<V2Env> {
  const app = new Hono<V2Env>()
  const gate = faults.gate(createV2Faults(v2))
  app.use('/identity-verifications/*', limitBody(log), receive(log), gate, authenticate(v2))
  app.post(`${BASE}/send`, (c) => sendVerification(c, v2, readId(c.req.param('id'))))
  app.post(`${BASE}/resend`, (c) => resendVerification(c, v2, readId(c.req.param('id'))))
  app.post(`${BASE}/confirm`, (c) => confirmVerification(c, v2, readId(c.req.param('id'))))
  app.get(BASE, (c) => {
    checkQueriedStore(c, v2.settings)
    return c.json(identityVerificationWire(v2.identityVerifications.get(readId(c.req.param('id'))), v2.settings))
  })
  app.onError((error, c) => {
    if (error instanceof RefusedCall) return c.json(error.body, error.status)
    // A connection reset in process has to reach the caller as `fetch` would fail, not as a 500.
    throw error
  })
  return app
}

function limitBody(log: RequestLog): MiddlewareHandler<V2Env> {
  return bodyLimit({
    maxSize: BODY_LIMIT_BYTES,
    onError: (c) => {
      log.record(c.req.raw, undefined)
      throw refused('INVALID_REQUEST', '요청 본문이 너무 큽니다.')
    },
  })
}

/** Reads and records the body once. JSON under any content type: PortOne's own server SDK sends it as text/plain. */
function receive(log: RequestLog): MiddlewareHandler<V2Env> {
  return async (c, next) => {
    const text = await c.req.text()
    const body = parseJsonObject(text)
    log.record(c.req.raw, body)
    if (text !== '' && body === undefined) throw refused('INVALID_REQUEST', '요청 본문이 JSON 객체가 아닙니다.')
    c.set('body', body)
    return next()
  }
}

/** `PortOne <API secret>`. The other scheme of the description, a Bearer JWT, needs a login that the flow never uses. */
function authenticate({ settings }: V2): MiddlewareHandler<V2Env> {
  return async (c, next) => {
    const [scheme, secret] = (c.req.header('Authorization') ?? '').split(/\s+/)
    if (scheme?.toLowerCase() !== 'portone' || secret !== settings.apiSecret) throw refused('UNAUTHORIZED')
    return next()
  }
}

function readId(id: string): string {
  check(id.trim() !== '', '비어 있지 않은 아이디여야 합니다: identityVerificationId')
  return id
}
