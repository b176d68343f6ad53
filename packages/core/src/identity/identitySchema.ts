import * as z from 'zod/mini'
import {
  type BirthRules,
  findBirthDateError,
  findBirthError,
  findGenderDigitError,
  normalizeBirth,
  normalizeGenderDigit,
} from './birth.js'
import { CARRIERS, type Carrier, type CarrierErrorCode } from './carrier.js'
import { findNameError, normalizeName } from './name.js'
import { findPhoneError, normalizePhone } from './phone.js'

/** What a person typed about themselves, checked: what {@link CertificationAdapter.requestOtp} is given. */
export interface Identity {
  /** As registered with the carrier: NFC, half-width, trimmed, 2–50 characters. */
  name: string
  /** Digits only: `010` and eight more. */
  phone: string
  /** YYMMDD, exactly six digits. PortOne's first page says YYYYMMDD, its maintained API description YYMMDD. */
  birth: string
  /** The 7th digit of the resident registration number, `1`–`8`: sex, century, and 5–8 foreigners. */
  genderDigit: string
  /** The network; a budget line names the network it runs on. */
  carrier: Carrier
  /** Whether the line is of a budget carrier (알뜰폰). */
  isMvno: boolean
}

/** The identity while it is being typed: nothing chosen yet is the empty string. */
export interface IdentityInput extends Omit<Identity, 'carrier'> {
  carrier: Carrier | ''
}

export type IdentityField = keyof Identity

export const EMPTY_IDENTITY: IdentityInput = {
  name: '',
  phone: '',
  birth: '',
  genderDigit: '',
  carrier: '',
  isMvno: false,
}

/** A schema's check from a rule: the rule's code becomes the issue's message, which locale packs turn into words. */
function refuse(findError: (value: string) => string | undefined) {
  return z.check<string>((payload) => {
    const code = findError(payload.value)
    if (code) payload.issues.push({ code: 'custom', message: code, input: payload.value })
  })
}

const fields = {
  name: z.string().check(z.overwrite(normalizeName), refuse(findNameError)),
  phone: z.string().check(z.overwrite(normalizePhone), refuse(findPhoneError)),
  birth: z.string().check(z.overwrite(normalizeBirth), refuse(findBirthError)),
  genderDigit: z.string().check(z.overwrite(normalizeGenderDigit), refuse(findGenderDigitError)),
  carrier: z.enum(CARRIERS, { error: 'carrier_required' satisfies CarrierErrorCode }),
  isMvno: z.boolean(),
}

function refuseBirthDate(rules: BirthRules) {
  return z.check<{ birth: string; genderDigit: string }>(
    (payload) => {
      const { birth, genderDigit } = payload.value
      if (findBirthError(birth) ?? findGenderDigitError(genderDigit)) return
      const error = findBirthDateError(birth, genderDigit, rules)
      // No input: zod would carry the whole identity inside the issue.
      if (error) payload.issues.push({ code: 'custom', message: error.code, input: undefined, path: [error.field] })
    },
    // Without this, zod leaves the check out as soon as any other field is refused.
    { when: ({ value }) => hasBirth(value) },
  )
}

function hasBirth(value: unknown): boolean {
  const { birth, genderDigit } = (value ?? {}) as Record<string, unknown>
  return typeof birth === 'string' && typeof genderDigit === 'string'
}

/**
 * The one schema of an identity, for the browser and the server. Normalises, then checks; unknown keys are refused.
 * An issue's message is a `FieldErrorCode`.
 *
 * @example createIdentitySchema({ minAge: 14 }).safeParse(typed)
 */
export function createIdentitySchema(rules: BirthRules = {}): z.ZodMiniType<Identity> {
  return z.strictObject(fields).check(refuseBirthDate(rules))
}
