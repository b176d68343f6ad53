import { afterAll, beforeAll, inject } from 'vitest'
import { SECRET } from '../src/test-shop.js'
import { startRedis, type TestRedis } from '../src/store/test-redis.js'
import { startPortone, type TestPortone } from './test-portone.js'
import { RUNTIMES, type Runtime } from './test-runtimes.js'
import { type RunningApp, startApp } from './test-start.js'
import { RemoteVisitor } from './test-visitor.js'

const NEXT_SECRET = 'the next secret of tests, also of 32 characters or more'

/** An app on its runtime, with a PortOne and a Redis of its own. */
export interface Stage {
  app: RunningApp
  portone: TestPortone
  visitor: (mount: string, phone: string, name?: string) => RemoteVisitor
  /** The newest code sent to a phone, and one that is not it. */
  otp: (phone: string) => string
  wrongOtp: (phone: string) => string
  /** How often a code of this verification was handed to PortOne. */
  confirms: (impUid: unknown) => number
  stop: () => Promise<void>
}

async function startStage(runtime: Runtime): Promise<Stage> {
  const portone = await startPortone()
  const redis: TestRedis | undefined = runtime.mounts.some((name) => name.startsWith('redis'))
    ? await startRedis()
    : undefined
  const { impKey, impSecret, apiSecret, channelKey } = portone.sandbox.credentials
  const app = await startApp(runtime, inject('apps'), {
    SECRET,
    NEXT_SECRET,
    SANDBOX: portone.url,
    IMP_KEY: impKey,
    IMP_SECRET: impSecret,
    API_SECRET: apiSecret,
    CHANNEL_KEY: channelKey,
    ...(redis ? { REDIS_URL: `redis://127.0.0.1:${redis.port}` } : {}),
  })
  const otp = (phone: string) => portone.sandbox.inbox.latestOtp(phone) ?? ''
  return {
    app,
    portone,
    visitor: (mount, phone, name) => new RemoteVisitor(app.ports[mount] ?? 0, name ? { phone, name } : { phone }),
    otp,
    wrongOtp: (phone) => (otp(phone) === '000000' ? '111111' : '000000'),
    confirms: (impUid) =>
      portone.sandbox.requests.filter(({ path }) => path.includes('/confirm') && path.includes(String(impUid))).length,
    async stop() {
      await app.stop()
      await Promise.all([portone.close(), redis?.stop()])
    },
  }
}

/** Each runtime with the stage that stands while its tests run. */
export function onStage(runtime: Runtime): () => Stage {
  let stage: Stage | undefined
  beforeAll(async () => {
    stage = await startStage(runtime)
  })
  afterAll(async () => {
    await stage?.stop()
    // A warning of the runtime, about something we use that it is about to give up, or worse.
    const printed = stage?.app.printed()
    if (printed) throw new Error(`${runtime.name} printed: ${printed}`)
  })
  return () => {
    if (!stage) throw new Error(`${runtime.name} was not started`)
    return stage
  }
}

/** Every runtime with its name, for `describe.each`. */
export const EACH_RUNTIME = RUNTIMES.map((runtime) => [runtime.name, runtime] as const)
