import {
  type CertificationProvider,
  type CertificationServer,
  type Connection,
  createCertification,
  memoryStore,
  portoneV1,
  portoneV2,
  type Store,
} from '@certification-form/server'

const BASE = '/api/certification'

/** The environment every runtime has: on Workers the bindings, by `nodejs_compat`. */
const { env } = process

/** What a merchant writes on any runtime: two routes besides ours. */
export interface Shop {
  certification: CertificationServer<undefined>
  /** Everything that is not below `/api/certification`. */
  rest: { handler: (request: Request, connection?: Connection) => Promise<Response> }
  /** Both in one, for runtimes that hand over a `Request`. */
  fetch: (request: Request, connection?: Connection) => Promise<Response>
}

// The table of requests comes from one address and names one phone.
const WIDE = {
  globalPerMinute: 1e6,
  ipPer10Minutes: 1e6,
  ipPerHour: 1e6,
  ipPerDay: 1e6,
  refusalsPerSessionHour: 1e6,
  phonePer10Minutes: 1e6,
  phonePerHour: 1e6,
  phonePerDay: 1e6,
  identitiesPerPhoneDay: 1e6,
}

const apiBase = env['SANDBOX'] ?? ''

function onV1(): CertificationProvider {
  return portoneV1({ impKey: env['IMP_KEY'], impSecret: env['IMP_SECRET'], apiBase })
}

export function onV2(): CertificationProvider {
  return portoneV2({ apiSecret: env['API_SECRET'], channelKey: env['CHANNEL_KEY'], apiBase })
}

/** A merchant's server, whose secret is replaced while people are under way: `/rotated` knows the next one too. */
export function createShop(store: Store = memoryStore(), provider: CertificationProvider = onV1()): Shop {
  const events: unknown[] = []
  const { SECRET: secret = '', NEXT_SECRET: next = '' } = env
  const options = {
    provider,
    store,
    origins: ['https://shop.example'],
    limits: WIDE,
    onEvent: (event: unknown) => void events.push(event),
  }
  const certification = createCertification({ ...options, secret })
  const rotated = createCertification({ ...options, secret: [next, secret], basePath: `/rotated${BASE}` })
  const rest = {
    async handler(request: Request, connection?: Connection) {
      const { pathname } = new URL(request.url)
      if (pathname === '/signup') return Response.json(await certification.takeVerified(request))
      if (pathname === '/rotated/signup') return Response.json(await rotated.takeVerified(request))
      if (pathname === '/events') return Response.json(events)
      return rotated.handler(request, connection)
    },
  }
  return {
    certification,
    rest,
    fetch(request, connection) {
      const isOurs = new URL(request.url).pathname.startsWith(`${BASE}/`)
      return (isOurs ? certification : rest).handler(request, connection)
    },
  }
}
