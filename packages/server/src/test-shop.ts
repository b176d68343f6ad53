import { createSandbox, type Sandbox, type SandboxOptions } from '@certification-form/sandbox'
import type { CertificationEvent } from './events.js'
import { type CertificationOptions, type CertificationServer, createCertification } from './createCertification.js'
import { type PortoneV1Options, portoneV1 } from './provider/portone/portoneV1.js'
import { type PortoneV2Options, portoneV2 } from './provider/portone/v2/portoneV2.js'
import type { JsonObject } from './json.js'
import type { CertificationProvider } from './provider/provider.js'
import { memoryStore } from './store/memoryStore.js'
import type { Store } from './store/store.js'

export const SHOP = 'https://shop.example'
export const SECRET = 'a secret of tests, at least 32 characters long'

export const hong = {
  name: '홍길동',
  phone: '01012345678',
  birth: '900101',
  genderDigit: '1',
  carrier: 'SKT',
  isMvno: false,
} as const

interface Answer {
  status: number
  body: Record<string, unknown>
  headers: Headers
}

/** A browser with a cookie jar, on a page of the shop. */
export class Visitor {
  cookie: string | undefined
  constructor(
    readonly certification: CertificationServer,
    readonly address = '203.0.113.7',
  ) {}

  async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const request = new Request(`${SHOP}/api/certification${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(text)),
        'sec-fetch-site': 'same-origin',
        ...(this.cookie ? { cookie: `other=1; ${this.cookie}` } : {}),
        ...headers,
      },
      body: text,
    })
    return this.#read(await this.certification.handler(request, { address: this.address }))
  }

  /** What `createHttpAdapter` calls on a page of the shop. */
  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init)
    request.headers.set('sec-fetch-site', 'same-origin')
    if (this.cookie) request.headers.set('cookie', this.cookie)
    return this.#keepCookie(await this.certification.handler(request, { address: this.address }))
  }

  request(identity: object = hong): Promise<Answer> {
    return this.post('/otp/request', identity)
  }

  confirm(impUid: unknown, otp: string | undefined): Promise<Answer> {
    return this.post('/otp/confirm', { impUid, otp })
  }

  /** What the merchant's own route does with a request of this visitor. */
  take(): ReturnType<CertificationServer['takeVerified']> {
    return this.certification.takeVerified(
      new Request(`${SHOP}/signup`, { method: 'POST', headers: this.cookie ? { cookie: this.cookie } : {} }),
    )
  }

  /** Another tab of the same browser, or the same jar at an earlier moment. */
  copy(): Visitor {
    const other = new Visitor(this.certification, this.address)
    other.cookie = this.cookie
    return other
  }

  #keepCookie(response: Response): Response {
    const [cookie] = (response.headers.get('set-cookie') ?? '').split(';')
    if (cookie) this.cookie = cookie
    return response
  }

  async #read(response: Response): Promise<Answer> {
    this.#keepCookie(response)
    const text = await response.text()
    return { status: response.status, body: JSON.parse(text) as Record<string, unknown>, headers: response.headers }
  }
}

export interface Shop {
  certification: CertificationServer
  provider: CertificationProvider
  sandbox: Sandbox
  store: Store
  events: CertificationEvent[]
  visitor(address?: string): Visitor
  /** Everything that was asked of PortOne. */
  urls: readonly URL[]
  /** How often PortOne was called on a path. */
  calls(path: RegExp): number
  /** The newest code sent to a phone. */
  otp(phone?: string): string
  /** A code that is not the one sent. */
  wrongOtp(phone?: string): string
}

interface ShopOptions {
  options?: Partial<CertificationOptions<JsonObject | undefined>>
  portone?: Partial<PortoneV1Options>
  /** PortOne's V2 instead of V1. */
  portoneV2?: Partial<PortoneV2Options>
  sandbox?: SandboxOptions
  store?: Store
}

/** A merchant's server on the sandbox's wire. */
export function createShop({
  options = {},
  portone = {},
  portoneV2: v2,
  sandbox: settings = {},
  store = memoryStore(),
}: ShopOptions = {}): Shop {
  const sandbox = createSandbox({ now: () => Date.now(), ...settings })
  const events: CertificationEvent[] = []
  const urls: URL[] = []
  const send: typeof fetch = (input, init) => {
    // The sandbox's own log keeps the last 1000 only.
    urls.push(new URL(input instanceof Request ? input.url : input))
    return sandbox.fetch(input, init)
  }
  const { impKey, impSecret, apiSecret, channelKey } = sandbox.credentials
  const provider = v2
    ? portoneV2({ apiSecret, channelKey, fetch: send, ...v2 })
    : portoneV1({ impKey, impSecret, fetch: send, ...portone })
  const certification = createCertification({
    provider,
    store,
    secret: SECRET,
    onEvent: (event) => events.push(event),
    ...options,
  })
  const otp = (phone: string = hong.phone) => sandbox.inbox.latestOtp(phone) ?? ''
  return {
    certification,
    provider,
    sandbox,
    store,
    events,
    visitor: (address) => new Visitor(certification, address),
    calls: (path) => urls.filter(({ pathname }) => path.test(pathname)).length,
    urls,
    otp,
    wrongOtp: (phone) => (otp(phone) === '000000' ? '111111' : '000000'),
  }
}

/** Wide limits, for tests of anything else. */
export const NO_LIMITS = {
  globalPerMinute: 1e6,
  ipPer10Minutes: 1e6,
  ipPerHour: 1e6,
  ipPerDay: 1e6,
  sessionPer10Minutes: 1e6,
  refusalsPerSessionHour: 1e6,
  phonePer10Minutes: 1e6,
  phonePerHour: 1e6,
  phonePerDay: 1e6,
  identitiesPerPhoneDay: 1e6,
} as const

export const REQUEST = /\/certifications\/otp\/request$/
export const CONFIRM = /\/certifications\/otp\/confirm\//
export const READ = /\/certifications\/imp_[0-9]+$/
export const TOKEN = /\/users\/getToken$/
