import { beforeEach } from 'vitest'
import { TOO_SLOW } from './mutationAreas.mjs'

// Not by testNamePattern: Stryker's runner sets its own.
beforeEach(({ task, skip }) => skip(TOO_SLOW.test(task.name)))
