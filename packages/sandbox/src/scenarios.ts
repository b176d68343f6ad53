import { REFUSALS } from './danal/refusals.js'
import type { Scenario, ScenarioGroup } from './scenario.js'

// The one table: the behaviour, the front page and the README's list all come from here.
// Refusals use the Danal code itself as the last four digits; everything else is 8xxx, a range Danal does not use.

type Row = Pick<Scenario, 'ko' | 'en'> & Partial<Scenario>

function other(group: ScenarioGroup, id: string, last4: string, label: string, row: Row): Scenario {
  return { id, group, phone: `0100000${last4}`, name: `시험 ${label}`, ...row }
}

// The form's one-tap correction has to succeed, so these numbers are lines: refused while the carrier or the MVNO
// choice is wrong, accepted once both are right.
const MVNO: readonly Scenario[] = [
  other('mvno', 'kt_mvno_line', '3039', '케이티알뜰폰', {
    line: { carrier: 'KT', isMvno: true },
    code: '3039',
    category: 'mvno_required',
    ko: 'KT 알뜰폰 번호예요. 알뜰폰이 아니라고 하면 거절되고, 바르게 고르면 통과해요.',
    en: 'an MVNO line of KT: refused while `is_mvno` is false, accepted once it is true',
  }),
  other('mvno', 'kt_regular_line', '3639', '케이티일반', {
    line: { carrier: 'KT', isMvno: false },
    code: '3639',
    category: 'mvno_not_applicable',
    ko: 'KT 일반 번호예요. 알뜰폰이라고 하면 거절되고, 바르게 고르면 통과해요.',
    en: 'a regular line of KT: refused while `is_mvno` is true, accepted once it is false',
  }),
  other('mvno', 'lgt_mvno_line', '5005', '유플러스알뜰폰', {
    line: { carrier: 'LGT', isMvno: true },
    code: '5005',
    category: 'mvno_required',
    ko: 'LG U+ 알뜰폰 번호예요. 알뜰폰이 아니라고 하면 거절되고, 바르게 고르면 통과해요.',
    en: 'an MVNO line of LG U+: refused while `is_mvno` is false, accepted once it is true',
  }),
  other('mvno', 'lgt_regular_line', '5004', '유플러스일반', {
    line: { carrier: 'LGT', isMvno: false },
    code: '5004',
    category: 'mvno_not_applicable',
    ko: 'LG U+ 일반 번호예요. 알뜰폰이라고 하면 거절되고, 바르게 고르면 통과해요.',
    en: 'a regular line of LG U+: refused while `is_mvno` is true, accepted once it is false',
  }),
  other('mvno', 'skt_mvno_line', '8110', '에스케이티알뜰폰', {
    line: { carrier: 'SKT', isMvno: true },
    code: '1110',
    category: 'mismatch_generic',
    ko: 'SKT 알뜰폰 번호예요. SKT는 알뜰폰이 문제라고 말하지 않고 정보가 다르다고만 해요.',
    en: 'an MVNO line of SKT: SKT gives the generic refusal only, accepted once `is_mvno` is true',
  }),
  other('mvno', 'skt_regular_line', '8111', '에스케이티일반', {
    line: { carrier: 'SKT', isMvno: false },
    code: '1110',
    category: 'mismatch_generic',
    ko: 'SKT 일반 번호예요. 알뜰폰이라고 하면 정보가 다르다고만 해요.',
    en: 'a regular line of SKT: SKT gives the generic refusal only, accepted once `is_mvno` is false',
  }),
]

