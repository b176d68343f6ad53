import { type FieldErrorCode, type Identity, type IdentityField, createIdentitySchema } from '@certification-form/core'
import { Refusal } from './refusal.js'

const FIELDS: Record<IdentityField, true> = {
  name: true,
  phone: true,
  birth: true,
  genderDigit: true,
  carrier: true,
  isMvno: true,
}

function isField(key: unknown): key is IdentityField {
  return typeof key === 'string' && Object.hasOwn(FIELDS, key)
}

/**
 * The identity in a body, by the schema the browser uses as well. Unknown keys are refused: `company`, `pg` or
 * `merchantUid` from a browser would choose the sender of an SMS.
 */
export function createIdentityParser(minAge: number | undefined): (body: object) => Identity {
  const schema = createIdentitySchema({ minAge })
  return (body) => {
    const parsed = schema.safeParse(body)
    if (parsed.success) return parsed.data
    const { issues } = parsed.error
    const tooYoung = issues.every(({ message }) => message === ('birth_under_age' satisfies FieldErrorCode))
    const fields = [...new Set(issues.map(({ path }) => path[0]).filter(isField))]
    throw new Refusal(tooYoung ? 'age_not_allowed' : 'invalid_input', { fields })
  }
}
