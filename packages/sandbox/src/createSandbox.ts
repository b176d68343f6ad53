import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { Verifications } from './danal/verifications.js'
import { createFaultRoutes } from './faults/createFaultRoutes.js'
import { createFaults, type Faults } from './faults/createFaults.js'
import type { FaultControl } from './faults/faultQueue.js'
import { createInboxRoutes } from './inbox/createInboxRoutes.js'
import { Inbox } from './inbox/inbox.js'
import { listen, type ListenOptions, type RunningSandbox } from './listen.js'
import { frontPage } from './pages/frontPage.js'
import { pageHeaders } from './pages/pageHeaders.js'
import { ICON, PAGE_STYLE } from './pages/pageStyle.js'
import { RequestLog, type RecordedRequest } from './requestLog.js'
import { refuseProduction, resolveSettings, type SandboxOptions, type Settings } from './sandboxOptions.js'
import { AccessTokens } from './v1/accessTokens.js'
import { createV1 } from './v1/createV1.js'
import { fail } from './v1/envelope.js'
import type { V1 } from './v1/v1Context.js'
import { createV2 } from './v2/createV2.js'
import { IdentityVerifications } from './v2/identityVerifications.js'
import type { V2 } from './v2/v2Context.js'

/** What both wires take: spread it into `portoneV1` or `portoneV2`. */
export interface SandboxCredentials {
  readonly impKey: string
  readonly impSecret: string
  readonly apiSecret: string
  readonly storeId: string
  readonly channelKey: string
}

/** A PortOne of one's own. */
export interface Sandbox {
  /** Answers in process, without a port. Takes what the global `fetch` takes, so it can stand in for it. */
  fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>
  /** @throws {Error} when the port is taken, with a sentence that says so. */
  listen: (options?: ListenOptions) => Promise<RunningSandbox>
  /** The SMS that were sent. */
  readonly inbox: Inbox
  /** What was called, oldest first, the last 1000. */
  readonly requests: readonly RecordedRequest[]
  readonly credentials: SandboxCredentials
  /** What goes wrong on the socket, call by call. */
  readonly faults: FaultControl
  /** Forgets every verification, message, token, recorded call and fault. */
  reset: () => void
}

type App = Hono<{ Bindings: Partial<HttpBindings> }>

interface Wires {
  v1: V1
  v2: V2
}

/** What stands around the wires. */
interface Around {
  log: RequestLog
  inbox: Inbox
  faults: Faults
}

function createApp(settings: Settings, { v1, v2 }: Wires, { log, inbox, faults }: Around): App {
  const app: App = new Hono()
  app.use(pageHeaders)
  app.get('/', (c) => c.html(frontPage(settings, new URL(c.req.url).origin)))
  app.get('/sandbox.css', (c) => c.body(PAGE_STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
  app.get('/icon.svg', (c) => c.body(ICON, 200, { 'Content-Type': 'image/svg+xml' }))
  app.route('/', createInboxRoutes(inbox))
  app.route('/', createFaultRoutes(faults.control))
  app.route('/', createV1(v1, log, faults))
  app.route('/', createV2(v2, log, faults))
  app.notFound((c) => fail(c, 404, '없는 주소입니다.'))
  // A connection reset in process has to reach the caller as `fetch` would fail, not as a 500.
  app.onError((error) => {
    throw error
  })
  return app
}

/** Ends with the caller's patience: the handlers themselves never look at the signal, as a far server would not. */
function untilAborted(answer: Promise<Response>, signal: AbortSignal): Promise<Response> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error)
    if (signal.aborted) return abort()
    signal.addEventListener('abort', abort, { once: true })
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

function credentialsOf({ impKey, impSecret, apiSecret, storeId, channelKey }: Settings): SandboxCredentials {
  return { impKey, impSecret, apiSecret, storeId, channelKey }
}

function createWires(settings: Settings, verifications: Verifications): Wires {
  return {
    v1: { settings, tokens: new AccessTokens(settings), verifications, revokedFor: new Set() },
    v2: {
      settings,
      verifications,
      identityVerifications: new IdentityVerifications(),
      rejectedFor: new Set(),
      rejectNextConfirmOf: new Set(),
    },
  }
}

/**
 * Makes a PortOne that runs on a laptop: the wires of PortOne's V1 and V2 descriptions, scenarios chosen by phone
 * number or name, and an inbox instead of SMS.
 *
 * @throws {Error} with NODE_ENV=production.
 * @example
 * const sandbox = createSandbox({ slowMs: 50 })
 * const { url, close } = await sandbox.listen({ port: 0 })
 * // portoneV1({ ...sandbox.credentials, apiBase: url }) or portoneV2({ ...sandbox.credentials, apiBase: url })
 * const { otp } = await sandbox.inbox.next('010-1234-5678')
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  refuseProduction(process.env['NODE_ENV'])
  const settings = resolveSettings(options)
  const inbox = new Inbox()
  const log = new RequestLog()
  const verifications = new Verifications(settings, inbox)
  const wires = createWires(settings, verifications)
  const faults = createFaults()
  const app = createApp(settings, wires, { log, inbox, faults })
  return {
    async fetch(input, init) {
      const request = new Request(input, init)
      return untilAborted(Promise.resolve(app.fetch(request)), request.signal)
    },
    async listen(where) {
      const { url, close } = await listen((request, bindings) => app.fetch(request, bindings), where)
      return { url, close: async () => void (await Promise.all([close(), faults.close()])) }
    },
    inbox,
    faults: faults.control,
    requests: log.calls,
    credentials: credentialsOf(settings),
    reset() {
      wires.v1.tokens.revoke()
      wires.v1.revokedFor.clear()
      wires.v2.identityVerifications.clear()
      wires.v2.rejectedFor.clear()
      wires.v2.rejectNextConfirmOf.clear()
      verifications.clear()
      inbox.clear()
      log.clear()
      faults.control.clear()
    },
  }
}
