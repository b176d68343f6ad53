import type * as z from 'zod/mini'
import {
  CONFIRM_PATH,
  DEFAULT_BASE_PATH,
  type OtpRequestBody,
  REQUEST_PATH,
  otpChallengeSchema,
  refusalSchema,
} from '../contract.js'
import { CertificationError, type CertificationErrorCode } from '../errors.js'
import { EMPTY_IDENTITY, type Identity } from '../identity/identitySchema.js'
import type { CertificationAdapter, RequestContext } from './adapter.js'

export interface HttpAdapterOptions {
  /** Where the server's handler is mounted. Default `/api/certification`. */
  baseUrl?: string | undefined
  /** Default the platform's. */
  fetch?: typeof fetch | undefined
  /** Sent with every call, for example a CSRF token. */
  headers?: Record<string, string> | (() => Record<string, string>) | undefined
  /** Milliseconds before a call is given up with code `timeout`. Default 30,000: the server's own deadlines end before. */
  timeout?: number | undefined
}

// Timers count in 32 bits: a longer wait, such as Infinity, would end at once.
const LONGEST_WAIT_MS = 2 ** 31 - 1

const CODE_BY_STATUS: Partial<Record<number, CertificationErrorCode>> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'misconfigured',
  405: 'misconfigured',
  408: 'timeout',
  429: 'rate_limited',
  502: 'carrier_unavailable',
  503: 'carrier_unavailable',
  504: 'timeout',
}

/**
 * The adapter that speaks to `@certification-form/server` (or any server that keeps its contract). Posts JSON; nothing
 * typed enters a URL, and nothing is retried: each request may send an SMS. The merchant's own fields go below `extra`,
 * which the server takes with an `extraSchema` only.
 *
 * @throws CertificationError from both calls, with the server's code; `network` when it cannot be reached
 * @example const adapter = createHttpAdapter({ baseUrl: '/api/certification' })
 */
export function createHttpAdapter<Result = unknown, Extra extends object = object>(
  options: HttpAdapterOptions = {},
): CertificationAdapter<Result, Extra> {
  const { baseUrl = DEFAULT_BASE_PATH } = options
  const base = baseUrl.replace(/\/$/, '')
  return {
    async requestOtp(identity, { signal, terms }) {
      const answer = await post(base + REQUEST_PATH, toBody(identity, terms), signal, options)
      return readOrRefuse(otpChallengeSchema, answer)
    },
    async confirmOtp({ impUid, otp }, { signal }) {
      return (await post(base + CONFIRM_PATH, { impUid, otp }, signal, options)) as Result
    },
  }
}

function isOfIdentity([key]: [string, unknown]): boolean {
  return Object.hasOwn(EMPTY_IDENTITY, key)
}

/** What is not of the identity goes below `extra`. JSON leaves out what is undefined. */
function toBody(given: Identity, terms: RequestContext['terms']): OtpRequestBody {
  const entries = Object.entries(given)
  const identity = Object.fromEntries(entries.filter(isOfIdentity)) as unknown as Identity
  const own = entries.filter((entry) => !isOfIdentity(entry) && entry[1] !== undefined)
  return { ...identity, terms, extra: own.length > 0 ? Object.fromEntries(own) : undefined }
}

async function post(url: string, body: object, signal: AbortSignal, options: HttpAdapterOptions): Promise<unknown> {
  const { headers, timeout = 30_000, fetch: send = fetch } = options
  if (signal.aborted) throw new CertificationError('aborted')
  // Not AbortSignal.any/timeout: Safari has them from 17.4 and 16, and this runs on old phones.
  const controller = new AbortController()
  let timedOut = false
  const timer = setTimeout(
    () => {
      timedOut = true
      controller.abort()
    },
    Math.min(timeout, LONGEST_WAIT_MS),
  )
  const forward = () => controller.abort()
  signal.addEventListener('abort', forward)
  try {
    const response = await send(url, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json', ...evaluate(headers) },
      body: JSON.stringify(body),
      credentials: 'same-origin',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal: controller.signal,
    })
    return await read(response)
  } catch (error) {
    if (error instanceof CertificationError) throw error
    throw new CertificationError(signal.aborted ? 'aborted' : timedOut ? 'timeout' : 'network')
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', forward)
  }
}

function evaluate(headers: HttpAdapterOptions['headers']): Record<string, string> | undefined {
  return typeof headers === 'function' ? headers() : headers
}

/** The JSON of an answer; a refusal is thrown. A page of HTML, from a proxy or a wrong route, is no answer. */
async function read(response: Response): Promise<unknown> {
  const text = await response.text()
  const body = parse(text)
  if (response.ok) {
    if (body === undefined) throw new CertificationError('unknown')
    return body
  }
  const refusal = refusalSchema.safeParse(withoutNulls(body))
  if (refusal.success) throw new CertificationError(refusal.data.code, refusal.data)
  throw new CertificationError(CODE_BY_STATUS[response.status] ?? 'unknown')
}

/** Servers in other languages write what is absent as null. */
function withoutNulls(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readOrRefuse<Value>(schema: z.ZodMiniType<Value>, body: unknown): Value {
  const parsed = schema.safeParse(withoutNulls(body))
  if (!parsed.success) throw new CertificationError('unknown')
  return parsed.data
}
