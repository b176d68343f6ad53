import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import { expect } from 'vitest'

// Checks answers against PortOne's own description of V1. What it says is taken literally except here:
// - `maxLength` stands there as text ("88"), which JSON Schema does not know: read as the number it is.
// - `message` is called a string; clients have seen null on every success.
// - `foreigner_v2` is typed boolean and described as null without the contract option.
// - a record that is not certified yet has null where the person will be; the description only shows certified ones.
// - an error status has no schema; the envelope is what every client relies on.
const NULL_UNTIL_CERTIFIED = ['pg_tid', 'name', 'gender', 'birthday', 'unique_key', 'unique_in_site']

// Calls that no endpoint can understand: the description has no status for them (400 for two of the POST calls only).
const UNDESCRIBED_STATUSES = [400, 413, 415]

export interface Envelope {
  code: number
  message: string | null
  response?: Record<string, unknown> | null
}

interface Schema {
  type?: string | string[]
  properties?: Record<string, Schema>
  maxLength?: string | number
  additionalProperties?: boolean
}

interface Operation {
  responses: Record<string, { schema?: { $ref: string } }>
}

const description = JSON.parse(readFileSync(new URL('../portone-v1.openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>
  definitions: Record<string, Schema>
}

function allowNull(schema: Schema | undefined): void {
  if (schema) schema.type = [schema.type ?? [], 'null'].flat()
}

function definitions(certified: boolean): Record<string, Schema> {
  const all = structuredClone(description.definitions)
  for (const [name, definition] of Object.entries(all)) {
    // A property that the description does not know is a mistake of the sandbox.
    if (name.endsWith('Annotation') && name !== 'ResponseAnnotation') definition.additionalProperties = false
    for (const property of Object.values(definition.properties ?? {})) {
      if (property.maxLength !== undefined) property.maxLength = Number(property.maxLength)
    }
  }
  allowNull(all['ResponseAnnotation']?.properties?.['message'])
  const person = all['CertificationAnnotation']?.properties
  allowNull(person?.['foreigner_v2'])
  if (!certified) for (const name of NULL_UNTIL_CERTIFIED) allowNull(person?.[name])
  return all
}

function createAjv(certified: boolean): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true })
  ajv.addSchema({ definitions: definitions(certified) }, 'portone')
  return ajv
}

const certifiedOrNot = { certified: createAjv(true), uncertified: createAjv(false) }

function validatorFor(ref: string, body: Envelope): ValidateFunction {
  const which = body.response?.['certified'] === false ? 'uncertified' : 'certified'
  const validate = certifiedOrNot[which].getSchema(`portone${ref}`)
  if (!validate) throw new Error(`PortOne's description has no ${ref}`)
  return validate
}

function operationOf(method: string, path: string): Operation {
  const matches = Object.entries(description.paths).filter(([template]) => {
    return new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(path)
  })
  const operation = matches.map(([, methods]) => methods[method.toLowerCase()]).find(Boolean)
  if (!operation) throw new Error(`PortOne's description has no ${method} ${path}`)
  return operation
}

/** Fails the test unless this JSON answer is one that PortOne's description allows for the call. */
export function expectOnWire(method: string, path: string, status: number, body: Envelope): void {
  const { responses } = operationOf(method, path)
  const described = responses[String(status)]
  expect([...Object.keys(responses).map(Number), ...UNDESCRIBED_STATUSES]).toContain(status)
  expect(Object.keys(body).filter((key) => !['code', 'message', 'response'].includes(key))).toEqual([])
  const validate = validatorFor(described?.schema?.$ref ?? '#/definitions/ResponseAnnotation', body)
  expect(validate(body) ? [] : validate.errors).toEqual([])
  expect(body.code).toBeTypeOf('number')
  if (body.code === 0) expect(status).toBe(200)
  else expect(body.message).toBeTypeOf('string')
}
