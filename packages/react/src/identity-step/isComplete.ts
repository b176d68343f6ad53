import {
  findBirthDateError,
  findBirthError,
  findGenderDigitError,
  findNameError,
  findPhoneError,
  normalizeName,
  normalizePhone,
} from '@certification-form/core'
import type { IdentityValues } from './identityValues.js'

/** The fields as they appear: birth and digit are one. */
export type ShownField = 'name' | 'birth' | 'carrier' | 'phone'

const RULES: Record<ShownField, (values: IdentityValues) => boolean> = {
  name: ({ name }) => !findNameError(normalizeName(name)),
  birth: ({ birth, genderDigit }) =>
    !(findBirthError(birth) ?? findGenderDigitError(genderDigit) ?? findBirthDateError(birth, genderDigit)),
  carrier: ({ carrier }) => carrier !== '',
  phone: ({ phone }) => !findPhoneError(normalizePhone(phone)),
}

/** Whether nothing is left to type in these fields. */
export function isComplete(values: IdentityValues, fields: readonly ShownField[]): boolean {
  return fields.every((field) => RULES[field](values))
}