const OTP: readonly Scenario[] = [
  other('otp', 'otp_mismatch', '9013', '번호틀림', {
    code: '9013',
    category: 'otp_mismatch',
    refuse: 'confirm',
    ko: '어떤 인증번호를 넣어도 틀렸다고 해요.',
    en: 'every OTP is wrong, the right one too',
  }),
  other('otp', 'wrong_otp_http_500', '8500', '틀림오백', {
    otpRefusal: 'http-500',
    ko: '틀린 인증번호를 HTTP 500으로 알려요. (기본값)',
    en: 'a wrong OTP is answered as HTTP 500 (the default everywhere else, too)',
  }),
  other('otp', 'wrong_otp_http_400', '8400', '틀림사백', {
    otpRefusal: 'http-400',
    ko: '틀린 인증번호를 HTTP 400으로 알려요.',
    en: 'a wrong OTP is answered as HTTP 400',
  }),
  other('otp', 'wrong_otp_http_200', '8200', '틀림이백', {
    otpRefusal: 'http-200',
    ko: '틀린 인증번호를 HTTP 200과 0이 아닌 code로 알려요.',
    en: 'a wrong OTP is answered as HTTP 200 with `code` ≠ 0',
  }),
  other('otp', 'attempt_limit', '9991', '시도초과', {
    code: '9991',
    category: 'attempt_limit',
    refuse: 'confirm',
    ko: '시도 횟수를 이미 넘은 인증이에요. 다른 번호에서도 5번 틀리면 같아져요.',
    en: 'attempts exceeded at the first confirm (any other number: after 5 wrong OTPs)',
  }),
  other('otp', 'transaction_expired', '9993', '시간초과', {
    code: '9993',
    category: 'transaction_expired',
    refuse: 'confirm',
    ko: '인증 시간이 이미 지났어요. 다른 번호에서도 3분이 지나면 같아져요.',
    en: 'expired at once (any other number: after `otpLifeSeconds`)',
  }),
  other('otp', 'transaction_abandoned', '9992', '인증취소', {
    code: '9992',
    category: 'transaction_abandoned',
    refuse: 'confirm',
    ko: '취소된 인증이라고 해요.',
    en: 'the transaction was cancelled',
  }),
  other('otp', 'not_certified', '8210', '미인증', {
    confirmFault: 'not-certified',
    ko: '맞는 인증번호에 code 0으로 답하지만 certified가 false예요.',
    en: 'the right OTP is answered with `code` 0 but `certified: false`',
  }),
  other('otp', 'other_imp_uid', '8211', '다른인증', {
    confirmFault: 'other-imp-uid',
    ko: '맞는 인증번호에 다른 imp_uid의 결과로 답해요.',
    en: 'the right OTP is answered with another `imp_uid`; the own record stays uncertified',
  }),
  other('otp', 'confirm_missing_response', '8212', '결과없음', {
    confirmFault: 'missing-response',
    ko: '인증은 끝났지만 답에 response가 없어요.',
    en: 'certified, but the answer has no `response`',
  }),
  other('otp', 'confirm_answer_lost', '8213', '결과유실', {
    confirmFault: 'answer-lost',
    ko: '인증은 끝났지만 답이 오기 전에 연결이 끊겨요. 다시 조회하면 인증되어 있어요.',
    en: 'certified, then the connection is reset: a GET shows the truth',
  }),
]

const SMS: readonly Scenario[] = [
  other('sms', 'sms_late', '8001', '늦은문자', {
    sms: 'late',
    ko: '문자가 한참 뒤에 도착해요.',
    en: 'the SMS arrives after `smsLateMs`',
  }),
  other('sms', 'sms_never', '8002', '안오는문자', {
    sms: 'never',
    ko: '성공이라고 답하지만 문자가 오지 않아요.',
    en: 'answered as sent, but no SMS ever arrives',
  }),
  other('sms', 'otp_leading_zero', '8003', '영시작', {
    sms: 'leading-zero',
    ko: '인증번호가 0으로 시작해요.',
    en: 'the OTP starts with 0: it is text, not a number',
  }),
]

