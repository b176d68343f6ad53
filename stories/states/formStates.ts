/** Everything a theme has to look right in, in the order of the flow; what only some merchants show comes last. */
export const FORM_STATES = [
  'empty',
  'focus',
  'filled',
  'error',
  'pending',
  'refused',
  'otp',
  'otp-error',
  'expired',
  'verified',
  'disabled',
  'terms',
  'carrier-list',
  'mvno-help',
] as const

export type FormStateName = (typeof FORM_STATES)[number]

export interface Caption {
  ko: string
  en: string
}

export const FORM_STATE_CAPTIONS: Readonly<Record<FormStateName, Caption>> = {
  empty: { ko: '처음', en: 'Empty' },
  focus: { ko: '포커스', en: 'Focus' },
  filled: { ko: '입력함', en: 'Filled in' },
  error: { ko: '입력 오류', en: 'Errors' },
  pending: { ko: '기다리는 중', en: 'Pending' },
  refused: { ko: '거절됨', en: 'Refused' },
  otp: { ko: '인증번호 입력', en: 'OTP' },
  'otp-error': { ko: '인증번호 오류', en: 'Wrong OTP' },
  expired: { ko: '시간 지남', en: 'Expired' },
  verified: { ko: '인증 완료', en: 'Verified' },
  disabled: { ko: '사용 안 함', en: 'Disabled' },
  terms: { ko: '약관 동의', en: 'Terms' },
  'carrier-list': { ko: '통신사 목록', en: 'Carrier list' },
  'mvno-help': { ko: '알뜰폰 도움말', en: 'MVNO help' },
}

/** What a state is called: in Korean, and in English beside every other language of the form. */
export function captionOf(state: FormStateName, locale = 'ko'): string {
  return FORM_STATE_CAPTIONS[state][locale === 'ko' ? 'ko' : 'en']
}
