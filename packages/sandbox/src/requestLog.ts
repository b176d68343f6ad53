/** One call as PortOne got it. Holds what a test wants to see and none of the secrets. */
export interface RecordedRequest {
  method: string
  /** Without the query string. */
  path: string
  /** The query string with its `?`, or empty. Nothing of this API belongs there. */
  search: string
  /** Lower-case names. The value of a token is replaced by `<redacted>`, its scheme is kept. */
  headers: Record<string, string>
  contentType: string | undefined
  /** The parsed body, form values as text; `undefined` without a readable one. `imp_secret` is redacted. */
  body: Record<string, unknown> | undefined
}

const REDACTED = '<redacted>'

// A sandbox left running must not grow for ever.
const KEPT = 1000

function recordedHeaders(request: Request): Record<string, string> {
  const headers = Object.fromEntries(request.headers)
  if (headers['authorization'] !== undefined) {
    const [scheme, token] = headers['authorization'].split(' ')
    headers['authorization'] = token === undefined ? REDACTED : `${scheme} ${REDACTED}`
  }
  if (headers['x-imptokenheader'] !== undefined) headers['x-imptokenheader'] = REDACTED
  return headers
}

/** What was called, oldest first. */
export class RequestLog {
  readonly calls: RecordedRequest[] = []

  record(request: Request, body: Record<string, unknown> | undefined): void {
    const { pathname, search } = new URL(request.url)
    const secret = body !== undefined && 'imp_secret' in body ? { imp_secret: REDACTED } : {}
    this.calls.push({
      method: request.method,
      path: pathname,
      search,
      headers: recordedHeaders(request),
      contentType: request.headers.get('content-type') ?? undefined,
      body: body && { ...body, ...secret },
    })
    if (this.calls.length > KEPT) this.calls.shift()
  }

  clear(): void {
    this.calls.length = 0
  }
}
