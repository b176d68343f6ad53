import type { MiddlewareHandler } from 'hono'

// Nothing inline and no nonce: the form and its stylesheet need none. Trusted Types let no string become markup, and no
// script make a policy that would.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])$/
const ONE_YEAR = 31_536_000

/** Security headers for every answer. What an answer has set for itself stays. */
export const pageHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(HEADERS)) if (!c.res.headers.has(name)) c.header(name, value)
  // A browser that once kept it for localhost would refuse every other program a developer runs there.
  if (LOCAL.test(new URL(c.req.url).hostname)) return
  c.header('strict-transport-security', `max-age=${ONE_YEAR}; includeSubDomains`)
}
