import type { Identity } from '@certification-form/core'

export const PERSON: Identity = {
  name: '남궁봄내',
  phone: '01023456789',
  birth: '880317',
  genderDigit: '2',
  carrier: 'KT',
  isMvno: false,
}
