import type { ScriptedScenario } from '@certification-form/testing'
import type { InBoth } from './guideLanguage.js'

/** What each scenario of the scripted adapter does. */
export const SCRIPTED_SCENARIOS: Readonly<Record<ScriptedScenario, InBoth>> = {
  happy: {
    en: 'the code is sent, the right one is accepted',
    ko: '인증번호가 오고, 맞는 번호를 넣으면 통과해요.',
  },
  wrongOtpOnce: {
    en: 'the first code counts as wrong whatever it is; the right one is accepted then',
    ko: '처음 넣은 번호는 무엇이든 틀린 것으로 쳐요. 그다음에 맞는 번호를 넣으면 통과해요.',
  },
  otpExpired: {
    en: 'the first confirm is told the code is too old; another may be asked for at once and works',
    ko: '처음 확인할 때 시간이 지났다고 해요. 바로 다시 받을 수 있고, 새 번호는 통과해요.',
  },
  otpExpiresSoon: { en: 'the code is good for 2 seconds only', ko: '인증번호가 2초 동안만 유효해요.' },
  attemptsExceeded: {
    en: 'every confirm is told that there were too many wrong codes; `retryAfter` 600',
    ko: '확인할 때마다 너무 많이 틀렸다고 해요. `retryAfter`는 600이에요.',
  },
  challengeLost: {
    en: 'the first confirm is told that the server does not know the challenge; the next code works',
    ko: '처음 확인할 때 서버가 모르는 인증번호라고 해요. 다시 받은 번호는 통과해요.',
  },
  mvnoRequired: {
    en: 'refused while `isMvno` is false, accepted once it is true',
    ko: '`isMvno`가 false면 거절되고 true면 통과해요.',
  },
  mvnoNotApplicable: {
    en: 'refused while `isMvno` is true, accepted once it is false',
    ko: '`isMvno`가 true면 거절되고 false면 통과해요.',
  },
  identityMismatch: {
    en: 'the first request does not match the carrier’s records, without saying where',
    ko: '처음 요청은 통신사 정보와 다르다고 해요. 어디가 다른지는 알려 주지 않아요.',
  },
  identityMismatchFields: {
    en: 'likewise, and the refusal names `name` and `birth`',
    ko: '위와 같은데 `name`과 `birth`가 다르다고 알려 줘요.',
  },
  lineIneligible: {
    en: 'the line cannot be verified by SMS: every request is refused',
    ko: '문자로 인증할 수 없는 번호예요. 모든 요청이 거절돼요.',
  },
  blockedByUser: {
    en: 'the subscriber has blocked verification: every request is refused',
    ko: '가입자가 본인인증을 차단한 번호예요. 모든 요청이 거절돼요.',
  },
  resendTooSoon: {
    en: 'the first resend comes too soon, `retryAfter` 30; the next works',
    ko: '처음 다시 받기는 너무 일러요. `retryAfter`는 30이고, 그다음은 통과해요.',
  },
  rateLimited: {
    en: 'the first request is one too many, `retryAfter` 60; the next works',
    ko: '처음 요청은 한도를 넘었어요. `retryAfter`는 60이고, 그다음은 통과해요.',
  },
  carrierDownThenUp: {
    en: 'the first request cannot reach the carrier; the next works',
    ko: '처음 요청은 통신사에 닿지 않고, 그다음은 통과해요.',
  },
  smsUncertain: {
    en: 'the first request ends without anybody knowing whether an SMS was sent; the next works',
    ko: '처음 요청은 문자가 갔는지 아무도 모른 채 끝나고, 그다음은 통과해요.',
  },
  misconfigured: {
    en: 'every request is refused for a reason only the merchant can mend',
    ko: '상점만 고칠 수 있는 이유로 모든 요청이 거절돼요.',
  },
  slow: { en: 'each answer takes 3 seconds', ko: '답이 올 때마다 3초씩 걸려요.' },
  requestNeverAnswers: {
    en: 'no request is answered until it is aborted',
    ko: '요청을 그만둘 때까지 답이 오지 않아요.',
  },
  confirmNeverAnswers: {
    en: 'no confirm is answered until it is aborted',
    ko: '확인을 그만둘 때까지 답이 오지 않아요.',
  },
  offline: { en: 'the merchant’s server cannot be reached, ever', ko: '상점 서버에 전혀 닿지 않아요.' },
  offlineOnce: {
    en: 'the first request and the first confirm cannot reach it; the next do',
    ko: '처음 요청과 처음 확인은 서버에 닿지 않고, 그다음은 닿아요.',
  },
}
