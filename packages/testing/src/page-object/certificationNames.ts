import type { Carrier } from '@certification-form/core'

/**
 * The accessible names a form is found by. Every locale pack of `@certification-form/react` is one, so that it can be
 * handed in as it is.
 */
export interface CertificationNames {
  labels: {
    name: string
    birth: string
    genderDigit: string
    carrier: string
    carriers: Record<Carrier, string>
    mvno: string
    /** A choice of `carrierPicker="list"`, made of the name of its network. */
    mvnoCarrier: (carrier: string) => string
    phone: string
    otp: string
    terms: string
    agreeToAll: string
  }
  actions: {
    requestOtp: string
    confirmOtp: string
    resendOtp: string
    editIdentity: string
    turnMvnoOn: string
    turnMvnoOff: string
  }
  /** What the form says when it is done. */
  verified: string
}

/** The names of a form in Korean, the default. */
export const KOREAN_NAMES: CertificationNames = {
  labels: {
    name: '이름',
    birth: '생년월일 6자리',
    genderDigit: '주민등록번호 뒷자리 첫 숫자',
    carrier: '통신사',
    carriers: { SKT: 'SKT', KT: 'KT', LGT: 'LG U+' },
    mvno: '알뜰폰',
    mvnoCarrier: (carrier) => `${carrier} 알뜰폰`,
    phone: '휴대폰 번호',
    otp: '인증번호 6자리',
    terms: '약관 동의',
    agreeToAll: '모두 동의',
  },
  actions: {
    requestOtp: '인증번호 받기',
    confirmOtp: '확인',
    resendOtp: '인증번호 다시 받기',
    editIdentity: '정보 수정',
    turnMvnoOn: '알뜰폰으로 다시 받기',
    turnMvnoOff: '알뜰폰을 빼고 다시 받기',
  },
  verified: '본인인증을 마쳤어요.',
}
