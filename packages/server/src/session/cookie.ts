import { randomBytes } from '../random.js'

/** The longest a session lives without a new code: a challenge's hard end (10 minutes) and time to redeem its result. */
export const SESSION_SECONDS = 900

const NAME = 'certification'
const ID = /^[A-Za-z0-9_-]{43}$/
const LOCAL_HTTP = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::[0-9]+)?(?:\/|$)/

/** 256 bits; ASVS 11.5.1 asks for 128 and does not accept UUIDs. */
export function newSessionId(): string {
  return randomBytes(32).toString('base64url')
}

/** Browsers keep no `Secure` cookie from plain HTTP, and no `__Host-` one without `Secure`. */
function isPlainLocal(request: Request, production: boolean): boolean {
  return !production && LOCAL_HTTP.test(request.url)
}

function cookieName(plainLocal: boolean): string {
  return plainLocal ? NAME : `__Host-${NAME}`
}

/** The session id a request carries, or nothing. That it is well formed does not make it known. */
export function readCookie(request: Request, production: boolean): string | undefined {
  const start = `${cookieName(isPlainLocal(request, production))}=`
  const pairs = (request.headers.get('cookie') ?? '').split('; ')
  const id = pairs.find((pair) => pair.startsWith(start))?.slice(start.length)
  return id !== undefined && ID.test(id) ? id : undefined
}

/** The `Set-Cookie` value for a session id. */
export function writeCookie(id: string, request: Request, production: boolean): string {
  const plainLocal = isPlainLocal(request, production)
  const secure = plainLocal ? '' : '; Secure'
  return `${cookieName(plainLocal)}=${id}; Path=/; Max-Age=${SESSION_SECONDS}; HttpOnly${secure}; SameSite=Lax`
}
