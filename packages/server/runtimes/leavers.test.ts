import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test, vi } from 'vitest'
import { open } from '../src/frameworks/test-exchange.js'
import { BASE } from '../src/frameworks/test-listen.js'
import { hong } from '../src/test-shop.js'
import { EACH_RUNTIME, onStage } from './test-apps.js'
import { FAULTS } from './test-portone.js'

// Where a Worker is told to finish what a visitor began who has left, and where it is not.
const KEPT = ['.', '/hono']
const UNKEPT = '/next, app'

describe.each(EACH_RUNTIME)('%s', { concurrent: true }, (_runtime, runtime) => {
  const stage = onStage(runtime)

  test('goes on when the visitor for whom a token is fetched leaves', async () => {
    const { visitor, portone, app } = stage()
    const held = portone.holdToken()
    const leaver = await open(app.ports[UNKEPT] ?? 0, BASE, {
      path: '/otp/request',
      body: JSON.stringify({ ...hong, phone: '01030000001' }),
    })
    await held
    leaver.resetAndDestroy()
    await sleep(300)
    expect(await visitor(UNKEPT, '01030000002').request()).toMatchObject({ status: 200 })
  })

  test.each(KEPT)('sends the code of who leaves meanwhile, and counts it: %s', async (mount) => {
    const { visitor, app } = stage()
    const sent = async () =>
      (JSON.stringify(await visitor(mount, FAULTS.slow).take('/events')).match(/"code_sent"/g) ?? []).length
    const before = await sent()
    const leaver = await open(app.ports[mount] ?? 0, BASE, {
      path: '/otp/request',
      body: JSON.stringify({ ...hong, phone: FAULTS.slow }),
    })
    await sleep(300)
    leaver.resetAndDestroy()
    await vi.waitFor(async () => expect(await sent()).toBe(before + 1), { timeout: 10_000, interval: 100 })
  })
})
