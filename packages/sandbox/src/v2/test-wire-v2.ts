import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import { expect } from 'vitest'

// Checks calls and answers against PortOne's own description of V2. It is read more strictly than it is written:
// - a property that it does not name is a mistake of the sandbox (or of the request that it took);
// - its unions tell their members apart by a discriminator that JSON Schema does not know: the discriminating property
//   of a member is made the constant of the mapping, so that a body fits exactly the one it says it is;
// - an error type belongs to the status that stands at its schema.

interface Schema {
  type?: string
  $ref?: string
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean
  const?: string
  discriminator?: { propertyName: string; mapping: Record<string, string> }
  'x-portone-status-code'?: number
}

interface Operation {
  operationId: string
  parameters: { name: string; in: string }[]
  requestBody?: { content: { 'application/json': { schema: { $ref: string } } }; required: boolean }
  responses: Record<string, { content: { 'application/json': { schema: { $ref: string } } } }>
}

const description = JSON.parse(readFileSync(new URL('../../portone-v2.openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

const nameOf = (ref: string): string => ref.split('/').at(-1) ?? ''

function strictSchemas(): Record<string, Schema> {
  const schemas = structuredClone(description.components.schemas)
  for (const schema of Object.values(schemas)) if (schema.type === 'object') schema.additionalProperties = false
  for (const { discriminator } of Object.values(schemas)) {
    for (const [value, ref] of Object.entries(discriminator?.mapping ?? {})) {
      const member = schemas[nameOf(ref)]?.properties?.[discriminator?.propertyName ?? '']
      if (member) member.const = value
    }
  }
  return schemas
}

function createAjv(): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true })
  ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/)
  ajv.addFormat('date-time', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/)
  return ajv.addSchema({ components: { schemas: strictSchemas() } }, 'portone')
}

const ajv = createAjv()

function validatorOf(ref: string): ValidateFunction {
  const validate = ajv.getSchema(`portone${ref}`)
  if (!validate) throw new Error(`PortOne's description has no ${ref}`)
  return validate
}

function errorsOf(ref: string, body: unknown): unknown {
  const validate = validatorOf(ref)
  return validate(body) ? [] : validate.errors
}

/** The names of the operations of the description, by which the tests go through them. */
export const OPERATIONS = Object.values(description.paths).flatMap((methods) => {
  return Object.values(methods).map(({ operationId }) => operationId)
})

function operationOf(method: string, path: string): Operation {
  const matches = Object.entries(description.paths).filter(([template]) => {
    return new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(path)
  })
  const operation = matches.map(([, methods]) => methods[method.toLowerCase()]).find(Boolean)
  if (!operation) throw new Error(`PortOne's description has no ${method} ${path}`)
  return operation
}

/** The `type` of every error that the description gives an operation. */
export function describedErrorTypes(operationId: string): string[] {
  const operation = Object.values(description.paths)
    .flatMap((methods) => Object.values(methods))
    .find((found) => found.operationId === operationId)
  const schema = operation?.responses['400']?.content['application/json'].schema.$ref ?? ''
  return Object.keys(description.components.schemas[nameOf(schema)]?.discriminator?.mapping ?? {})
}

function statusOfType(schemaRef: string, type: unknown): number | undefined {
  const mapping = description.components.schemas[nameOf(schemaRef)]?.discriminator?.mapping ?? {}
  return description.components.schemas[nameOf(mapping[String(type)] ?? '')]?.['x-portone-status-code']
}

export interface Exchange {
  method: string
  /** With its query string. */
  url: URL
  /** The parsed body of the call. */
  sent: unknown
  status: number
  /** The parsed body of the answer. */
  answer: unknown
}

function expectRequest({ requestBody, parameters }: Operation, { url, sent }: Exchange): void {
  const described = parameters.filter(({ in: where }) => where === 'query').map(({ name }) => name)
  expect([...url.searchParams.keys()].filter((name) => !described.includes(name))).toEqual([])
  if (requestBody) expect(errorsOf(requestBody.content['application/json'].schema.$ref, sent)).toEqual([])
}

/**
 * Fails the test unless the description allows this answer to this call, and, where the sandbox took the call, the call
 * itself.
 */
export function expectOnV2Wire(exchange: Exchange): void {
  const operation = operationOf(exchange.method, exchange.url.pathname)
  const described = operation.responses[String(exchange.status)]
  expect(Object.keys(operation.responses).map(Number)).toContain(exchange.status)
  const ref = described?.content['application/json'].schema.$ref ?? ''
  expect(errorsOf(ref, exchange.answer)).toEqual([])
  if (exchange.status === 200) return expectRequest(operation, exchange)
  const { type } = exchange.answer as { type?: unknown }
  expect(exchange.status).toBe(statusOfType(ref, type))
}
