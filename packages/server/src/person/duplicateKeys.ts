import type { Certification } from '../certification.js'
import { type Secrets, checkSecrets } from '../checkSecrets.js'
import { createKeyring } from '../keyring.js'

/**
 * What finds a second account of a verified person. Keep the first with the account, under a unique index, and look for
 * all of them before you create one:
 *
 * - `di:` and the DI as it is: it is one per merchant and person and tells nobody else anything.
 * - `ci:` and 43 characters, HMAC-SHA-256 of the CI: that is the same at every merchant, so it is not kept in clear.
 *   Contracts with Danal since 2026 may come without.
 *
 * The last is there for accounts from a time before PortOne told the DI, and while `secret` is being replaced:
 * `[current, previous]` looks under both. A key cannot be computed without the person, so write the first key into an
 * account whenever its owner is verified again, and drop the previous secret when none is left under it. It is a
 * secret of its own: that of `createCertification` may be replaced at any time, and this one may not.
 *
 * @throws Error when the person has neither, or without a secret of 32 characters
 * @example
 * const keys = duplicateKeys(person, process.env.DUPLICATE_SECRET)
 * if (await accounts.findByKeys(keys)) return 'already_member'
 * await accounts.create({ key: keys[0], name: person.name })
 */
export function duplicateKeys(
  { di, ci }: Pick<Certification, 'ci' | 'di'>,
  secret: Secrets,
): readonly [string, ...string[]] {
  const matters = 'a leaked list of accounts could be compared with the CI of everybody'
  const { all } = createKeyring(checkSecrets(secret, 'duplicateKeys()', matters))
  const ofDi = di ? [`di:${di}`] : []
  const ofCi = ci ? all.map((keys) => `ci:${keys.digest('ci', ci)}`) : []
  const [first, ...others] = [...ofDi, ...ofCi]
  if (first !== undefined) return [first, ...others]
  throw new Error(
    'duplicateKeys() was given a person without DI and CI, so nothing tells a second account of theirs from the ' +
      'first: phone numbers change hands. Have DI or CI included in the contract with Danal or KCP, in the PortOne ' +
      'console; until then refuse to create the account, or accept that people may have several.',
  )
}
