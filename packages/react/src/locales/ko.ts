import type { Messages } from './messages.js'

function later(retryAfter: number | undefined): string {
  if (retryAfter === undefined) return '잠시 뒤에 다시 시도해 주세요.'
  if (retryAfter === 0) return '이제 다시 시도할 수 있어요.'
  if (retryAfter < 120) return `${retryAfter}초 뒤에 다시 시도해 주세요.`
  if (retryAfter < 2 * 60 * 60) return `${Math.ceil(retryAfter / 60)}분 뒤에 다시 시도해 주세요.`
  return `${Math.ceil(retryAfter / 3600)}시간 뒤에 다시 시도해 주세요.`
}

/** Korean, the default. */
export const ko: Messages = {
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
  },
  hints: {
    name: '통신사에 등록한 이름 그대로 적어 주세요.',
    mvno: '알뜰폰이면 켜고, 빌려 쓰는 통신망을 골라 주세요.',
    noOtp: '문자가 오지 않으면 스팸함과 통신사 인증 앱을 확인해 주세요.',
  },
  actions: {
    requestOtp: '인증번호 받기',
    confirmOtp: '확인',
    resendOtp: '인증번호 다시 받기',
    editIdentity: '정보 수정',
    turnMvnoOn: '알뜰폰으로 바꿔서 다시 받기',
    turnMvnoOff: '알뜰폰을 끄고 다시 받기',
  },
  otpSentTo: (phone) => `${phone} 번호로 보낸 인증번호를 입력해 주세요.`,
  timeLeft: '남은 시간',
  timeIsUp: '입력 시간이 지났어요. 인증번호를 다시 받아 주세요.',
  resendWait: (seconds) => `${seconds}초 뒤에 다시 받을 수 있어요.`,
  verified: '본인인증을 마쳤어요.',
  mismatchChecklist: [
    '이름이 통신사에 등록된 이름과 같은지',
    '생년월일과 주민등록번호 뒷자리 첫 숫자가 맞는지',
    '통신사를 바르게 골랐는지',
    '알뜰폰을 쓰고 있다면 알뜰폰을 켰는지',
    '휴대폰 번호가 맞는지',
  ],
  status: {
    requesting: '인증번호를 요청하고 있어요.',
    sent: '인증번호를 보냈어요.',
    resent: '인증번호를 다시 보냈어요. 새로 받은 번호를 입력해 주세요.',
    resumed: '앞서 보낸 인증번호를 아직 쓸 수 있어요.',
    confirming: '인증번호를 확인하고 있어요.',
    secondsLeft: (seconds) => `${seconds}초 남았어요.`,
  },
  fieldErrors: {
    name_required: '이름을 입력해 주세요.',
    name_too_short: '이름을 두 글자 이상 입력해 주세요.',
    name_too_long: '이름은 50자까지 입력할 수 있어요.',
    name_unfinished: '완성되지 않은 글자가 있어요.',
    name_characters: '이름에 쓸 수 없는 문자가 있어요. 한글, 영문, 한자로 입력해 주세요.',
    birth_required: '생년월일을 입력해 주세요.',
    birth_incomplete: '생년월일을 숫자 6자리로 입력해 주세요. (예: 900101)',
    birth_impossible: '달력에 없는 날짜예요. 생년월일을 확인해 주세요.',
    birth_under_age: (minAge) => `만 ${minAge}세부터 인증할 수 있어요.`,
    gender_digit_required: '뒷자리 첫 숫자를 입력해 주세요.',
    gender_digit_invalid: '1부터 8까지의 숫자를 입력해 주세요.',
    gender_digit_wrong_century: '생년월일과 맞지 않는 숫자예요. 뒷자리 첫 숫자를 확인해 주세요.',
    carrier_required: '통신사를 골라 주세요.',
    phone_required: '휴대폰 번호를 입력해 주세요.',
    phone_incomplete: '휴대폰 번호를 숫자 11자리로 입력해 주세요.',
    phone_not_010: '010으로 시작하는 번호만 인증할 수 있어요.',
    otp_required: '인증번호를 입력해 주세요.',
    otp_incomplete: '인증번호 6자리를 모두 입력해 주세요.',
    refused: '통신사에 등록된 정보와 달라요.',
    invalid: '입력한 내용을 다시 확인해 주세요.',
  },
  errors: {
    invalid_input: '입력한 정보를 다시 확인해 주세요.',
    identity_mismatch: '통신사에 등록된 정보와 달라요. 아래를 확인해 주세요.',
    mvno_required: '알뜰폰 번호예요. 알뜰폰으로 바꿔서 다시 받아 주세요.',
    mvno_not_applicable: '알뜰폰 번호가 아니에요. 알뜰폰을 끄고 다시 받아 주세요.',
    line_ineligible: '법인, 선불, 정지 회선처럼 문자로 인증할 수 없는 번호예요. 다른 방법으로 인증해 주세요.',
    blocked_by_user:
      '본인인증이 차단된 번호예요. PASS 앱이나 통신사 고객센터에서 차단을 풀거나, 다른 방법으로 인증해 주세요.',
    age_not_allowed: '이 서비스를 이용할 수 있는 나이가 아니에요.',
    otp_mismatch: ({ attemptsLeft }) =>
      attemptsLeft === undefined
        ? '인증번호가 맞지 않아요. 다시 확인해 주세요.'
        : `인증번호가 맞지 않아요. ${attemptsLeft}번 더 입력할 수 있어요.`,
    otp_expired: '인증번호 입력 시간이 지났어요. 인증번호를 다시 받아 주세요.',
    attempts_exceeded: ({ retryAfter }) => `인증번호를 여러 번 잘못 입력했어요. ${later(retryAfter)}`,
    challenge_lost: '인증을 이어갈 수 없어요. 다른 창에서 인증번호를 받았다면 그 창에서 이어가거나, 다시 받아 주세요.',
    resend_too_soon: ({ retryAfter }) => `방금 인증번호를 보냈어요. ${later(retryAfter)}`,
    rate_limited: ({ retryAfter }) => `요청이 너무 많았어요. ${later(retryAfter)}`,
    in_progress: '앞선 요청을 처리하고 있어요. 잠시 뒤에 다시 시도해 주세요.',
    carrier_unavailable: '통신사와 연결이 원활하지 않아요. 잠시 뒤에 다시 시도해 주세요.',
    sms_uncertain: '응답이 늦어 문자가 갔는지 알 수 없어요. 문자가 오지 않으면 잠시 뒤에 다시 시도해 주세요.',
    misconfigured: '지금은 본인인증을 할 수 없어요. 고객센터에 알려 주세요.',
    forbidden: '요청이 거절됐어요. 페이지를 새로 고친 뒤 다시 시도해 주세요.',
    network: '인터넷 연결을 확인한 뒤 다시 시도해 주세요.',
    timeout: '응답이 너무 늦어요. 잠시 뒤에 다시 시도해 주세요.',
    aborted: '요청을 멈췄어요.',
    unknown: '일시적인 문제가 생겼어요. 잠시 뒤에 다시 시도해 주세요.',
  },
}
