import { CERTIFICATION_ERROR_CODES, type CertificationErrorCode } from '../../packages/core/src/errors.js'
import { STATUS } from '../../packages/server/src/refusal.js'
import { MESSAGES } from '../../packages/server/src/respond.js'

/** The two operations of the contract. */
export type OperationName = 'request' | 'confirm'

/** One way in which an operation may end without success. */
export interface ContractRefusal {
  status: number
  code: CertificationErrorCode
  /** When it comes, as a sentence. */
  when: string
  /** A body. */
  example: Record<string, unknown>
}

interface Row {
  request?: string
  confirm?: string
  /** What the body holds besides, for the example. */
  details?: Record<string, unknown>
}

const UPSTREAM = 'PortOne, the carrier or the store of the server failed. Nothing was decided.'
const HOOK = 'The server refused for a reason of its own, such as a sign-up it does not allow.'

// What comes in which operation; an operation left out does not answer the code. A code that core adds does not compile
// until it has its row.
const ROWS: Record<CertificationErrorCode, Row> = {
  invalid_input: {
    request:
      'The identity, the terms or the extra fields are malformed, a key is unknown, or a required term is missing. ' +
      '`fields` names the fields of the identity it is about.',
    confirm: 'The body is no `impUid` with six digits.',
    details: { fields: ['phone'] },
  },
  identity_mismatch: {
    request:
      'Name, birth, carrier and phone do not belong together. `fields` is left out unless the server was told to say ' +
      'which: it would let anybody find out a stranger’s birth date.',
    confirm: 'The code was right, but the person PortOne returned is not the one who was asked for.',
  },
  mvno_required: {
    request: 'The line is a budget (MVNO) one, and `isMvno` is false. KT and LG U+ tell, SKT does not.',
    confirm: 'The carrier found so only now.',
    details: { fields: ['isMvno'] },
  },
  mvno_not_applicable: {
    request: 'The line is no budget (MVNO) one, and `isMvno` is true.',
    confirm: 'The carrier found so only now.',
    details: { fields: ['isMvno'] },
  },
  line_ineligible: {
    request: 'Corporate, prepaid and suspended lines cannot be verified by SMS.',
    confirm: 'The carrier found so only now.',
  },
  blocked_by_user: {
    request: 'The subscriber, or their carrier’s guard app, has blocked verification.',
    confirm: 'The carrier found so only now.',
  },
  age_not_allowed: {
    request: 'Younger than the server or the carrier allows, in full years in Asia/Seoul.',
    confirm: HOOK,
    details: { fields: ['birth'] },
  },
  otp_mismatch: {
    confirm: 'The code is wrong. `attemptsLeft` says how many tries are left.',
    details: { attemptsLeft: 4 },
  },
  otp_expired: { confirm: 'The code is older than `expiresIn` said.' },
  attempts_exceeded: {
    request: 'No try is left for this phone, whatever code would be sent. `retryAfter` says until when.',
    confirm: 'Too many wrong codes: the challenge is over. Tries are counted over resends.',
    details: { attemptsLeft: 0, retryAfter: 540 },
  },
  challenge_lost: {
    request: 'Another request of this session began meanwhile, and its answer counts.',
    confirm: 'The `impUid` is not the one this session was answered last, or the session is over.',
  },
  resend_too_soon: {
    request: 'Another code for the same phone before `resendIn` is over. `retryAfter` says how long is left.',
    details: { retryAfter: 27 },
  },
  rate_limited: {
    request: 'A limit per address, session, phone or of the whole shop, or PortOne’s own.',
    confirm: 'PortOne’s own limit.',
    details: { retryAfter: 540 },
  },
  in_progress: {
    request: 'Another call of this session is being worked on.',
    confirm: 'Another call of this session is being worked on. No try is charged.',
  },
  carrier_unavailable: { request: UPSTREAM, confirm: UPSTREAM },
  sms_uncertain: {
    request: 'PortOne did not answer in time: an SMS may be on its way. Wait for `retryAfter` before asking again.',
    details: { retryAfter: 30 },
  },
  misconfigured: {
    request: 'Credentials or the contract with PortOne are wrong.',
    confirm: 'Credentials or the contract with PortOne are wrong.',
  },
  forbidden: {
    request: 'The request did not come from a page of the shop.',
    confirm: 'The request did not come from a page of the shop.',
  },
  // The browser's own codes: a server that was not reached, or that nobody waits for, says nothing.
  network: {},
  aborted: {},
  timeout: {
    request: 'PortOne did not answer in time, and no SMS was sent.',
    confirm: 'PortOne did not answer in time, and could not be asked what became of the code.',
  },
  unknown: { request: 'Anything else.', confirm: 'Anything else.' },
}

interface AtTheDoor {
  status: number
  code: CertificationErrorCode
  when: string
}

// Before anything is looked at, with a status of its own.
const AT_THE_DOOR: readonly AtTheDoor[] = [
  { status: 408, code: 'timeout', when: 'The body did not arrive within 10 seconds.' },
  { status: 413, code: 'invalid_input', when: 'The body is longer than 4096 bytes.' },
  {
    status: 415,
    code: 'invalid_input',
    when: 'The `Content-Type` is not `application/json`, or the body is encoded. Forms of other sites can send every other type.',
  },
]

/** Those of every path and method that is not there. */
export const OFF_THE_MAP = {
  NotFound: { status: 404, code: 'misconfigured', when: 'No operation has this path.' },
  MethodNotAllowed: { status: 405, code: 'misconfigured', when: 'Only `POST` is answered; `Allow` says so.' },
} as const satisfies Record<string, AtTheDoor>

/** The body of a refusal, for an example. */
export function exampleOf(code: CertificationErrorCode): Record<string, unknown> {
  return { code, message: MESSAGES[code], ...ROWS[code].details }
}

/** Every refusal of an operation, by rising status. */
export function refusalsOf(operation: OperationName): ContractRefusal[] {
  const ofCodes = CERTIFICATION_ERROR_CODES.flatMap((code) => {
    const when = ROWS[code][operation]
    return when === undefined ? [] : [{ status: STATUS[code], code, when, example: exampleOf(code) }]
  })
  const atTheDoor = AT_THE_DOOR.map(({ status, code, when }) => {
    return { status, code, when, example: { code, message: MESSAGES[code] } }
  })
  return [...atTheDoor, ...ofCodes].toSorted((a, b) => a.status - b.status)
}
