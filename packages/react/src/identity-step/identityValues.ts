import { type Consents, EMPTY_IDENTITY, type IdentityInput, fitBirth, formatPhone } from '@certification-form/core'

/** What the identity step's form holds: the identity as typed, the consents, and the merchant's own fields. */
export interface IdentityValues extends IdentityInput {
  terms: Consents
}

/** What the merchant already knows, in the shape the boxes show. */
export function toIdentityValues(known: Partial<IdentityInput> = {}): IdentityValues {
  const birth = fitBirth(known.birth, known.genderDigit)
  return { ...EMPTY_IDENTITY, terms: {}, ...known, ...birth, phone: formatPhone(known.phone ?? '').value }
}

/** The three parts of the values: the identity is checked by core's strict schema, which knows no other keys. */
export function splitValues({ name, phone, birth, genderDigit, carrier, isMvno, terms, ...extra }: IdentityValues) {
  return { identity: { name, phone, birth, genderDigit, carrier, isMvno }, consents: terms, extra }
}
