import type { CertificationErrorCode } from '../errors.js'

const ENDS_CHALLENGE: ReadonlySet<CertificationErrorCode> = new Set([
  'identity_mismatch',
  'mvno_required',
  'mvno_not_applicable',
  'line_ineligible',
  'blocked_by_user',
  'age_not_allowed',
  'attempts_exceeded',
  'challenge_lost',
])

/**
 * Whether a refused confirm ends its challenge: no code can be right any more, only another request helps. An expired
 * code is no such end: the person stays and asks for another.
 */
export function endsChallenge(code: CertificationErrorCode): boolean {
  return ENDS_CHALLENGE.has(code)
}

/**
 * Whether a refusal is about the person: with the same details, no code and no second try helps. What ends a challenge
 * is either that or the challenge itself being over.
 */
export function isAboutPerson(code: CertificationErrorCode): boolean {
  return endsChallenge(code) && code !== 'attempts_exceeded' && code !== 'challenge_lost'
}
