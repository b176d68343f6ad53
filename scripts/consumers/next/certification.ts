import { type CertificationServer, createCertification, memoryStore, portoneV1 } from '@certification-form/server'

const kept = globalThis as { certification?: CertificationServer }

// A build for production talks to nothing but https. This leads what is meant for PortOne to the sandbox.
const toSandbox: typeof fetch = (url, init) =>
  fetch(String(url).replace('https://api.iamport.kr', process.env.PORTONE ?? ''), init)

export const certification = (kept.certification ??= createCertification({
  provider: portoneV1({ impKey: 'sandbox-imp-key', impSecret: 'sandbox-imp-secret', fetch: toSandbox }),
  store: memoryStore({ allowInProduction: true }),
  // Next runs this module while it builds, too, where there is no secret.
  secret: process.env.SECRET ?? 'only while this is being built, 32 characters',
  trustedProxies: 1,
}))
