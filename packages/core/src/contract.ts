import * as z from 'zod/mini'
import { CERTIFICATION_ERROR_CODES } from './errors.js'

// What createHttpAdapter and the server package say to each other: JSON over POST, camelCase.

export const DEFAULT_BASE_PATH = '/api/certification'
export const REQUEST_PATH = '/otp/request'
export const CONFIRM_PATH = '/otp/confirm'

/** Body of `POST {basePath}/otp/confirm`. The body of `/otp/request` is an Identity. */
export const otpAnswerSchema = z.strictObject({
  impUid: z.string().check(z.minLength(1), z.maxLength(200)),
  otp: z.string().check(z.regex(/^[0-9]{6}$/)),
})

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
