import { once } from 'node:events'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Identity, createIdentitySchema, otpAnswerSchema } from '@certification-form/core'
import { SANDBOX_NAMES } from './madeUpPeople.js'

/** What may be wrong with a merchant's server, one thing each. */
export type Flaw =
  | 'any-method'
  | 'any-content-type'
  | 'any-site-requests'
  | 'any-site-confirms'
  | 'cors'
  | 'any-length'
  | 'any-key'
  | 'any-phone'
  | 'wrong-code-for-malformed'
  | 'no-cookie-attributes'
  | 'short-session'
  | 'takes-on-sessions'
  | 'any-session'
  | 'any-session-burns'
  | 'count-per-challenge'
  | 'count-in-cookie'
  | 'may-be-stored'
  | 'html-type'
  | 'tells-ci'
  | 'provider-text'
  | 'resends-at-once'
  | 'says-no-wait'
  | 'loses-zeros'
  | 'old-code-counts'
  | 'sends-to-refused'
  | 'refuses-ip-limit'

interface Session {
  id: string
  impUid?: string | undefined
  otp?: string | undefined
  challenges: Record<string, string>
  tries: number
  waitUntil: number
}

interface Answer {
  status: number
  body: Record<string, unknown>
  cookie?: string
}

const refusal = (status: number, code: string, more: object = {}): Answer => ({ status, body: { code, ...more } })

const randomText = (length: number) =>
  Array.from({ length }, () => Math.floor(Math.random() * 36).toString(36)).join('')

const RESEND_SECONDS = 30

/** A merchant's server and the inbox behind it, by hand and apart from our own, with one flaw or none. */
export class TestMerchant {
  readonly #sessions = new Map<string, Session>()
  readonly #messages: { id: number; to: string; otp: string }[] = []
  readonly #server = createServer((request, response) => void this.#serve(request, response))
  requests = 0
  /** Milliseconds its clock is ahead. */
  ahead = 0

  constructor(readonly flaw?: Flaw) {}

