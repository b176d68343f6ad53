import type { PartName } from '@certification-form/react'
import type { InBoth } from './guideLanguage.js'

export type PartGroup = 'root' | 'field' | 'birth' | 'carrier' | 'terms' | 'refusal' | 'buttons' | 'code' | 'end'

/** What a part is. That it is true is tried on the running form: see parts.stories.tsx. */
export interface PartFacts {
  group: PartGroup
  /** Its element; another by level, kind or `as`. */
  tags: readonly string[]
  /** Attributes it may have, beside `data-cf-part`. */
  attributes?: readonly string[]
}

export const PART_GROUPS: Readonly<Record<PartGroup, InBoth>> = {
  root: { en: 'The form and its steps', ko: '폼과 단계' },
  field: { en: 'A field', ko: '입력란' },
  birth: { en: 'Birth and the digit beside it', ko: '생년월일과 뒷자리 첫 숫자' },
  carrier: { en: 'Carrier', ko: '통신사와 알뜰폰' },
  terms: { en: 'Terms', ko: '약관 동의' },
  refusal: { en: 'When something was refused', ko: '요청이 거절됐을 때' },
  buttons: { en: 'The main buttons', ko: '주 버튼' },
  code: { en: 'The code', ko: '인증번호' },
  end: { en: 'Verified', ko: '인증 완료' },
}

const FIELD = ['data-field', 'data-invalid']
const STATE = ['data-state']
const BUTTON = ['data-variant', 'data-pending', 'data-disabled']

export const PARTS: Readonly<Record<PartName, PartFacts>> = {
  root: { group: 'root', tags: ['form', 'fieldset'] },
  status: { group: 'root', tags: ['p'] },
  'host-input': { group: 'root', tags: ['input'] },
  step: { group: 'root', tags: ['div'], attributes: ['data-step'] },
  heading: { group: 'root', tags: ['h2'] },
  field: { group: 'field', tags: ['div'], attributes: FIELD },
  label: { group: 'field', tags: ['label', 'legend'], attributes: ['data-field'] },
  input: { group: 'field', tags: ['input'], attributes: FIELD },
  hint: { group: 'field', tags: ['p'] },
  error: { group: 'field', tags: ['p'] },
  'birth-row': { group: 'birth', tags: ['div'], attributes: ['data-invalid'] },
  'birth-box': { group: 'birth', tags: ['div'] },
  'birth-separator': { group: 'birth', tags: ['span'] },
  'gender-digit-box': { group: 'birth', tags: ['div'] },
  'gender-digit-dots': { group: 'birth', tags: ['span'] },
  carrier: { group: 'carrier', tags: ['fieldset'], attributes: FIELD },
  'carrier-options': { group: 'carrier', tags: ['div'], attributes: ['data-picker'] },
  'carrier-option': { group: 'carrier', tags: ['label'], attributes: STATE },
  radio: { group: 'carrier', tags: ['input'] },
  mvno: { group: 'carrier', tags: ['div'], attributes: ['data-state', 'data-invalid'] },
  switch: { group: 'carrier', tags: ['input'] },
  'switch-label': { group: 'carrier', tags: ['label'] },
  help: { group: 'carrier', tags: ['details'] },
  terms: { group: 'terms', tags: ['fieldset'], attributes: FIELD },
  'terms-item': { group: 'terms', tags: ['div'], attributes: STATE },
  'terms-all': { group: 'terms', tags: ['div'] },
  'terms-link': { group: 'terms', tags: ['a'] },
  'terms-content': { group: 'terms', tags: ['details'] },
  'terms-note': { group: 'terms', tags: ['span'] },
  checkbox: { group: 'terms', tags: ['input'] },
  'checkbox-label': { group: 'terms', tags: ['label'] },
  alert: { group: 'refusal', tags: ['div'], attributes: ['data-state', 'data-code'] },
  'alert-text': { group: 'refusal', tags: ['p'] },
  'alert-list': { group: 'refusal', tags: ['ul'] },
  'visually-hidden': { group: 'refusal', tags: ['span'] },
  spinner: { group: 'buttons', tags: ['span'] },
  'correct-mvno': { group: 'refusal', tags: ['button'], attributes: ['data-variant'] },
  'request-button': { group: 'buttons', tags: ['button'], attributes: BUTTON },
  'otp-notice': { group: 'code', tags: ['p'] },
  otp: { group: 'code', tags: ['div'], attributes: ['data-state', 'data-disabled'] },
  'otp-boxes': { group: 'code', tags: ['div'] },
  'otp-box': { group: 'code', tags: ['span'], attributes: STATE },
  'otp-input': { group: 'code', tags: ['input'], attributes: FIELD },
  timer: { group: 'code', tags: ['p'], attributes: STATE },
  'confirm-button': { group: 'buttons', tags: ['button'], attributes: BUTTON },
  'otp-actions': { group: 'code', tags: ['div'] },
  resend: { group: 'code', tags: ['div'] },
  'resend-button': { group: 'code', tags: ['button'], attributes: BUTTON },
  'resend-wait': { group: 'code', tags: ['p'] },
  'edit-button': { group: 'code', tags: ['button'], attributes: ['data-variant'] },
  verified: { group: 'end', tags: ['div'] },
  'verified-mark': { group: 'end', tags: ['span'] },
}
