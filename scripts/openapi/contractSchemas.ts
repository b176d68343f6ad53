import * as z from 'zod/mini'
import {
  acceptedTermsSchema,
  otpAnswerSchema,
  otpChallengeSchema,
  refusalSchema,
} from '../../packages/core/src/contract.js'
import { createIdentitySchema } from '../../packages/core/src/identity/identitySchema.js'
import { NAME_MAX_LENGTH, NAME_MIN_LETTERS } from '../../packages/core/src/identity/name.js'

export interface JsonSchema {
  [keyword: string]: unknown
  properties?: Record<string, JsonSchema>
}

// What the schemas of core say in code rather than in a pattern. A test holds each against the rule it is taken from.
export const PATTERNS = {
  name: { minLength: NAME_MIN_LETTERS, maxLength: NAME_MAX_LENGTH },
  phone: { pattern: '^010[0-9]{8}$' },
  birth: { pattern: '^[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])$' },
  genderDigit: { pattern: '^[1-8]$' },
} as const

const IDENTITY_WORDS: Record<string, string> = {
  name:
    'As registered with the carrier, in Unicode NFC, trimmed. Hangul syllables, Latin letters with accents and Han ' +
    'characters; inside also space, hyphen, apostrophe, dot and middle dot. No loose jamo, digits, emoji, full-width, ' +
    'invisible or bidi characters.',
  phone: 'Digits only.',
  birth:
    'YYMMDD. Together with `genderDigit` a real day of the calendar that is not in the future in Asia/Seoul: `000229` ' +
    'is one with 3, 4, 7 and 8 only. Servers may ask for a minimum age.',
  genderDigit:
    'The seventh digit of the resident registration number: 1, 2, 5 and 6 were born in 19YY, 3, 4, 7 and 8 in 20YY; ' +
    'odd is male; 5 to 8 are foreigners.',
  carrier: 'The network. A budget line names the network it runs on.',
  isMvno: 'Whether the line is of a budget carrier (알뜰폰).',
}

const TERM_WORDS: Record<string, string> = {
  id: 'The merchant’s name for the text.',
  version: 'Which wording was shown.',
  acceptedAt: 'By the clock of the browser, in UTC. A server notes its own time beside it.',
}

const CHALLENGE_WORDS: Record<string, string> = {
  impUid:
    'Names the challenge. Opaque: a handle of the server’s own is as good as PortOne’s `imp_uid`. It opens nothing by ' +
    'itself; the session does.',
  expiresIn: 'Seconds from now for which the code is accepted.',
  resendIn: 'Seconds from now until another code may be asked for.',
  attemptsLeft: 'Wrong codes that are still allowed.',
}

const ANSWER_WORDS: Record<string, string> = {
  impUid: 'As the request answered it. It only has to match the challenge of this session.',
  otp: 'Six digits, as text: codes begin with zeros.',
}

const REFUSAL_WORDS: Record<string, string> = {
  code: 'Why. The list is closed.',
  message: 'English, for logs and developers. It holds nothing that was typed and no text of PortOne.',
  fields: 'The fields of the identity it is about.',
  retryAfter: 'Seconds until another try makes sense; the same as the header `Retry-After`.',
  attemptsLeft: 'Wrong codes that are still allowed for this challenge.',
}

/** JSON Schema of what is sent; whatever zod sets to guard JavaScript's own numbers is left out. */
function schemaOf(schema: z.ZodMiniType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
      // `format` says it already, and its pattern for the days of February has 300 characters.
      if (jsonSchema.format === 'date-time') delete jsonSchema.pattern
    },
  })
  return rest as JsonSchema
}

/** @throws Error for a property that has no words, or words that have no property */
function withWords(schema: JsonSchema, words: Record<string, string>, more: Record<string, object> = {}): JsonSchema {
  const given = Object.entries(schema.properties ?? {})
  const nameless = given.map(([name]) => name).filter((name) => !Object.hasOwn(words, name))
  const stale = Object.keys(words).filter((name) => !given.some(([known]) => known === name))
  if (nameless.length + stale.length > 0) {
    throw new Error(
      `The schemas of the contract and what scripts/openapi/contractSchemas.ts says of them differ in ` +
        `${[...nameless, ...stale].join(', ')}: the description would be silent or wrong. Describe the same properties.`,
    )
  }
  const properties = given.map(([name, one]) => [name, { ...one, ...more[name], description: words[name] }])
  return { ...schema, properties: Object.fromEntries(properties) as Record<string, JsonSchema> }
}

/** The schemas of the contract, by the name they have in the description. */
export function contractSchemas(): Record<string, JsonSchema> {
  const identity = withWords(schemaOf(createIdentitySchema()), IDENTITY_WORDS, PATTERNS)
  const terms = schemaOf(acceptedTermsSchema)
  const extra = {
    type: 'object',
    description:
      'The merchant’s own fields. A server refuses it unless it checks every key of it: what nobody checks ends in ' +
      'somebody’s database.',
  }
  return {
    OtpRequest: {
      ...identity,
      description: 'The identity, and whatever goes with it apart from it. The keys are a closed list.',
      properties: {
        ...identity.properties,
        terms: {
          ...terms,
          items: withWords(terms['items'] as JsonSchema, TERM_WORDS),
          description: 'What the person agreed to. Left out when the form has no terms. A server may require some ids.',
        },
        extra,
      },
    },
    OtpChallenge: { ...withWords(schemaOf(otpChallengeSchema), CHALLENGE_WORDS), description: 'One sent code.' },
    OtpAnswer: withWords(schemaOf(otpAnswerSchema), ANSWER_WORDS),
    Verified: {
      type: 'object',
      additionalProperties: true,
      description:
        'What the merchant’s server chose to tell the browser, else `{ "status": "verified" }`. It proves nothing: the ' +
        'verified person stays on the server. Never CI or DI.',
    },
    Refusal: { ...withWords(schemaOf(refusalSchema), REFUSAL_WORDS), description: 'Why nothing came of it.' },
  }
}
