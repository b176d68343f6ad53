/** What a server answered. */
export interface Answer {
  /** `POST /otp/request` */
  call: string
  status: number
  headers: Headers
  text: string
  /** Empty when the answer is no JSON object. */
  body: Readonly<Record<string, unknown>>
  setCookies: readonly string[]
}

/** The endpoints under test, and how a page of the shop calls them. */
export interface Endpoints {
  /** Without a slash at the end. */
  url: string
  /** Of the page. */
  origin: string
  /** Sent with every call, such as a CSRF token. */
  headers: Readonly<Record<string, string>>
  /** Milliseconds a call may take. */
  timeout: number
}

export interface Ask {
  method?: string
  /** Instead of those of a page of the shop; null leaves one out. */
  headers?: Readonly<Record<string, string | null>>
  body?: string | object | ReadableStream<Uint8Array>
}

function toObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
  } catch {
    return {}
  }
}

/** A browser on a page of the shop: a cookie jar, and the headers that no script of another site can send. */
export class Visitor {
  readonly cookies = new Map<string, string>()

  /** @param answers every answer is added */
  constructor(
    readonly endpoints: Endpoints,
    readonly answers: Answer[],
    readonly calls: string[],
  ) {}

  async ask(path: string, { method = 'POST', headers = {}, body }: Ask = {}): Promise<Answer> {
    const content = typeof body === 'object' && !(body instanceof ReadableStream) ? JSON.stringify(body) : body
    // Bytes, because fetch gives a text a content type of its own.
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const given = { 'content-type': 'application/json', ...headers }
    const sent = Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== null)
    const without = Object.keys(given).filter((name) => given[name as keyof typeof given] === null)
    const init: RequestInit & { duplex: 'half' } = {
      method,
      headers: sent,
      ...(bytes === undefined ? {} : { body: bytes }),
      duplex: 'half',
      redirect: 'manual',
      signal: AbortSignal.timeout(this.endpoints.timeout),
    }
    const { answer } = await this.#send(this.endpoints.url + path, init, without)
    return answer
  }

  /** What `createHttpAdapter` calls. */
  readonly fetch: typeof fetch = async (input, init = {}) => {
    const url = input instanceof Request ? input.url : input.toString()
    this.calls.push(url)
    const { answer } = await this.#send(url, init, [])
    return new Response(answer.text === '' ? null : answer.text, { status: answer.status, headers: answer.headers })
  }

  async #send(url: string, init: RequestInit, without: readonly string[]): Promise<{ answer: Answer }> {
    const headers = new Headers({ 'sec-fetch-site': 'same-origin', origin: this.endpoints.origin })
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    if (cookie !== '') headers.set('cookie', cookie)
    for (const [name, value] of Object.entries(this.endpoints.headers)) headers.set(name, value)
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value)
    for (const name of without) headers.delete(name)
    const response = await fetch(url, { ...init, headers })
    const text = await response.text()
    const setCookies = response.headers.getSetCookie()
    this.#keep(setCookies)
    const call = `${init.method ?? 'GET'} ${new URL(url).pathname}`
    const answer = { call, status: response.status, headers: response.headers, text, body: toObject(text), setCookies }
    this.answers.push(answer)
    return { answer }
  }

  #keep(setCookies: readonly string[]): void {
    for (const cookie of setCookies) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      const value = pair.slice(at + 1).trim()
      const isOver = /;\s*max-age=(0|-\d+)\s*(;|$)/i.test(cookie) || value === ''
      if (isOver) this.cookies.delete(pair.slice(0, at).trim())
      else this.cookies.set(pair.slice(0, at).trim(), value)
    }
  }
}
