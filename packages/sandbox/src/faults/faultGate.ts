import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context, MiddlewareHandler } from 'hono'
import type { Decoy } from './decoy.js'
import { type FaultId, FAULTS } from './faults.js'
import type { FaultCall, FaultQueue } from './faultQueue.js'
import type { FaultWire } from './faultWire.js'
import { playFault } from './playFault.js'

interface Env {
  Bindings: Partial<HttpBindings>
}

const AFTER_WORK: ReadonlySet<FaultId> = new Set(FAULTS.filter(({ work }) => work === 'done').map(({ id }) => id))

function outgoingOf(c: Context<Env>): HttpBindings['outgoing'] {
  // Hono has no `env` at all in process.
  const outgoing = (c.env as Env['Bindings'] | undefined)?.outgoing
  if (outgoing !== undefined) return outgoing
  throw new Error(
    'A fault was put in front of this call, and faults happen on a socket. Call the sandbox at the url of ' +
      'sandbox.listen({ port: 0 }) instead of through sandbox.fetch.',
  )
}

/** Lets the call meet the fault that waits for it, else pass. Stands behind whatever records the call. */
export function faultGate(queue: FaultQueue, decoy: Decoy, wire: FaultWire): MiddlewareHandler<Env> {
  return async (c, next) => {
    const call: FaultCall | undefined = wire.callOf(c.req.method, c.req.path)
    const fault = call && queue.take(call)
    if (call === undefined || fault === undefined) return next()
    const outgoing = outgoingOf(c)
    if (AFTER_WORK.has(fault)) await next()
    const { pathname, search } = new URL(c.req.url)
    // Not awaited: it may last until the client gives up.
    void playFault(fault, {
      outgoing,
      url: pathname + search,
      success: (id) => wire.success(c, call, id),
      refusal: wire.refusal,
      revokeTokens: wire.revokeTokens,
      decoy,
    }).catch(() => outgoing.destroy())
    // Assigning twice merges headers into the first answer, which must not be sent.
    c.res = undefined
    c.res = RESPONSE_ALREADY_SENT
    return undefined
  }
}
