import { type Identity, birthDateIn, centuryOf } from '@certification-form/core'
import { isSameName } from '../person/isSameName.js'
import type { ProviderCertification } from '../provider/provider.js'

/**
 * Whether a certification is of the challenge and of the person who was asked for. PortOne leaves fields out that the
 * contract does not cover: what is missing cannot disagree.
 */
export function agrees(
  { impUid, phone, name, birthday }: ProviderCertification,
  challenge: { impUid: string; identity: Identity },
  nameMatch: 'required' | 'ignored',
): boolean {
  const { identity } = challenge
  if (impUid !== challenge.impUid) return false
  if (phone !== undefined && phone !== identity.phone) return false
  if (birthday !== undefined && birthday !== birthDateIn(centuryOf(identity.genderDigit), identity.birth)) return false
  return nameMatch === 'ignored' || name === undefined || isSameName(name, identity.name)
}