  async listen(): Promise<{ url: string; inbox: string; close: () => void }> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    const origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
    const close = () => {
      this.#server.closeAllConnections()
      this.#server.close()
    }
    return { url: `${origin}/verify`, inbox: `${origin}/`, close }
  }

  #now(): number {
    return Date.now() + this.ahead
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (pathname === '/inbox.json') {
      const messages = this.#messages.filter(({ to }) => to.endsWith(searchParams.get('last4') ?? '-'))
      response.end(JSON.stringify({ messages: messages.toReversed() }))
      return
    }
    const { status, body, cookie } = await this.#answer(request, pathname.endsWith('/request'))
    const { flaw } = this
    response.statusCode = status
    response.setHeader('content-type', flaw === 'html-type' && status >= 400 ? 'text/html' : 'application/json')
    if (flaw !== 'may-be-stored') response.setHeader('cache-control', 'private, no-store')
    if (flaw === 'cors') response.setHeader('access-control-allow-origin', request.headers.origin ?? '*')
    if (cookie)
      response.setHeader(
        'set-cookie',
        `${cookie}; Path=/${flaw === 'no-cookie-attributes' ? '' : '; HttpOnly; SameSite=Lax'}`,
      )
    response.end(JSON.stringify(body))
  }

  async #answer(request: IncomingMessage, asks: boolean): Promise<Answer> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const bytes = Buffer.concat(chunks)
    const { headers, method } = request
    const { flaw } = this
    if (method === 'GET' && flaw === 'any-method') return { status: 200, body: {} }
    if (method !== 'POST') return refusal(405, 'misconfigured')
    if (headers['content-type'] !== 'application/json' && flaw !== 'any-content-type')
      return refusal(415, 'invalid_input')
    const open = asks ? 'any-site-requests' : 'any-site-confirms'
    if (headers['sec-fetch-site'] !== 'same-origin' && flaw !== open) return refusal(403, 'forbidden')
    if (bytes.length > 4096 && flaw !== 'any-length') return refusal(413, 'invalid_input')
    const body = this.#parse(bytes.toString(), asks)
    if (!body) return refusal(400, flaw === 'wrong-code-for-malformed' ? 'unknown' : 'invalid_input')
    const session = this.#sessions.get(/(?:^|; )sid=([^;]*)/.exec(headers.cookie ?? '')?.[1] ?? '')
    return asks
      ? this.#request(body as Identity, session, headers.cookie)
      : this.#confirm(body as never, session, headers.cookie)
  }

  #parse(text: string, asks: boolean): object | undefined {
    try {
      const body = JSON.parse(text) as Record<string, unknown>
      const { company: _, somethingElse: __, phone, ...rest } = body
      const lenient = this.flaw === 'any-key' ? { ...rest, ...(asks ? { phone } : {}) } : body
      const parsed = (asks ? createIdentitySchema() : otpAnswerSchema).safeParse(lenient)
      if (parsed.success) return parsed.data
      const isPhoneAlone = parsed.error.issues.every(({ path }) => path[0] === 'phone')
      return this.flaw === 'any-phone' && isPhoneAlone && typeof phone === 'string' ? body : undefined
    } catch {
      return undefined
    }
  }

  #begin(cookie: string | undefined): Session {
    const planted = this.flaw === 'takes-on-sessions' ? /sid=([^;]*)/.exec(cookie ?? '')?.[1] : undefined
    const id = planted ?? randomText(this.flaw === 'short-session' ? 6 : 40)
    const session = { id, challenges: {}, tries: 0, waitUntil: 0 }
    this.#sessions.set(id, session)
    return session
  }

  #request({ name, phone }: Identity, known: Session | undefined, cookie: string | undefined): Answer {
    this.requests += 1
    const { flaw } = this
    if (flaw === 'refuses-ip-limit' && this.requests === 1) return refusal(429, 'rate_limited', { retryAfter: 7 })
    const session = known ?? this.#begin(cookie)
    if (name === SANDBOX_NAMES.refused && flaw !== 'sends-to-refused') {
      return refusal(422, 'identity_mismatch', flaw === 'provider-text' ? { message: '[1110] [인증실패]' } : {})
    }
    if (session.tries > 5) return refusal(429, 'attempts_exceeded')
    const wait = Math.ceil((session.waitUntil - this.#now()) / 1000)
    if (wait > 0 && flaw !== 'resends-at-once') {
      return refusal(429, 'resend_too_soon', flaw === 'says-no-wait' ? {} : { retryAfter: wait })
    }
    return this.#send(session, name, phone)
  }

  #send(session: Session, name: string, phone: string): Answer {
    const { flaw } = this
    const digits = String(100_000 + Math.floor(Math.random() * 900_000))
    const otp = name === SANDBOX_NAMES.leadingZero ? `0${digits.slice(1)}` : digits
    const impUid = randomText(20)
    const old = flaw === 'old-code-counts' ? session.challenges : {}
    const tries = flaw === 'count-per-challenge' ? 0 : session.tries
    const challenges = { ...old, [impUid]: otp }
    // Who should have been refused, and was not, is no reason to refuse the next.
    const waitUntil = name === SANDBOX_NAMES.refused ? 0 : this.#now() + RESEND_SECONDS * 1000
    Object.assign(session, { impUid, otp, challenges, tries, waitUntil })
    this.#messages.push({ id: this.#messages.length + 1, to: phone, otp })
    const cookie = `sid=${session.id}`
    const body = { impUid, expiresIn: 180, resendIn: RESEND_SECONDS, attemptsLeft: 5 - tries }
    return { status: 200, body, cookie }
  }

  /** The session a confirm is of. */
  #owner(impUid: string, own: Session | undefined): Session | undefined {
    const { flaw } = this
    const owner = [...this.#sessions.values()].find(({ challenges }) => impUid in challenges)
    if (flaw === 'any-session-burns' && owner && owner !== own) owner.challenges = {}
    return flaw === 'any-session' ? owner : owner === own ? own : undefined
  }

  #confirm({ impUid, otp }: { impUid: string; otp: string }, own: Session | undefined, cookie = ''): Answer {
    const { flaw } = this
    const session = this.#owner(impUid, own)
    if (!session) return refusal(409, 'challenge_lost')
    if (flaw === 'count-in-cookie') session.tries = Number(/tries=(\d+)/.exec(cookie)?.[1] ?? 0)
    session.tries += 1
    if (session.tries > 5) return refusal(429, 'attempts_exceeded', { attemptsLeft: 0 })
    const right = flaw === 'loses-zeros' ? String(Number(session.challenges[impUid])) : session.challenges[impUid]
    if (otp !== right) {
      const counted = flaw === 'count-in-cookie' ? { cookie: `tries=${session.tries}` } : {}
      return { ...refusal(422, 'otp_mismatch', { attemptsLeft: 5 - session.tries }), ...counted }
    }
    session.challenges = {}
    return { status: 200, body: { status: 'verified', ...(flaw === 'tells-ci' ? { ci: 'x' } : {}) } }
  }
}
