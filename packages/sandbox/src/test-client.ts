import type { Sandbox } from './createSandbox.js'
import { expectOnWire, type Envelope } from './test-wire.js'

export interface Answer {
  status: number
  body: Envelope
  /** `response`, or an empty object. */
  response: Record<string, unknown>
}

export const PERSON = {
  name: '홍길동',
  phone: '01012345678',
  birth: '900101',
  gender_digit: '1',
  carrier: 'KT',
  is_mvno: false,
}

type Body = Record<string, unknown> | URLSearchParams

function encode(body: Body | undefined): { body: string | URLSearchParams | null; headers?: Record<string, string> } {
  if (body === undefined || body instanceof URLSearchParams) return { body: body ?? null }
  return { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }
}

/** A merchant's server in a few lines. Every JSON answer it gets is checked against PortOne's description. */
export function createTestClient(sandbox: Pick<Sandbox, 'fetch' | 'credentials'>, base = 'http://sandbox.test') {
  const raw = (method: string, path: string, init: RequestInit = {}): Promise<Response> => {
    return sandbox.fetch(`${base}${path}`, { method, ...init })
  }

  async function call(method: string, path: string, init: RequestInit = {}): Promise<Answer> {
    const answer = await raw(method, path, init)
    const body = (await answer.json()) as Envelope
    expectOnWire(method, path, answer.status, body)
    return { status: answer.status, body, response: body.response ?? {} }
  }

  async function getToken(): Promise<string> {
    const { impKey, impSecret } = sandbox.credentials
    const { response } = await call('POST', '/users/getToken', encode({ imp_key: impKey, imp_secret: impSecret }))
    return String(response['access_token'])
  }

  async function authorized(method: string, path: string, body?: Body): Promise<Answer> {
    const { headers, ...init } = encode(body)
    return call(method, path, { ...init, headers: { ...headers, Authorization: `Bearer ${await getToken()}` } })
  }

  return {
    raw,
    call,
    getToken,
    authorized,
    request: (changes: Record<string, unknown> = {}) => {
      return authorized('POST', '/certifications/otp/request', { ...PERSON, ...changes })
    },
    /** The `imp_uid` of a request that is expected to succeed. */
    start: async (changes: Record<string, unknown> = {}) => {
      const { response } = await authorized('POST', '/certifications/otp/request', { ...PERSON, ...changes })
      return String(response['imp_uid'])
    },
    confirm: (impUid: string, otp?: unknown) => {
      return authorized('POST', `/certifications/otp/confirm/${impUid}`, otp === undefined ? {} : { otp })
    },
    get: (impUid: string) => authorized('GET', `/certifications/${impUid}`),
    remove: (impUid: string) => authorized('DELETE', `/certifications/${impUid}`),
  }
}

/** An OTP that is certainly not this one. */
export function wrongOtp(otp: string): string {
  return otp === '000000' ? '000001' : '000000'
}
