import { isProduction } from '../../environment.js'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

function withoutSlash(base: string): string {
  return base.endsWith('/') ? withoutSlash(base.slice(0, -1)) : base
}

/**
 * Without a slash at the end.
 *
 * @throws Error unless it is https, or a sandbox on this machine outside production
 */
export function checkApiBase(provider: string, apiBase: string, usual: string): string {
  const url = URL.canParse(apiBase) ? new URL(apiBase) : undefined
  const isLocal = url?.protocol === 'http:' && LOOPBACK.has(url.hostname) && !isProduction()
  if (url && (url.protocol === 'https:' || isLocal)) return withoutSlash(apiBase)
  throw new Error(
    `${provider}() was given an apiBase that is not https: the API secret and identities would travel in the clear. ` +
      `Use ${usual}, or leave it out. Plain http is for a sandbox on localhost, outside production.`,
  )
}

/** @throws Error when an environment variable had no value */
export function checkCredential(provider: string, name: string, value: string | undefined, menu: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value
  throw new Error(
    `${provider}() was given no ${name}, without which PortOne refuses every call. Copy it from the PortOne console ` +
      `(${menu}) into the environment of this server, never into code or a browser bundle.`,
  )
}

/**
 * The app method of KCP sends no code: the person confirms in PASS, and this server's flow, which asks for six digits,
 * would wait for ever.
 *
 * @throws Error for anything but SMS
 */
export function checkVerificationMethod(provider: string, method: string | undefined): void {
  if (method === undefined || method === 'SMS') return
  throw new Error(
    `${provider}() was given verificationMethod ${JSON.stringify(method)}, but only SMS sends a code for people to ` +
      'type into the form; with APP they would wait for one that never comes. Write SMS, or leave it out.',
  )
}

/** The global one is looked up at each call: instrumentation replaces it after this module has loaded. */
export function lateFetch(own: typeof fetch | undefined): typeof fetch {
  return (...args) => (own ?? fetch)(...args)
}
