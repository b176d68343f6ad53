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

// Mounts write the text themselves: out of a Response it comes by way of a stream, at the cost of half a request.
const texts = new WeakMap<Response, string>()

function toResponse(text: string, init: ResponseInit): Response {
  const response = new Response(text, init)
  texts.set(response, text)
  return response
}

/** The body of an answer of the handler; of another Response as well, which is read for it. */
export function textOf(response: Response): string | Promise<string> {
  return texts.get(response) ?? response.text()
}

/** A JSON answer with the headers every answer carries. `text` is JSON already. */
export function respond(text: string, cookie: string | undefined): Response {
  return toResponse(text, { status: 200, headers: cookie ? { ...HEADERS, 'set-cookie': cookie } : HEADERS })
}

export function respondRefusal(refusal: Refusal, cookie: string | undefined): Response {
  const { code, fields, retryAfter, attemptsLeft, status, allow } = refusal
  const body: RefusalBody = { code, message: MESSAGES[code], fields, retryAfter, attemptsLeft }
  const headers: Record<string, string> = { ...HEADERS }
  if (retryAfter !== undefined) headers['retry-after'] = String(retryAfter)
  if (allow !== undefined) headers['allow'] = allow
  if (cookie !== undefined) headers['set-cookie'] = cookie
  return toResponse(JSON.stringify(body), { status, headers })
}
