import { Refusal } from './refusal.js'

const JSON_TYPE = /^application\/json *(?:; *charset="?utf-8"? *)?$/i

/** JSON only: a form of another site can send every simple content type without asking first. */
export function checkContentType({ headers }: Request): void {
  const encoded = headers.has('content-encoding')
  if (encoded || !JSON_TYPE.test(headers.get('content-type') ?? '')) throw new Refusal('invalid_input', { status: 415 })
}

/**
 * Same origin by `Sec-Fetch-Site`, which no script can set, else an `Origin` the merchant listed. `same-site` counts as
 * foreign: a sub-domain may be somebody else's. Never compared with `Host`, which the sender chooses.
 */
export function checkOrigin({ headers }: Request, origins: ReadonlySet<string>): void {
  if (headers.get('sec-fetch-site') === 'same-origin') return
  const origin = headers.get('origin')
  if (origin === null || !origins.has(origin)) throw new Refusal('forbidden')
}
