import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { MiddlewareHandler } from 'hono'
import type { Verification } from '../danal/verifications.js'
import type { Faults } from '../faults/createFaults.js'
import { BODY_LIMIT_BYTES } from '../jsonBody.js'
import type { RequestLog } from '../requestLog.js'
import { certificationWire } from './certificationWire.js'
import { confirmOtp } from './confirmOtp.js'
import { fail, succeed } from './envelope.js'
import { requestOtp } from './requestOtp.js'
import type { V1, V1Call, V1Env } from './v1Context.js'
import { createV1Faults } from './v1Faults.js'
import { readWireBody } from './wireBody.js'

/** The endpoints of PortOne V1 that verification by SMS needs, on the paths of portone-v1.openapi.json. */
export function createV1(v1: V1, log: RequestLog, faults: Faults): Hono<V1Env> {
  const app = new Hono<V1Env>()
  const gate = faults.gate(createV1Faults(v1))
  for (const path of ['/users/*', '/certifications/*']) app.use(path, limitBody(log), receive(log), gate)
  app.use('/certifications/*', authenticate(v1))
  app.post('/users/getToken', (c) => getToken(c, v1))
  app.post('/certifications/otp/request', (c) => requestOtp(c, v1))
  app.post('/certifications/otp/confirm/:impUid', (c) => {
    return withVerification(c, v1, c.req.param('impUid'), (verification) => confirmOtp(c, v1, verification))
  })
  app.get('/certifications/:impUid', (c) => {
    return withVerification(c, v1, c.req.param('impUid'), (verification) => {
      return succeed(c, certificationWire(verification, v1.settings))
    })
  })
  app.delete('/certifications/:impUid', (c) => {
    return withVerification(c, v1, c.req.param('impUid'), (verification) => {
      v1.verifications.delete(verification.impUid)
      return succeed(c, certificationWire(verification, v1.settings))
    })
  })
  return app
}

function limitBody(log: RequestLog): MiddlewareHandler<V1Env> {
  return bodyLimit({
    maxSize: BODY_LIMIT_BYTES,
    onError: (c) => {
      log.record(c.req.raw, undefined)
      return fail(c, 413, '요청 본문이 너무 큽니다.')
    },
  })
}

/** Reads and records the body once; what no endpoint could understand is refused here. */
function receive(log: RequestLog): MiddlewareHandler<V1Env> {
  return async (c, next) => {
    const body = await readWireBody(c.req.raw)
    log.record(c.req.raw, typeof body === 'string' || body.format === 'empty' ? undefined : body.values)
    if (body === 'unsupported')
      return fail(c, 415, 'application/json 또는 application/x-www-form-urlencoded만 받습니다.')
    if (body === 'malformed') return fail(c, 400, '요청 본문이 JSON 객체가 아닙니다.')
    c.set('body', body)
    return next()
  }
}

/** `Bearer <token>` is documented; the raw token and the old header are what older clients send. */
function readToken(c: V1Call): string {
  const authorization = c.req.header('Authorization') ?? c.req.header('X-ImpTokenHeader') ?? ''
  return authorization.replace(/^Bearer\s+/i, '').trim()
}

function authenticate(v1: V1): MiddlewareHandler<V1Env> {
  return async (c, next) => {
    if (!v1.tokens.isValid(readToken(c))) return fail(c, 401, '인증 토큰이 없거나 유효하지 않습니다.')
    return next()
  }
}

function getToken(c: V1Call, v1: V1): Response {
  const { imp_key: key, imp_secret: secret } = c.get('body').values
  if (key !== v1.settings.impKey || secret !== v1.settings.impSecret) {
    return fail(c, 401, 'imp_key와 imp_secret을 확인해 주십시오.')
  }
  return succeed(c, v1.tokens.issue())
}

function withVerification(
  c: V1Call,
  v1: V1,
  impUid: string,
  answer: (verification: Verification) => Response | Promise<Response>,
): Response | Promise<Response> {
  const verification = v1.verifications.find(impUid)
  return verification ? answer(verification) : fail(c, 404, '본인인증 요청 건을 찾을 수 없습니다.')
}
