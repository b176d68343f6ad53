import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createSandbox } from '../../packages/sandbox/src/index.js'
import { createCertification } from '../../packages/server/src/createCertification.js'
import { type Answer, type Ask, exchange } from '../../packages/server/src/frameworks/test-exchange.js'
import { toNodeHandler } from '../../packages/server/src/frameworks/node.js'
import type { Limits } from '../../packages/server/src/limits/limits.js'
import { portoneV1 } from '../../packages/server/src/provider/portone/portoneV1.js'
import type { CertificationProvider } from '../../packages/server/src/provider/provider.js'
import { memoryStore } from '../../packages/server/src/store/memoryStore.js'
import { NO_LIMITS, SECRET } from '../../packages/server/src/test-shop.js'

export const BASE = '/api/certification'

export interface ShopOnSocket {
  port: number
  /** Of the sandbox. */
  inbox: string
  otp: (phone: string) => string
  /** What the provider throws or waits for at its next call of this name. */
  next: { requestOtp?: () => Promise<void>; confirmOtp?: () => Promise<void> }
  close: () => Promise<void>
}

/** Our handler on a port, with a sandbox on another behind it. */
export async function shopOnSocket(limits: Partial<Limits> = {}): Promise<ShopOnSocket> {
  const sandbox = createSandbox()
  const portone = await sandbox.listen({ port: 0 })
  const real = portoneV1({ ...sandbox.credentials, apiBase: portone.url })
  const next: ShopOnSocket['next'] = {}
  const provider: CertificationProvider = {
    ...real,
    async requestOtp(identity, attempt) {
      const { requestOtp } = next
      delete next.requestOtp
      await requestOtp?.()
      return real.requestOtp(identity, attempt)
    },
    async confirmOtp(answer) {
      const { confirmOtp } = next
      delete next.confirmOtp
      await confirmOtp?.()
      return real.confirmOtp(answer)
    },
  }
  const certification = createCertification({
    provider,
    store: memoryStore(),
    secret: SECRET,
    limits: { ...NO_LIMITS, ...limits },
  })
  const server = createServer(toNodeHandler(certification)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    inbox: portone.url,
    otp: (phone) => sandbox.inbox.latestOtp(phone) ?? '',
    next,
    async close() {
      server.closeAllConnections()
      server.close()
      await portone.close()
    },
  }
}

/** A browser with a cookie jar. Every answer is handed to `seen`. */
export class Visitor {
  cookie = ''
  constructor(
    readonly shop: ShopOnSocket,
    readonly seen: (path: string, method: string, answer: Answer) => void,
  ) {}

  async ask(ask: Ask & { path: string }): Promise<Record<string, unknown>> {
    const headers = { cookie: this.cookie === '' ? null : this.cookie, ...ask.headers }
    const answer = await exchange(this.shop.port, BASE, { ...ask, headers })
    this.cookie = answer.cookies[0]?.split(';')[0] ?? this.cookie
    this.seen(ask.path, ask.method ?? 'POST', answer)
    return JSON.parse(answer.body) as Record<string, unknown>
  }

  post(path: string, body: object, headers: Record<string, string | null> = {}): Promise<Record<string, unknown>> {
    return this.ask({ path, body: JSON.stringify(body), headers })
  }
}
