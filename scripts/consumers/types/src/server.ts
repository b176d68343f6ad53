import { createServer } from 'node:http'
import { createSandbox } from '@certification-form/sandbox'
import {
  type Certification,
  type CertificationServer,
  createCertification,
  memoryStore,
  portoneV1,
  portoneV2,
} from '@certification-form/server'
import { toExpressHandler } from '@certification-form/server/express'
import { toFastifyPlugin } from '@certification-form/server/fastify'
import { toHonoHandler } from '@certification-form/server/hono'
import { toRouteHandlers } from '@certification-form/server/next'
import { toNodeHandler } from '@certification-form/server/node'
import { openTelemetry } from '@certification-form/server/opentelemetry'
import { redisStore } from '@certification-form/server/redis'
import { SCRIPTED_OTP, createScriptedAdapter } from '@certification-form/testing'
import { certificationPage } from '@certification-form/testing/playwright'
import { certificationScreen } from '@certification-form/testing/testing-library'
import { Hono } from 'hono'

const { credentials } = createSandbox()

// Under its plain name, too: where a module is loaded more than once, as by Next, it is kept under that.
const kept = globalThis as { certification?: CertificationServer }
const certification = (kept.certification ??= createCertification({
  // As the README has it: what stands in no environment is the default.
  provider: portoneV1({ ...credentials, apiBase: process.env.PORTONE_API_BASE }),
  store: memoryStore(),
  secret: process.env.SECRET,
  telemetry: openTelemetry(),
}))

export const v2 = portoneV2(credentials)
export const app = new Hono().all('/api/certification/*', toHonoHandler(certification))
export const { POST } = toRouteHandlers(certification)
export const node = createServer(toNodeHandler(certification))
export const mounts = [toExpressHandler(certification), toFastifyPlugin(certification)]
export const others = [redisStore, certificationPage, certificationScreen, createScriptedAdapter({ otp: SCRIPTED_OTP })]

export async function nameOf(request: Request): Promise<string | undefined> {
  const person: Certification | null = await certification.takeVerified(request)
  return person?.name
}

createCertification({
  provider: portoneV1(credentials),
  store: memoryStore(),
  secret: '',
  // @ts-expect-error a certification must not reach the browser
  onVerified: (person) => person,
})
