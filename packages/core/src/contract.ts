import * as z from 'zod/mini'
import { CERTIFICATION_ERROR_CODES } from './errors.js'
import type { Identity } from './identity/identitySchema.js'
import type { AcceptedTerm } from './terms/terms.js'

// What createHttpAdapter and the server package say to each other: JSON over POST, camelCase.

export const DEFAULT_BASE_PATH = '/api/certification'
export const REQUEST_PATH = '/otp/request'
export const CONFIRM_PATH = '/otp/confirm'

/** Body of `POST {basePath}/otp/confirm`. The body of `/otp/request` is {@link OtpRequestBody}. */
export const otpAnswerSchema = z.strictObject({
  impUid: z.string().check(z.minLength(1), z.maxLength(200)),
  otp: z.string().check(z.regex(/^[0-9]{6}$/)),
})

/**
 * Body of `POST {basePath}/otp/request`: the identity's own keys, and whatever goes with it apart from them. A
 * merchant's field may be called anything, also `phone2` or `pg`, and the keys beside the identity stay a closed list.
 */
export interface OtpRequestBody extends Identity {
  /** At most 20. Absent when the form has no terms. */
  terms?: readonly AcceptedTerm[] | undefined
  /** The merchant's own fields. Absent when the form has none. */
  extra?: Readonly<Record<string, unknown>> | undefined
}

function createAcceptedTermsSchema() {
  const term = z.strictObject({
    id: z.string().check(z.minLength(1), z.maxLength(64)),
    version: z.optional(z.string().check(z.maxLength(64))),
    // toISOString() has 24 characters, and no clock is finer than the nanosecond.
    acceptedAt: z.iso.datetime().check(z.maxLength(30)),
  })
  return z.array(term).check(z.maxLength(20))
}

/** `terms` in the body of a request: at most 20, ids of 1–64 characters, versions of at most 64. */
// Marked pure, because a browser that posts terms never checks them: its bundle leaves this out.
export const acceptedTermsSchema = /* @__PURE__ */ createAcceptedTermsSchema()

const seconds = z.optional(z.number().check(z.nonnegative()))
const count = z.optional(z.int().check(z.nonnegative()))

/** Answer of `POST {basePath}/otp/request`. */
export const otpChallengeSchema = z.object({
  impUid: z.string().check(z.minLength(1)),
  expiresIn: seconds,
  resendIn: seconds,
  attemptsLeft: count,
})

/** Body of every refusal, with a fitting 4xx or 5xx status. `message` is English, for logs; people read locale packs. */
export const refusalSchema = z.object({
  code: z.enum(CERTIFICATION_ERROR_CODES),
  message: z.optional(z.string()),
  fields: z.optional(z.array(z.enum(['name', 'phone', 'birth', 'genderDigit', 'carrier', 'isMvno']))),
  retryAfter: seconds,
  attemptsLeft: count,
})

export type Refusal = z.infer<typeof refusalSchema>

/** Answer of a confirm when the merchant's `onVerified` returned nothing. */
export const VERIFIED_ANSWER = { status: 'verified' } as const
