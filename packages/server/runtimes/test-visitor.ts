import { type Answer, type Ask, exchange } from '../src/frameworks/test-exchange.js'
import { BASE } from '../src/frameworks/test-listen.js'
import { hong } from '../src/test-shop.js'

export interface Reply {
  status: number
  body: Record<string, unknown> | null
  answer: Answer
}

/** A browser with a cookie jar, on a socket of its own for each call. */
export class RemoteVisitor {
  cookie = ''

  constructor(
    readonly port: number,
    readonly identity: { phone: string; name?: string },
  ) {}

  async send(basePath: string, ask: Ask): Promise<Reply> {
    // As Cloudflare sets it; everywhere else it is a header like any.
    const address = { 'cf-connecting-ip': '203.0.113.7' }
    const headers = { ...address, cookie: this.cookie === '' ? null : `other=1; ${this.cookie}`, ...ask.headers }
    const answer = await exchange(this.port, basePath, { ...ask, headers })
    const own = answer.cookies.find((cookie) => /^(?:__Host-)?certification=/.test(cookie))
    if (own) this.cookie = own.split(';')[0] ?? ''
    return { status: answer.status, body: JSON.parse(answer.body) as Reply['body'], answer }
  }

  request(base = BASE): Promise<Reply> {
    return this.send(base, { path: '/otp/request', body: JSON.stringify({ ...hong, ...this.identity }) })
  }

  confirm(impUid: unknown, otp: string | undefined, base = BASE): Promise<Reply> {
    return this.send(base, { path: '/otp/confirm', body: JSON.stringify({ impUid, otp }) })
  }

  /** What the merchant's own route finds. */
  async take(path = '/signup'): Promise<Reply['body']> {
    return (await this.send('', { path, body: '{}' })).body
  }
}
