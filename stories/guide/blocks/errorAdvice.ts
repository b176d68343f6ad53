import type { CertificationErrorCode } from '@certification-form/core'
import type { InBoth } from './guideLanguage.js'

/** When a code comes, and what whoever runs the shop can do. Closed like the codes: a new one does not compile without. */
export const ERROR_ADVICE: Readonly<Record<CertificationErrorCode, InBoth>> = {
  invalid_input: {
    en: 'A value is malformed; `fields` says which. The form checks before it asks, so look at fields you left out of the page, at your `extraSchema`, and at `requiredTerms` on the server.',
    ko: '형식이 틀린 값이 있어요. 어느 값인지는 `fields`에 있어요. 폼이 먼저 검사하니, 화면에서 뺀 필드의 `defaultValues`, `extraSchema`, 서버의 `requiredTerms`를 살펴보세요.',
  },
  identity_mismatch: {
    en: 'Name, birth, carrier and phone do not belong together. SKT says no more than this, so the form shows what to look at, carrier and 알뜰폰 among it. Nothing for you to mend.',
    ko: '이름, 생년월일, 통신사, 휴대폰 번호가 서로 맞지 않아요. SKT는 이유를 더 알려 주지 않아서 통신사와 알뜰폰 여부를 포함한 확인 목록을 보여 줘요. 고칠 것은 없어요.',
  },
  mvno_required: {
    en: 'A budget line (알뜰폰), but the switch was off. KT and LG U+ tell. The form offers one tap that turns it on and asks again.',
    ko: '알뜰폰인데 알뜰폰을 켜지 않았어요. KT와 LG U+만 알려 줘요. 한 번 누르면 알뜰폰을 켜고 다시 요청하는 버튼이 나와요.',
  },
  mvno_not_applicable: {
    en: 'No budget line, but the switch was on. Again one tap mends it.',
    ko: '알뜰폰이 아닌데 알뜰폰을 켰어요. 이것도 버튼 한 번이면 고쳐져요.',
  },
  line_ineligible: {
    en: 'A corporate, prepaid or suspended line: no SMS will help. Offer another way in `fallback`.',
    ko: '법인, 선불, 정지 회선이라 문자로는 인증할 수 없어요. `fallback`에 다른 방법을 안내해 주세요.',
  },
  blocked_by_user: {
    en: 'The subscriber or a guard app of the carrier blocks verification. Offer another way in `fallback`.',
    ko: '가입자나 통신사 보호 앱이 본인인증을 막아 두었어요. `fallback`에 다른 방법을 안내해 주세요.',
  },
  age_not_allowed: {
    en: 'Too young. Set `minAge` in the form too, so that people hear it before an SMS is sent. The `fallback` is shown here as well.',
    ko: '나이가 모자라요. 폼에도 `minAge`를 넣으면 문자를 보내기 전에 알려 줄 수 있어요. `fallback`은 여기서도 보여요.',
  },
  otp_mismatch: {
    en: 'A wrong code. The words stand at the box, the text is selected, the clock runs on. `attemptsLeft` says how many tries are left, where the server tells.',
    ko: '인증번호가 틀렸어요. 입력칸 아래에 알리고 글자를 선택해 두며 시간은 계속 흘러요. 서버가 알려 주면 `attemptsLeft`에 남은 횟수가 있어요.',
  },
  otp_expired: {
    en: 'The code is too old, by the server’s clock. The person stays and asks for another.',
    ko: '서버 시계로 유효 시간이 지났어요. 화면은 그대로고, 인증번호를 다시 받으면 돼요.',
  },
  attempts_exceeded: {
    en: 'Too many wrong codes. Another may be asked for after `retryAfter`. Limits of the server: `attempts`, `attemptsPerPhoneDay`.',
    ko: '인증번호를 너무 많이 틀렸어요. `retryAfter`가 지나면 다시 받을 수 있어요. 서버의 `attempts`, `attemptsPerPhoneDay`가 정해요.',
  },
  challenge_lost: {
    en: 'The server does not know this challenge: the session ended, or another tab asked for a newer code. If many people see it, the cookie does not reach your server or the store forgets.',
    ko: '서버가 모르는 인증번호예요. 세션이 끝났거나 다른 탭에서 새로 받은 때예요. 자주 보이면 쿠키가 서버에 닿지 않거나 저장소가 잊는 것이니 확인해 주세요.',
  },
  resend_too_soon: {
    en: 'Another code was asked for too early. The wait of `retryAfter` is shown counting down.',
    ko: '너무 빨리 다시 요청했어요. `retryAfter`만큼 남은 시간을 보여 줘요.',
  },
  rate_limited: {
    en: 'A limit of your server or of Danal. If everybody meets it at once, your server takes a proxy for the visitor: set `trustedProxies` or `clientIp`.',
    ko: '서버나 다날의 한도를 넘었어요. 모두가 한꺼번에 걸리면 서버가 프록시를 방문자로 세고 있는 거예요. `trustedProxies`나 `clientIp`를 설정해 주세요.',
  },
  in_progress: {
    en: 'Another call of the same person is being worked on, perhaps in another tab. It passes by itself.',
    ko: '같은 사람의 다른 요청을 처리하고 있어요. 다른 탭일 수도 있어요. 잠시 뒤면 풀려요.',
  },
  carrier_unavailable: {
    en: 'The carrier, PortOne or your store is down. Nobody is let through meanwhile.',
    ko: '통신사, 포트원, 또는 여러분의 저장소에 문제가 있어요. 그동안에는 아무도 통과시키지 않아요.',
  },
  sms_uncertain: {
    en: 'PortOne did not answer in time: an SMS may or may not come. It is never asked again by itself, as each request may send one.',
    ko: '포트원의 답이 제때 오지 않아 문자가 갔는지 알 수 없어요. 요청마다 문자가 나갈 수 있어서 저절로 다시 보내지 않아요.',
  },
  misconfigured: {
    en: 'Yours to mend: contract, credentials, channel, or a path where no handler is mounted. The server’s `onEvent` says more.',
    ko: '여러분이 고칠 일이에요. 계약, 키, 채널, 또는 핸들러가 없는 경로를 확인해 주세요. 자세한 것은 서버의 `onEvent`에 있어요.',
  },
  forbidden: {
    en: 'The server does not accept calls from this page. Name its origin in `origins`.',
    ko: '서버가 이 페이지의 요청을 받지 않아요. `origins`에 페이지의 출처를 적어 주세요.',
  },
  network: {
    en: 'Your server could not be reached from the browser.',
    ko: '브라우저에서 여러분의 서버에 닿지 못했어요.',
  },
  timeout: {
    en: 'No answer in time: 30 seconds in the browser, less on the server.',
    ko: '제때 답이 없어요. 브라우저는 30초, 서버는 그보다 짧게 기다려요.',
  },
  aborted: {
    en: 'The form gave the call up: the person left, went back or changed a field. Nobody sees it.',
    ko: '폼이 요청을 그만뒀어요. 페이지를 떠났거나, 돌아갔거나, 값을 바꾼 때예요. 화면에는 나오지 않아요.',
  },
  unknown: {
    en: 'Anything else: what your adapter threw that is no `CertificationError`, or an answer nobody understands.',
    ko: '그 밖의 모든 것이에요. 어댑터가 `CertificationError`가 아닌 것을 던졌거나 알 수 없는 답이 온 때예요.',
  },
}
