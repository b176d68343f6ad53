import type { Config, Visit } from '../config.js'
import type { Connection } from '../clientAddress.js'
import { type Step, toDanalCode } from '../events.js'
import { checkContentType, checkOrigin } from '../guard.js'
import type { WorkFacts } from '../operations/telemetry.js'
import { readBody } from '../readBody.js'
import { Refusal } from '../refusal.js'
import { type Answer, readResponse, respond, respondRefusal, toResponse } from '../respond.js'
import { confirmOtp } from './confirmOtp.js'
import { requestOtp } from './requestOtp.js'

export type Handler = (request: Request, connection?: Connection) => Promise<Response>

type Answerer = (request: Request, connection?: Connection) => Promise<Answer>

// A Response costs as much as half a bare route to make, and as much again to take apart.
const answerers = new WeakMap<Handler, Answerer>()

/** The handler for a mount, which writes the answer itself. One that a merchant wrapped is asked as it is. */
export function toAnswerer(handler: Handler): Answerer {
  return answerers.get(handler) ?? (async (...call) => readResponse(await handler(...call)))
}

function route({ requestPath, confirmPath }: Config, request: Request): Step {
  const { pathname } = new URL(request.url)
  const step = pathname === requestPath ? 'request' : pathname === confirmPath ? 'confirm' : undefined
  if (!step) throw new Refusal('misconfigured', { status: 404 })
  if (request.method !== 'POST') throw new Refusal('misconfigured', { status: 405, allow: 'POST' })
  return step
}

async function run(config: Config, visit: Visit, step: Step, body: object): Promise<string> {
  if (step === 'confirm') return confirmOtp(config, visit, body)
  return JSON.stringify(await requestOtp(config, visit, body))
}

type Tell = (facts: WorkFacts) => void

function refuse({ emit }: Config, thrown: unknown, { cookie }: Visit, step: Step | 'guard', tell: Tell): Answer {
  if (!(thrown instanceof Refusal)) emit({ type: 'internal_error', step })
  const refusal = thrown instanceof Refusal ? thrown : new Refusal('unknown')
  const { code, limit, status } = refusal
  const danalCode = toDanalCode(refusal.danalCode)
  emit({ type: 'refused', step, code, limit, danalCode })
  tell({ step, code, limit, danalCode, status })
  return respondRefusal(refusal, cookie)
}

/**
 * Request in, response out, never a throw. Checks from the cheapest on: method and path → JSON only → origin → body
 * ≤ 4 KiB → strict schema → session → limits → state.
 */
export function createHandler(config: Config): Handler {
  const answer = async (visit: Visit, tell: Tell): Promise<Answer> => {
    const { request } = visit
    let step: Step | 'guard' = 'guard'
    try {
      const asked = route(config, request)
      checkContentType(request)
      checkOrigin(request, config.origins)
      const body = await readBody(request)
      step = asked
      const text = await config.work.run(() => run(config, visit, asked, body))
      tell({ step, status: 200 })
      return respond(text, visit.cookie)
    } catch (error) {
      return refuse(config, error, visit, step, tell)
    }
  }
  const answerer: Answerer = async (request, connection) => {
    const visit: Visit = { request, connection, cookie: undefined }
    const answered = await config.telemetry.measure('call', (tell) => answer(visit, tell))
    // Kept alive, a connection would hold a server that stops open for its keepAliveTimeout: in Fastify 72 s.
    if (config.work.isClosing) answered.headers['connection'] = 'close'
    return answered
  }
  const handler: Handler = async (...call) => toResponse(await answerer(...call))
  answerers.set(handler, answerer)
  return handler
}
