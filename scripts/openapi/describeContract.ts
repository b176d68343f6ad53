import { CONFIRM_PATH, DEFAULT_BASE_PATH, REQUEST_PATH, VERIFIED_ANSWER } from '../../packages/core/src/contract.js'
import { HEADERS } from '../../packages/server/src/respond.js'
import { type ContractRefusal, OFF_THE_MAP, type OperationName, exampleOf, refusalsOf } from './contractRefusals.js'
import { type JsonSchema, contractSchemas } from './contractSchemas.js'
import { ABOUT, CONFIRM_WORDS, HEADER_WORDS, ORIGIN_WORDS, REQUEST_WORDS, SESSION_WORDS } from './contractWords.js'

const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` })

// OpenAPI tells the content type by the key of `content`.
const FIXED = Object.entries(HEADERS).filter(([name]) => name !== 'content-type')

const title = (name: string) => name.replace(/(^|-)\w/g, (letter) => letter.toUpperCase())

/** Headers of every answer, with their values: another server has to send the first, and does well to send them all. */
function fixedHeaders(): Record<string, object> {
  const entries = FIXED.map(([name, value]) => [
    title(name),
    { description: HEADER_WORDS[name], required: name === 'cache-control', schema: { const: value } },
  ])
  return Object.fromEntries(entries) as Record<string, object>
}

const always = () => Object.fromEntries(FIXED.map(([name]) => [title(name), ref('headers', title(name))]))

const json = (schema: object, examples: Record<string, { value: unknown }>) => ({
  'application/json': { schema, examples },
})

// Of a refusal, in any answer with its status.
const ofRefusal = (codes: readonly string[]): JsonSchema => ({
  allOf: [ref('schemas', 'Refusal')],
  properties: { code: { enum: codes } },
})

const MAY_SET_COOKIE: Record<OperationName, ReadonlySet<number>> = {
  // The session is there before PortOne is asked, so that its refusals are counted.
  request: new Set([409, 422, 429, 500, 503, 504]),
  confirm: new Set(),
}

// What ends by itself after a while.
const MAY_WAIT = new Set([408, 409, 429, 503, 504])

function responseOf(operation: OperationName, status: number, refusals: readonly ContractRefusal[]): object {
  return {
    description: refusals.map(({ code, when }) => `\`${code}\`: ${when}`).join('\n\n'),
    headers: {
      ...always(),
      ...(MAY_WAIT.has(status) ? { 'Retry-After': ref('headers', 'Retry-After') } : {}),
      ...(MAY_SET_COOKIE[operation].has(status) ? { 'Set-Cookie': ref('headers', 'Set-Cookie') } : {}),
    },
    content: json(
      ofRefusal(refusals.map(({ code }) => code)),
      Object.fromEntries(refusals.map(({ code, example }) => [code, { value: example }])),
    ),
  }
}

function refusalResponses(operation: OperationName): Record<string, object> {
  const refusals = refusalsOf(operation)
  const statuses = [...new Set(refusals.map(({ status }) => status))]
  const entries = statuses.map((status) => [
    String(status),
    responseOf(
      operation,
      status,
      refusals.filter((one) => one.status === status),
    ),
  ])
  return Object.fromEntries(entries) as Record<string, object>
}

function operationOf(operation: OperationName, body: object, success: object): object {
  const words = operation === 'request' ? REQUEST_WORDS : CONFIRM_WORDS
  return {
    operationId: operation === 'request' ? 'requestOtp' : 'confirmOtp',
    ...words,
    security: operation === 'request' ? [{}, { session: [] }] : [{ session: [] }],
    parameters: [ref('parameters', 'Sec-Fetch-Site'), ref('parameters', 'Origin')],
    requestBody: { required: true, description: 'UTF-8, at most 4096 bytes.', content: body },
    responses: { '200': success, ...refusalResponses(operation) },
  }
}

const PERSON = { name: '홍길동', phone: '01012345678', birth: '900101', genderDigit: '1', carrier: 'KT', isMvno: false }
const CHALLENGE = { impUid: 'imp_123456789012', expiresIn: 180, resendIn: 30, attemptsLeft: 5 }

function paths(): Record<string, object> {
  const terms = [{ id: 'sms', version: '2026-01', acceptedAt: '2026-06-01T00:00:00.000Z' }]
  const request = operationOf(
    'request',
    json(ref('schemas', 'OtpRequest'), {
      identity: { value: PERSON },
      withTermsAndExtra: { value: { ...PERSON, terms, extra: { coupon: 'A-1' } } },
    }),
    {
      description: 'A code was sent. It replaces the one before.',
      headers: { ...always(), 'Set-Cookie': ref('headers', 'Set-Cookie') },
      content: json(ref('schemas', 'OtpChallenge'), { challenge: { value: CHALLENGE } }),
    },
  )
  const confirm = operationOf(
    'confirm',
    json(ref('schemas', 'OtpAnswer'), { answer: { value: { impUid: CHALLENGE.impUid, otp: '012345' } } }),
    {
      description: 'The person is verified. The session continues under another id.',
      headers: { ...always(), 'Set-Cookie': ref('headers', 'Set-Cookie') },
      content: json(ref('schemas', 'Verified'), { default: { value: VERIFIED_ANSWER } }),
    },
  )
  return { [REQUEST_PATH]: { post: request }, [CONFIRM_PATH]: { post: confirm } }
}

function offTheMap(): Record<string, object> {
  const entries = Object.entries(OFF_THE_MAP).map(([name, { status, code, when }]) => [
    name,
    {
      description: when,
      headers: { ...always(), ...(status === 405 ? { Allow: ref('headers', 'Allow') } : {}) },
      content: json(ofRefusal([code]), { [code]: { value: exampleOf(code) } }),
    },
  ])
  return Object.fromEntries(entries) as Record<string, object>
}

const header = (name: string, schema: object) => ({ [name]: { description: HEADER_WORDS[name.toLowerCase()], schema } })

/** The contract between a browser and a merchant's server, as an OpenAPI 3.1 document. */
export function describeContract(): Record<string, unknown> {
  const seconds = { type: 'string', pattern: '^[0-9]+$' }
  const cookie = { type: 'string', pattern: '^[^=;\\s]+=[^;]+; (?=.*HttpOnly)(?=.*SameSite=(Lax|Strict))' }
  return {
    openapi: '3.1.0',
    info: ABOUT,
    servers: [{ url: DEFAULT_BASE_PATH, description: 'On the origin of the page. The path may be another one.' }],
    paths: paths(),
    components: {
      schemas: contractSchemas(),
      parameters: ORIGIN_WORDS,
      headers: {
        ...fixedHeaders(),
        ...header('Set-Cookie', cookie),
        ...header('Retry-After', seconds),
        ...header('Allow', { const: 'POST' }),
      },
      responses: offTheMap(),
      securitySchemes: { session: SESSION_WORDS },
    },
  }
}
