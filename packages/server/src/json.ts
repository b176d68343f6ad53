export type Json = string | number | boolean | null | readonly Json[] | JsonObject

export interface JsonObject {
  readonly [key: string]: Json | undefined
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** Whether a value comes out of `JSON.parse(JSON.stringify(value))` as it went in. */
function isJson(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) {
    return Array.isArray(value) ? value.every(isJson) : isJsonObject(value)
  }
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
}

/** Keys without a value count as absent, which is what JSON makes of them. */
export function isJsonObject(value: unknown): value is JsonObject {
  if (typeof value !== 'object' || value === null || !isPlainObject(value)) return false
  return Object.values(value).every((one) => one === undefined || isJson(one))
}
