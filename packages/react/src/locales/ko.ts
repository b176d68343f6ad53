import type { EveryParameter } from './everyParameter.js'
import type { ErrorDetails, Messages } from './messages.js'

function duration(seconds: number): string {
  if (seconds < 120) return `${seconds}초`
  return seconds < 2 * 60 * 60 ? `${Math.ceil(seconds / 60)}분` : `${Math.ceil(seconds / 3600)}시간`
}

/** What happened, and when to try again. */
function thenLater(happened: string): (details: ErrorDetails) => string {
  return ({ retryAfter }) =>
    `${happened} ${
      retryAfter === 0
        ? '이제 다시 할 수 있어요.'
        : `${retryAfter === undefined ? '잠시' : duration(retryAfter)} 뒤에 다시 해 주세요.`
    }`
}

const texts = {
  locale: 'ko',
  labels: {
    form: '휴대폰 본인인증',
    name: '이름',
    birth: '생년월일 6자리',
    genderDigit: '주민등록번호 뒷자리 첫 숫자',
    carrier: '통신사',
    carriers: { SKT: 'SKT', KT: 'KT', LGT: 'LG U+' },
    mvno: '알뜰폰',
    phone: '휴대폰 번호',
    otp: '인증번호 6자리',
    mvnoCarrier: (carrier) => `${carrier} 알뜰폰`,
    terms: '약관 동의',
    agreeToAll: '모두 동의',
    optionalIncluded: '선택 약관 포함',
  },
  headings: { identity: '휴대폰 본인인증', otp: '인증번호 입력' },
  help: {
    mvnoNetwork: '통신망을 모르겠어요',
    mvnoNetworkText: '알뜰폰 앱이나 고객센터에서 확인할 수 있어요. 모르면 하나씩 골라 보세요.',
  },
  terms: { required: '필수', optional: '선택', view: (label) => `${label} 보기` },
  hints: {
    name: '통신사에 등록한 이름을 입력해 주세요.',
    mvno: '알뜰폰이면 켜고, 쓰는 통신망을 골라 주세요.',
    noOtp: '문자가 안 오면 스팸함과 통신사 인증 앱을 확인해 주세요.',
  },
  actions: {
    requestOtp: '인증번호 받기',
    confirmOtp: '확인',
    resendOtp: '인증번호 다시 받기',
    editIdentity: '정보 수정',
    turnMvnoOn: '알뜰폰으로 다시 받기',
    turnMvnoOff: '알뜰폰을 빼고 다시 받기',
  },
  otpSentTo: (phone) => `${phone} 번호로 보낸 인증번호를 입력해 주세요.`,
  timeLeft: '남은 시간',
  timeIsUp: '입력 시간이 지났어요. 인증번호를 다시 받아 주세요.',
  resendWait: (seconds) => `${duration(seconds)} 뒤에 다시 받을 수 있어요.`,
  verified: '본인인증을 마쳤어요.',
  verifyFirst: '본인인증을 먼저 해 주세요.',
  mismatchChecklist: ['이름', '생년월일과 뒷자리 첫 숫자', '통신사와 알뜰폰 여부', '휴대폰 번호'],
  status: {
    requesting: '인증번호를 요청하고 있어요.',
    sent: '인증번호를 보냈어요.',
    resent: '인증번호를 다시 보냈어요. 새 번호를 입력해 주세요.',
    resumed: '앞서 보낸 인증번호를 입력해 주세요.',
    confirming: '인증번호를 확인하고 있어요.',
    secondsLeft: (seconds) => `${seconds}초 남았어요.`,
    revealed: (label) => `다음: ${label}`,
    termsChanged: '약관이 바뀌었어요. 다시 동의해 주세요.',
  },
  fieldErrors: {
    name_required: '이름을 입력해 주세요.',
    name_too_short: '이름을 두 글자 이상 입력해 주세요.',
    name_too_long: '이름을 50자까지 입력해 주세요.',
    name_unfinished: '완성되지 않은 글자를 고쳐 주세요.',
    name_characters: '한글, 영문, 한자로 입력해 주세요.',
    birth_required: '생년월일을 입력해 주세요.',
    birth_incomplete: '900101처럼 숫자 6자리로 입력해 주세요.',
    birth_impossible: '없는 날짜예요. 생년월일을 확인해 주세요.',
    birth_under_age: (minAge) => `만 ${minAge}세부터 인증할 수 있어요.`,
    gender_digit_required: '뒷자리 첫 숫자를 입력해 주세요.',
    gender_digit_invalid: '1부터 8까지의 숫자로 입력해 주세요.',
    gender_digit_wrong_century: '생년월일과 맞지 않는 숫자예요. 다시 확인해 주세요.',
    carrier_required: '통신사를 골라 주세요.',
    phone_required: '휴대폰 번호를 입력해 주세요.',
    phone_incomplete: '숫자 11자리로 입력해 주세요.',
    phone_not_010: '010으로 시작하는 번호만 인증할 수 있어요.',
    otp_required: '인증번호를 입력해 주세요.',
    otp_incomplete: '숫자 6자리로 입력해 주세요.',
    terms_required: '필수 약관에 동의해 주세요.',
    refused: '통신사 정보와 달라요. 다시 확인해 주세요.',
    invalid: '형식이 맞지 않아요. 다시 확인해 주세요.',
  },
  errors: {
    invalid_input: '입력한 정보를 다시 확인해 주세요.',
    identity_mismatch: '통신사에 등록된 정보와 달라요. 다시 확인해 주세요.',
    mvno_required: '알뜰폰 번호예요. 알뜰폰으로 다시 받아 주세요.',
    mvno_not_applicable: '알뜰폰 번호가 아니에요. 알뜰폰을 빼고 다시 받아 주세요.',
    line_ineligible: '법인, 선불, 정지 번호는 문자로 인증할 수 없어요. 다른 방법을 이용해 주세요.',
    blocked_by_user: '본인인증을 차단한 번호예요. PASS 앱이나 통신사에서 풀거나 다른 방법을 이용해 주세요.',
    age_not_allowed: '이용할 수 있는 나이가 아니에요.',
    otp_mismatch: ({ attemptsLeft }) =>
      !attemptsLeft
        ? '인증번호가 맞지 않아요. 다시 확인해 주세요.'
        : `인증번호가 맞지 않아요. ${attemptsLeft}번 더 입력할 수 있어요.`,
    otp_expired: '입력 시간이 지났어요. 인증번호를 다시 받아 주세요.',
    attempts_exceeded: thenLater('인증번호가 여러 번 맞지 않았어요.'),
    challenge_lost: '이 인증번호는 이제 쓸 수 없어요. 다른 창에서 이어가거나 다시 받아 주세요.',
    resend_too_soon: thenLater('방금 인증번호를 보냈어요.'),
    rate_limited: thenLater('요청이 너무 많아요.'),
    in_progress: thenLater('앞선 요청을 처리하고 있어요.'),
    carrier_unavailable: thenLater('통신사에 연결할 수 없어요.'),
    sms_uncertain: thenLater('문자가 갔는지 알 수 없어요. 안 오면'),
    misconfigured: '지금은 본인인증을 할 수 없어요. 고객센터에 알려 주세요.',
    forbidden: '요청이 거절됐어요. 페이지를 새로 고치고 다시 해 주세요.',
    network: '연결할 수 없어요. 인터넷 연결을 확인해 주세요.',
    timeout: thenLater('응답이 너무 늦어요.'),
    aborted: '요청을 멈췄어요.',
    unknown: thenLater('문제가 생겼어요.'),
  },
} satisfies Messages

/** Korean, the default. */
export const ko: Messages = texts satisfies EveryParameter<typeof texts>
