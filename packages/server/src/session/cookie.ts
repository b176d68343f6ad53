import { randomBytes } from '../random.js'
import { type VisitorRequest, headerOf } from './visitorRequest.js'

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

function findId(cookies: string, plainLocal: boolean): string | undefined {
  const start = `${cookieName(plainLocal)}=`
  const id = cookies
    .split('; ')
    .find((pair) => pair.startsWith(start))
    ?.slice(start.length)
  return id !== undefined && ID.test(id) ? id : undefined
}

/** The session id a request carries, or nothing. That it is well formed does not make it known. */
export function readCookie(request: Request, production: boolean): string | undefined {
  return findId(request.headers.get('cookie') ?? '', isPlainLocal(request, production))
}

/**
 * The same of what a framework hands its routes. Not all of that tells a scheme, so on localhost outside production
 * both names are looked for; everywhere else `__Host-` is the only one.
 */
export function readVisitCookie(visit: VisitorRequest, production: boolean): string | undefined {
  const cookies = headerOf(visit, 'cookie')
  const isLocal = !production && LOCAL_HTTP.test(`http://${headerOf(visit, 'host')}/`)
  return (isLocal ? findId(cookies, true) : undefined) ?? findId(cookies, false)
}

/** The `Set-Cookie` value for a session id. */
export function writeCookie(id: string, request: Request, production: boolean): string {
  const plainLocal = isPlainLocal(request, production)
  const secure = plainLocal ? '' : '; Secure'
  return `${cookieName(plainLocal)}=${id}; Path=/; Max-Age=${SESSION_SECONDS}; HttpOnly${secure}; SameSite=Lax`
}
