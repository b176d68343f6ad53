import { expect, test } from 'vitest'
import { NO_HARM, harmOf } from './test-harmOf.js'

// The silent faults are waited for: in a file of each wire's own both are, at the same time.
test('every fault of PortOne V2 at every call verifies nobody, is answered in time, fills no memory, tells nothing and leaves nothing broken', async () => {
  expect(await harmOf('V2')).toEqual(NO_HARM)
}, 300_000)
