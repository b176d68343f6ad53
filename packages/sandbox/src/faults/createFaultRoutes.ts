import { Hono } from 'hono'
import { FAULTS } from './faults.js'
import type { FaultCall, FaultControl } from './faultQueue.js'
import type { FaultId } from './faults.js'

interface Wish {
  call?: FaultCall
  fault?: FaultId
  times?: number | 'always'
}

/** The faults for people with `curl` and for tests in another process. */
export function createFaultRoutes(control: FaultControl): Hono {
  const app = new Hono()
  const state = (): object => ({
    faults: FAULTS,
    // JSON has no Infinity.
    waiting: control.waiting.map((one) => ({ ...one, times: one.times === Infinity ? 'always' : one.times })),
    decoyHits: control.decoyHits,
  })
  app.get('/faults.json', (c) => c.json(state()))
  app.post('/faults.json', async (c) => {
    // Only JSON: what another page could send here without being asked by the browser is a form.
    if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) return c.json({ error: 'JSON only.' }, 415)
    const wish = await c.req.json<Wish | null>().catch(() => null)
    try {
      const { call, fault, times = 1 } = wish ?? {}
      // Checked there: a call or fault that is missing is one that does not exist.
      control.next(call as FaultCall, fault as FaultId, times === 'always' ? Infinity : times)
    } catch (error) {
      return c.json({ error: (error as Error).message }, 400)
    }
    return c.json(state())
  })
  app.delete('/faults.json', (c) => {
    control.clear()
    return c.json(state())
  })
  return app
}
