import type { InBoth } from './guideLanguage.js'

export interface AttributeWords {
  words: InBoth
  /** Its values; without them it is there or not, or holds what its words say. */
  values?: Readonly<Record<string, InBoth>>
}

/** Every attribute beside `data-cf-part` that styles may rely on. */
export const ATTRIBUTES: Readonly<Record<string, AttributeWords>> = {
  'data-state': {
    words: { en: 'What the part is in right now.', ko: '지금 어떤 상태인지 나타내요.' },
    values: {
      on: { en: 'chosen, ticked, switched on', ko: '고름, 체크함, 켜짐' },
      off: { en: 'not', ko: '그렇지 않음' },
      empty: { en: 'nothing in it', ko: '비어 있음' },
      partial: { en: 'some digits of the code', ko: '인증번호를 일부만 넣음' },
      complete: { en: 'all digits of the code', ko: '인증번호를 모두 넣음' },
      filled: { en: 'this box has its digit', ko: '숫자가 들어간 칸' },
      next: { en: 'this box gets the next digit', ko: '다음 숫자가 들어갈 칸' },
      running: { en: 'time is left', ko: '시간이 남음' },
      expired: { en: 'the code is too old', ko: '시간이 지남' },
      refused: { en: 'the server or carrier said no', ko: '서버나 통신사가 거절함' },
    },
  },
  'data-invalid': {
    words: { en: 'There while something in it is wrong.', ko: '잘못된 것이 있는 동안 붙어요.' },
  },
  'data-disabled': {
    words: {
      en: 'There while it cannot be used. Buttons that wait are aria-disabled, so that they keep the focus.',
      ko: '쓸 수 없는 동안 붙어요. 기다리는 버튼은 초점을 지키려고 disabled 대신 aria-disabled를 써요.',
    },
  },
  'data-pending': {
    words: { en: 'There while an answer is awaited.', ko: '응답을 기다리는 동안 붙어요.' },
  },
  'data-step': {
    words: { en: 'Which step it is.', ko: '어느 단계인지 나타내요.' },
    values: {
      identity: { en: 'the fields', ko: '정보 입력' },
      otp: { en: 'the code', ko: '인증번호 입력' },
      verified: { en: 'done', ko: '인증 완료' },
    },
  },
  'data-field': {
    words: {
      en: 'Which field it belongs to; for fields of yours their name.',
      ko: '어느 입력란인지 나타내요. 직접 더한 입력란은 그 name이에요.',
    },
    values: {
      name: { en: 'name', ko: '이름' },
      birth: { en: 'six digits of the birth', ko: '생년월일 6자리' },
      genderDigit: { en: 'the seventh digit', ko: '뒷자리 첫 숫자' },
      carrier: { en: 'carrier', ko: '통신사' },
      phone: { en: 'phone', ko: '휴대폰 번호' },
      terms: { en: 'terms', ko: '약관' },
      otp: { en: 'code', ko: '인증번호' },
    },
  },
  'data-variant': {
    words: { en: 'How much a button weighs.', ko: '버튼의 무게예요.' },
    values: {
      primary: { en: 'the one of its step', ko: '단계마다 하나뿐인 주 버튼' },
      secondary: { en: 'with an outline', ko: '테두리 버튼' },
      text: { en: 'underlined text', ko: '밑줄 글자 버튼' },
    },
  },
  'data-picker': {
    words: { en: 'What carrierPicker says; without it toggle.', ko: 'carrierPicker의 값이에요. 없으면 toggle이에요.' },
    values: {
      toggle: { en: 'three carriers and the switch', ko: '통신사 세 개와 스위치' },
      list: { en: 'six carriers', ko: '통신사 여섯 개' },
    },
  },
  'data-code': {
    words: { en: 'The error code of a refusal, such as otp_mismatch.', ko: '거절된 오류 코드예요. 예: otp_mismatch' },
  },
}

/** Written by the form for others than you: password managers are asked to leave the resident number alone. */
export const NOT_FOR_STYLES = ['data-1p-ignore', 'data-bwignore', 'data-form-type', 'data-lpignore']

/** Yours to set, on the form or on anything around it. */
export const PAGE_ATTRIBUTES: Readonly<Record<string, AttributeWords>> = {
  'data-cf-mode': {
    words: { en: 'Light or dark, whatever the page is.', ko: '페이지와 상관없이 라이트 모드나 다크 모드로 해요.' },
    values: {
      light: { en: 'always light', ko: '늘 라이트 모드' },
      dark: { en: 'always dark', ko: '늘 다크 모드' },
      auto: { en: 'as the system prefers', ko: '시스템 설정대로' },
    },
  },
  'data-cf-contrast': {
    words: {
      en: 'High contrast. People who ask their system for it get it without.',
      ko: '대비를 높여요. 시스템에서 고대비를 켠 사람에게는 이 속성이 없어도 높여요.',
    },
    values: {
      more: { en: 'high contrast', ko: '고대비' },
    },
  },
  'data-cf-density': {
    words: { en: 'How close things stand.', ko: '요소 사이의 간격이에요.' },
    values: { compact: { en: 'compact, for tools with a mouse', ko: '촘촘하게. 마우스로 쓰는 화면에 맞아요' } },
  },
}
