import { describe, expect, test } from 'vitest'
import { BODIES, type Case, PLACES, TYPES } from '../src/frameworks/test-asks.js'
import { type Answer, direct, exchange } from '../src/frameworks/test-exchange.js'
import { BASE } from '../src/frameworks/test-listen.js'
import { createShop } from '../src/test-shop.js'
import { EACH_RUNTIME, onStage } from './test-apps.js'
import { V2_MOUNT } from './test-runtimes.js'

/** Without what is random. */
function comparable({ cookies, body, ...answer }: Answer): Answer {
  return {
    ...answer,
    cookies: cookies.map((cookie) => cookie.replace(/=[\w-]{43};/, '=<id>;')),
    body: body.replace(/"imp_[0-9]+"/, '"<impUid>"'),
  }
}

describe.each(EACH_RUNTIME)('%s', (_runtime, runtime) => {
  const stage = onStage(runtime)

  describe.each(runtime.mounts.filter((name) => name !== V2_MOUNT))(
    '%s answers to the byte as the handler alone on',
    (mount) => {
      test.each(Object.entries<Case>({ ...BODIES, ...TYPES, ...PLACES }))('%s', async (_name, { status, ...ask }) => {
        const { portone, app } = stage()
        const alone = createShop({ options: { origins: ['https://shop.example'] } }).certification
        const before = portone.sandbox.requests.length
        const got = comparable(await exchange(app.ports[mount] ?? 0, BASE, ask))
        expect(got.status).toBe(status)
        expect(got).toEqual(comparable(await direct(alone.handler, BASE, ask)))
        const asked = portone.sandbox.requests.slice(before).filter(({ path }) => path.endsWith('/otp/request'))
        expect(asked).toHaveLength(status === 200 ? 1 : 0)
      })
    },
  )
})
