import { randomBytes } from 'node:crypto'

/** The wire form of a token. Both instants are unix seconds. */
export interface AccessToken {
  access_token: string
  now: number
  expired_at: number
}

// "만료기한은 기존과 동일, 단 기존 만료시간 전 1분이내 요청 시 5분 연장": the token call's description.
const EXTENDS_WITHIN_SECONDS = 60
const EXTENSION_SECONDS = 300

/** One token at a time, as PortOne keeps it for an API key. */
export class AccessTokens {
  #current: { token: string; expiredAt: number } | undefined

  constructor(private readonly settings: { now: () => number; tokenLifeSeconds: number }) {}

  issue(): AccessToken {
    const now = this.#nowSeconds()
    if (this.#current === undefined || this.#current.expiredAt <= now) {
      this.#current = { token: randomBytes(20).toString('hex'), expiredAt: now + this.settings.tokenLifeSeconds }
    } else if (this.#current.expiredAt - now <= EXTENDS_WITHIN_SECONDS) {
      this.#current.expiredAt += EXTENSION_SECONDS
    }
    return { access_token: this.#current.token, now, expired_at: this.#current.expiredAt }
  }

  isValid(token: string): boolean {
    return this.#current?.token === token && this.#nowSeconds() < this.#current.expiredAt
  }

  /** Makes the token invalid before its time; the next `issue` makes a new one. */
  revoke(): void {
    this.#current = undefined
  }

  #nowSeconds(): number {
    return Math.floor(this.settings.now() / 1000)
  }
}
