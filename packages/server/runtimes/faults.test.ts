import { describe, expect, test } from 'vitest'
import { EACH_RUNTIME, onStage } from './test-apps.js'
import { FAULTS } from './test-portone.js'

/** What the sandbox does with these phones is in its table of scenarios. */
const WIRE_FAULTS = [
  ['a connection that is reset', '01000008051', 'sms_uncertain'],
  ['an answer that is lost', '01000008052', 'sms_uncertain'],
  ['a page of HTML', '01000008053', 'carrier_unavailable'],
  ['a page of HTML as 502', '01000008054', 'carrier_unavailable'],
  ['a code that is not 0', '01000008055', 'unknown'],
  ['an answer without what was asked for', '01000008056', 'carrier_unavailable'],
  ['a redirect', FAULTS.redirect, 'carrier_unavailable'],
] as const

// A runtime alone, for what does not depend on the mount.
const MOUNT = '.'

describe.each(EACH_RUNTIME)('%s', { concurrent: true }, (_runtime, runtime) => {
  const stage = onStage(runtime)

  test.each(WIRE_FAULTS)('refuses on %s of PortOne', async (_fault, phone, code) => {
    const { visitor, portone } = stage()
    const person = visitor(MOUNT, phone)
    const refused = await person.request()
    expect(refused).toMatchObject({ body: { code } })
    expect(refused.status).toBeGreaterThanOrEqual(500)
    expect(await person.take()).toBeNull()
    expect(portone.followed()).toBe(0)
  })

  test('gives up on a PortOne that hangs, and asks it once', async () => {
    const { visitor, portone } = stage()
    const begin = performance.now()
    const refused = await visitor(MOUNT, FAULTS.hang).request()
    expect(refused).toMatchObject({ status: 504, body: { code: 'sms_uncertain' } })
    // 10 s is the deadline of a request; the rest is for a machine that is busy.
    expect(performance.now() - begin).toBeGreaterThan(9900)
    expect(performance.now() - begin).toBeLessThan(25_000)
    expect(portone.hung()).toBe(1)
  })

  test('renews a token that was revoked', async () => {
    const { visitor, otp } = stage()
    const phone = '01000008402'
    const person = visitor(MOUNT, phone)
    const { impUid } = (await person.request()).body ?? {}
    expect(await person.confirm(impUid, otp(phone))).toMatchObject({ status: 200 })
    expect(await person.take()).toMatchObject({ phone })
  })

  test('reads again what was confirmed when the answer is lost', async () => {
    const { visitor, otp } = stage()
    const phone = '01000008213'
    const person = visitor(MOUNT, phone)
    const { impUid } = (await person.request()).body ?? {}
    expect(await person.confirm(impUid, otp(phone))).toMatchObject({ status: 200 })
    expect(await person.take()).toMatchObject({ phone })
  })
})
