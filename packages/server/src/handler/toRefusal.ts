import type { CertificationErrorDetails, IdentityField } from '@certification-form/core'
import type { Config } from '../config.js'
import type { Step } from '../events.js'
import { ProviderError } from '../provider/provider.js'
import { Refusal } from '../refusal.js'

/**
 * What the browser is told of a provider's refusal. Which detail of a person did not fit stays here by default:
 * told field by field, anybody could find out a stranger's birth date one request at a time.
 */
export function toRefusal(
  { mismatchDetail }: Pick<Config, 'mismatchDetail'>,
  { code, fields, danalCode }: ProviderError,
  details: CertificationErrorDetails = {},
): Refusal {
  const told = code !== 'identity_mismatch' || mismatchDetail === 'field' ? fields : undefined
  return new Refusal(code, { ...details, fields: told && ([...told] satisfies IdentityField[]), danalCode })
}

/** What a provider threw, as its error. Anything else than a {@link ProviderError} is a bug of the provider. */
export function readFailure({ emit }: Pick<Config, 'emit'>, step: Step, thrown: unknown): ProviderError {
  if (!(thrown instanceof ProviderError)) emit({ type: 'internal_error', step })
  return ProviderError.from(thrown)
}