const WIRE: readonly Scenario[] = [
  other('wire', 'slow', '8010', '느린응답', {
    slow: true,
    ko: '요청과 확인 모두 한참 뒤에 답해요.',
    en: 'request and confirm answer only after `slowMs`',
  }),
  other('wire', 'http_500', '8050', '서버오류', {
    requestFault: 'http-500',
    ko: '요청에 JSON이 아닌 HTTP 500으로 답해요.',
    en: 'request: HTTP 500, plain text',
  }),
  other('wire', 'reset', '8051', '연결끊김', {
    requestFault: 'reset',
    ko: '요청에 답하지 않고 연결을 끊어요.',
    en: 'request: connection reset, nothing was done',
  }),
  other('wire', 'request_answer_lost', '8052', '요청유실', {
    requestFault: 'answer-lost',
    ko: '문자를 보낸 뒤 답하지 않고 연결을 끊어요.',
    en: 'request: the SMS is sent, then the connection is reset',
  }),
  other('wire', 'html_200', '8053', '웹페이지이백', {
    requestFault: 'html-200',
    ko: '요청에 HTTP 200과 HTML로 답해요.',
    en: 'request: HTTP 200 with an HTML page',
  }),
  other('wire', 'html_502', '8054', '웹페이지오백', {
    requestFault: 'html-502',
    ko: '요청에 HTTP 502와 HTML로 답해요.',
    en: 'request: HTTP 502 with an HTML page',
  }),
  other('wire', 'code_not_zero', '8055', '코드오류', {
    requestFault: 'code-not-zero',
    ko: '요청에 HTTP 200과 0이 아닌 code로 답해요.',
    en: 'request: HTTP 200 with `code` ≠ 0',
  }),
  other('wire', 'request_missing_response', '8056', '요청결과없음', {
    requestFault: 'missing-response',
    ko: '요청에 code 0으로 답하지만 response가 없어요.',
    en: 'request: `code` 0 without a `response`',
  }),
  other('wire', 'token_revoked', '8401', '토큰만료', {
    requestFault: 'token-revoked',
    ko: '요청할 때 토큰이 무효가 되어 한 번 401로 답해요.',
    en: 'request: the token has been revoked, 401 once, then as usual',
  }),
  other('wire', 'token_revoked_between', '8402', '중간토큰만료', {
    requestFault: 'token-revoked-after',
    ko: '요청은 성공하고 그 뒤 토큰이 무효가 되어 확인이 한 번 401이에요.',
    en: 'request succeeds, then the token is revoked: confirm answers 401 once',
  }),
]

const V2_ONLY: readonly Scenario[] = [
  other('v2', 'max_transactions', '8601', '브이투횟수초과', {
    sendError: 'MAX_TRANSACTION_COUNT_REACHED',
    ko: 'send에 MAX_TRANSACTION_COUNT_REACHED로 답해요.',
    en: 'send: `MAX_TRANSACTION_COUNT_REACHED` (any other number: the sixth send of an id after five refused ones)',
  }),
  other('v2', 'send_forbidden', '8602', '브이투금지', {
    sendError: 'FORBIDDEN',
    ko: 'send에 FORBIDDEN으로 답해요.',
    en: 'send: `FORBIDDEN` (any other number: with a `storeId` that is not the configured one)',
  }),
  other('v2', 'send_not_found', '8603', '브이투없음', {
    sendError: 'IDENTITY_VERIFICATION_NOT_FOUND',
    ko: 'send에 IDENTITY_VERIFICATION_NOT_FOUND로 답해요.',
    en: 'send: `IDENTITY_VERIFICATION_NOT_FOUND`',
  }),
  other('v2', 'send_unknown_type', '8604', '브이투새오류', {
    sendError: 'SANDBOX_UNKNOWN_ERROR',
    ko: 'send에 아직 알려지지 않은 type으로 답해요.',
    en: 'send: an error `type` that the description does not have',
  }),
  other('v2', 'resend_refused', '8605', '브이투재전송', {
    refuse: 'resend',
    code: '3041',
    category: 'otp_send_limit',
    ko: '첫 문자는 오지만 다시 보내 달라고 하면 거절돼요. 다른 번호에서도 문자 5통 뒤에는 같아져요.',
    en: 'the first SMS comes, a resend is refused (any other number: after 5 SMS of one id)',
  }),
]

const ACCEPTED: readonly Scenario[] = [
  other('accepted', 'accepted', '0000', '성공', {
    ko: '통과해요. 이 표에 없는 번호와 이름도 모두 통과해요.',
    en: 'accepted, like every number and name that is not in this table',
  }),
]

/** Every scenario there is, in the order in which people read them. */
export const SCENARIOS: readonly Scenario[] = [...ACCEPTED, ...MVNO, ...REFUSALS, ...OTP, ...SMS, ...WIRE, ...V2_ONLY]
