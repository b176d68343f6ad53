import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

interface Reference {
  $ref: string
}

interface Described {
  headers: Record<string, Reference>
}

export interface Operation {
  operationId: string
  requestBody: { content: { 'application/json': { examples: Record<string, { value: unknown }> } } }
  responses: Record<
    string,
    Described & {
      content: {
        'application/json': {
          schema: { properties?: { code: { enum: string[] } } }
          examples: Record<string, { value: unknown }>
        }
      }
    }
  >
}

interface Document {
  paths: Record<string, { post: Operation }>
  components: {
    schemas: Record<string, object>
    headers: Record<string, { required?: boolean; schema: object }>
    responses: Record<string, Described>
  }
}

/** What is checked in, not what would be made anew. */
export const TEXT = readFileSync(new URL('../../packages/core/openapi.json', import.meta.url), 'utf8')
export const description = JSON.parse(TEXT) as Document

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema(description, 'contract')

const escape = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1')
const compiled = new Map<string, ValidateFunction>()

/** What JSON Schema says against a value at a place of the document; `closed` refuses keys it does not name. */
export function complaints(place: readonly string[], value: unknown, { closed = false } = {}): string[] {
  const $ref = `contract#/${place.map(escape).join('/')}`
  const key = `${$ref} ${closed}`
  const validate = compiled.get(key) ?? ajv.compile(closed ? { $ref, unevaluatedProperties: false } : { $ref })
  compiled.set(key, validate)
  return validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

export interface Exchange {
  path: string
  method: string
  status: number
  /** By lower-case name: those the server sets, without the content type. */
  headers: Record<string, string>
  body: unknown
}

function placeOf({ path, method, status }: Exchange): string[] {
  if (!description.paths[path]) return ['components', 'responses', 'NotFound']
  if (method !== 'POST') return ['components', 'responses', 'MethodNotAllowed']
  return ['paths', path, 'post', 'responses', String(status)]
}

function at(place: readonly string[]): Described | undefined {
  return place.reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], description) as
    | Described
    | undefined
}

function headerComplaints(described: Described, headers: Exchange['headers']): string[] {
  const names = Object.keys(described.headers)
  const known = new Set(names.map((name) => name.toLowerCase()))
  const surplus = Object.keys(headers).filter((name) => !known.has(name))
  const wrong = names.flatMap((name) => {
    const value = headers[name.toLowerCase()]
    if (value !== undefined) return complaints(['components', 'headers', name, 'schema'], value)
    return description.components.headers[name]?.required ? [`no ${name}`] : []
  })
  return [...surplus.map((name) => `undescribed header ${name}`), ...wrong]
}

/** What the description says against an answer; nothing when it is one of those it describes. */
export function answerComplaints(exchange: Exchange): string[] {
  const place = placeOf(exchange)
  const described = at(place)
  if (!described) return [`${exchange.path} has no answer ${exchange.status}`]
  const schema = [...place, 'content', 'application/json', 'schema']
  return [...complaints(schema, exchange.body, { closed: true }), ...headerComplaints(described, exchange.headers)]
}

/** Every answer that is described, as `/otp/confirm 422 otp_mismatch`; a success has no code. */
export function describedAnswers(): string[] {
  return Object.entries(description.paths).flatMap(([path, { post }]) =>
    Object.entries(post.responses).flatMap(([status, { content }]) => {
      const codes = content['application/json'].schema.properties?.code.enum ?? ['']
      return codes.map((code) => `${path} ${status} ${code}`.trim())
    }),
  )
}
