import type { Emit } from './events.js'
import { type JsonObject, isJsonObject } from './json.js'
import { Refusal } from './refusal.js'

type ExtraResult<Extra> =
  | { readonly value: Extra; readonly issues?: undefined }
  | { readonly issues: readonly unknown[] }

/**
 * A schema for the merchant's own fields: zod, zod/mini, valibot, ArkType or anything else that speaks Standard Schema
 * (https://standardschema.dev). What it answers waits in the store until the code is confirmed, so it is JSON: a date
 * stays a string.
 */
export interface ExtraSchema<Extra> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => ExtraResult<Extra> | Promise<ExtraResult<Extra>>
    readonly types?: { readonly input: unknown; readonly output: Extra } | undefined
  }
}

/** @throws Error for what no schema is */
function checkSchema(schema: ExtraSchema<unknown>): void {
  const standard: Partial<ExtraSchema<unknown>['~standard']> | undefined = schema['~standard']
  if (typeof standard?.validate === 'function') return
  throw new Error(
    'createCertification() was given an extraSchema that is no Standard Schema, so nothing would check what browsers ' +
      'send beside the identity. Give a schema of zod 3.24, valibot 1, ArkType 2 or later, such as ' +
      "z.strictObject({ coupon: z.string().max(20) }), or write its '~standard' property yourself.",
  )
}

/**
 * Reads `extra` of a request. Without a schema there must be none: what nobody checks is not let in. A schema is asked
 * also when a browser sent nothing, or a required field could be left out by leaving all out.
 *
 * @throws Error for what no schema is; what it returns throws Refusal
 */
export function createExtraParser(
  schema: ExtraSchema<unknown> | undefined,
  emit: Emit,
): (extra: unknown) => Promise<JsonObject | undefined> {
  if (!schema) {
    return async (extra) => {
      if (extra !== undefined) throw new Refusal('invalid_input')
      return undefined
    }
  }
  checkSchema(schema)
  const ask = async (extra: unknown): Promise<JsonObject | 'refused' | undefined> => {
    try {
      const result = await schema['~standard'].validate(extra)
      if (result.issues) return 'refused'
      return isJsonObject(result.value) ? result.value : undefined
    } catch {
      // Not looked at: what a schema throws may quote what was typed.
      return undefined
    }
  }
  return async (extra = {}) => {
    if (!isJsonObject(extra)) throw new Refusal('invalid_input')
    const answer = await ask(extra)
    if (answer === 'refused') throw new Refusal('invalid_input')
    if (answer !== undefined) return answer
    emit({ type: 'hook_failed', hook: 'extraSchema' })
    throw new Refusal('unknown')
  }
}
