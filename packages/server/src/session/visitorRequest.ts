/** A web `Request`; of Hono `c.req.raw`, of a server action of Next `{ headers: await headers() }`. */
export interface WebVisit {
  readonly headers: { get(name: string): string | null }
  /** Where there are no headers but `Cookie`, `Host` is read from here. */
  readonly url?: string
}

/** A request of `node:http`, and so of Express, of Fastify, of Koa's `ctx.req` and of Next's pages router. */
export interface NodeVisit {
  readonly headers: { readonly cookie?: string | undefined; readonly host?: string | undefined }
}

/** What a framework hands a route. Nothing of it is read but the `Cookie` and `Host` headers. */
export type VisitorRequest = WebVisit | NodeVisit

function isWeb(visit: VisitorRequest): visit is WebVisit {
  return 'get' in visit.headers && typeof visit.headers.get === 'function'
}

/** A header's value; nothing is ''. */
export function headerOf(visit: VisitorRequest, name: 'cookie' | 'host'): string {
  if (!isWeb(visit)) return visit.headers[name] ?? ''
  const value = visit.headers.get(name)
  if (value !== null) return value
  // A Request made in code has a URL instead.
  return name === 'host' && URL.canParse(visit.url ?? '') ? new URL(visit.url ?? '').host : ''
}
