import type { CertificationOptions } from './createCertification.js'
import type { Emit } from './events.js'
import { createExtraParser } from './extraSchema.js'
import { createIdentityParser } from './parseIdentity.js'
import { createTermsParser } from './requiredTerms.js'
import type { Asked } from './session/asked.js'

/**
 * The body of `/otp/request`, checked: the cheap and synchronous first, the merchant's own schema last. Keys beside
 * `terms` and `extra` belong to the identity, whose schema refuses those it does not know.
 *
 * @throws Error for options that are unsafe; what it returns throws Refusal
 */
export function createRequestParser(
  {
    minAge,
    extraSchema,
    requiredTerms,
  }: Pick<CertificationOptions<unknown>, 'minAge' | 'extraSchema' | 'requiredTerms'>,
  emit: Emit,
): (body: object) => Promise<Asked> {
  const parseIdentity = createIdentityParser(minAge)
  const parseTerms = createTermsParser(requiredTerms, emit)
  const parseExtra = createExtraParser(extraSchema, emit)
  return async (body) => {
    const { terms, extra, ...rest }: { terms?: unknown; extra?: unknown } = body
    const identity = parseIdentity(rest)
    const accepted = parseTerms(terms, identity.carrier)
    const own = await parseExtra(extra)
    const receivedAt = new Date().toISOString()
    return {
      identity,
      submission: {
        extra: own,
        terms: accepted?.map(({ id, version, acceptedAt }) => ({ id, version, acceptedAt, receivedAt })),
      },
    }
  }
}
