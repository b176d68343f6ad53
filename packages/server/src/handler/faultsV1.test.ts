import { test } from 'vitest'
import { expectNoHarm } from './test-expectNoHarm.js'

// The silent faults are waited for: in a file of each wire's own both are, at the same time.
test(
  'every fault of PortOne V1 at every call verifies nobody, is answered in time, fills no memory, tells nothing and leaves nothing broken',
  () => expectNoHarm('V1'),
  300_000,
)
