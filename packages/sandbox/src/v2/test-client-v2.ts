import type { Sandbox } from '../createSandbox.js'
import { expectOnV2Wire } from './test-wire-v2.js'

export interface V2Answer {
  status: number
  body: Record<string, unknown>
}

export const CUSTOMER = {
  name: '홍길동',
  phoneNumber: '01012345678',
  identityNumber: '9001011',
  ipAddress: '203.0.113.7',
}

type Body = Record<string, unknown>

let lastId = 0

const pathOf = (id: string, step = ''): string => `/identity-verifications/${encodeURIComponent(id)}${step}`

interface RawCall {
  body?: string | Blob | null
  headers?: Record<string, string>
}

/** A merchant's server in a few lines. Every exchange is checked against PortOne's description. */
export function createV2Client(sandbox: Pick<Sandbox, 'fetch' | 'credentials'>, base = 'http://sandbox.test') {
  const { apiSecret, channelKey } = sandbox.credentials
  const headers = { Authorization: `PortOne ${apiSecret}` }

  const raw = (method: string, path: string, init: RawCall = {}): Promise<Response> => {
    return sandbox.fetch(`${base}${path}`, { method, ...init, headers: { ...headers, ...init.headers } })
  }

  /** For answers that break the description on purpose. */
  async function unchecked(method: string, path: string, body?: Body): Promise<V2Answer> {
    const answer = await raw(method, path, { body: body === undefined ? null : JSON.stringify(body) })
    return { status: answer.status, body: (await answer.json()) as Body }
  }

  async function call(method: string, path: string, body?: Body): Promise<V2Answer> {
    const { status, body: answer } = await unchecked(method, path, body)
    const sent: unknown = body && JSON.parse(JSON.stringify(body))
    expectOnV2Wire({ method, url: new URL(`${base}${path}`), sent, status, answer })
    return { status, body: answer }
  }

  const sendBody = (customer: Body = {}, changes: Body = {}): Body => ({
    channelKey,
    operator: 'KT',
    method: 'SMS',
    customer: { ...CUSTOMER, ...customer },
    ...changes,
  })

  return {
    raw,
    unchecked,
    call,
    pathOf,
    sendBody,
    newId: () => `order-${(lastId += 1)}`,
    send: (id: string, customer: Body = {}, changes: Body = {}) => {
      return call('POST', pathOf(id, '/send'), sendBody(customer, changes))
    },
    resend: (id: string, search = '') => call('POST', `${pathOf(id, '/resend')}${search}`),
    confirm: (id: string, otp?: unknown, changes: Body = {}) => {
      return call('POST', pathOf(id, '/confirm'), { ...(otp === undefined ? {} : { otp }), ...changes })
    },
    get: (id: string, search = '') => call('GET', `${pathOf(id)}${search}`),
    /** The id of a `send` that is expected to succeed. */
    start: async (customer: Body = {}, changes: Body = {}): Promise<string> => {
      const id = `order-${(lastId += 1)}`
      const { status, body } = await call('POST', pathOf(id, '/send'), sendBody(customer, changes))
      if (status !== 200) throw new Error(`send was refused: ${String(body['type'])} ${String(body['message'])}`)
      return id
    },
  }
}
