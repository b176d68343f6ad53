import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'
import { Decoy } from './decoy.js'
import { faultGate } from './faultGate.js'
import { type FaultControl, FaultQueue } from './faultQueue.js'
import type { FaultWire } from './faultWire.js'

/** The faults of one sandbox: one queue for all of its wires. */
export interface Faults {
  control: FaultControl
  /** Comes behind what records a call and before what does its work. */
  gate: (wire: FaultWire) => MiddlewareHandler<{ Bindings: Partial<HttpBindings> }>
  close: () => Promise<void>
}

export function createFaults(): Faults {
  const queue = new FaultQueue()
  const decoy = new Decoy()
  return {
    control: {
      next: (call, fault, times = 1) => queue.add(call, fault, times),
      always: (call, fault) => queue.add(call, fault, Infinity),
      get waiting() {
        return queue.waiting
      },
      get decoyHits() {
        return decoy.hits
      },
      clear() {
        queue.clear()
        decoy.hits = 0
      },
    },
    gate: (wire) => faultGate(queue, decoy, wire),
    close: () => decoy.close(),
  }
}
