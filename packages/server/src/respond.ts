import type { CertificationErrorCode, Refusal as RefusalBody } from '@certification-form/core'
import type { Refusal } from './refusal.js'

export const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  vary: 'Origin, Sec-Fetch-Site, Cookie',
}

// English, for logs and developers; what people read is in the form's locale packs.
export const MESSAGES = {
  invalid_input: 'The request is malformed.',
  identity_mismatch: 'The details do not belong together.',
  mvno_required: 'The line is a budget (MVNO) line.',
  mvno_not_applicable: 'The line is no budget (MVNO) line.',
  line_ineligible: 'This line cannot be verified by SMS.',
  blocked_by_user: 'The subscriber has blocked verification.',
  age_not_allowed: 'Too young for this service.',
  otp_mismatch: 'The code is wrong.',
  otp_expired: 'The code is too old.',
  attempts_exceeded: 'Too many wrong codes.',
  challenge_lost: 'This code is not, or no longer, the one that counts.',
  resend_too_soon: 'Too soon for another code.',
  rate_limited: 'Too many requests.',
  in_progress: 'Another call of this visitor is being worked on.',
  carrier_unavailable: 'Verification is not available at the moment.',
  sms_uncertain: 'No answer came in time: an SMS may or may not be on its way.',
  misconfigured: 'The endpoint, the contract or the credentials are wrong.',
  forbidden: 'The request did not come from an allowed origin.',
  network: 'The verification service could not be reached.',
  timeout: 'No answer came in time.',
  aborted: 'The call was given up.',
  unknown: 'Something went wrong.',
} as const satisfies Record<CertificationErrorCode, string>

/** An answer as it goes onto the wire; only cookies come in several. */
export interface Answer {
  status: number
  headers: Record<string, string | string[]>
  text: string
}

/** An answer of the handler as the web's own kind. */
export function toResponse({ status, headers, text }: Answer): Response {
  const pairs = Object.entries(headers).flatMap(([name, values]) => [values].flat().map((value) => [name, value]))
  return new Response(text, { status, headers: pairs as [string, string][] })
}

/** What a Response says. */
export async function readResponse(response: Response): Promise<Answer> {
  const headers: Answer['headers'] = Object.fromEntries(response.headers)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) headers['set-cookie'] = cookies
  return { status: response.status, headers, text: await response.text() }
}

/** A JSON answer with the headers every answer carries. `text` is JSON already. */
export function respond(text: string, cookie: string | undefined): Answer {
  const headers: Answer['headers'] = { ...HEADERS }
  if (cookie !== undefined) headers['set-cookie'] = cookie
  return { status: 200, headers, text }
}

export function respondRefusal(refusal: Refusal, cookie: string | undefined): Answer {
  const { code, fields, retryAfter, attemptsLeft, status, allow } = refusal
  const body: RefusalBody = { code, message: MESSAGES[code], fields, retryAfter, attemptsLeft }
  const headers: Answer['headers'] = { ...HEADERS }
  if (retryAfter !== undefined) headers['retry-after'] = String(retryAfter)
  if (allow !== undefined) headers['allow'] = allow
  if (cookie !== undefined) headers['set-cookie'] = cookie
  return { status, headers, text: JSON.stringify(body) }
}
