import { createCipheriv, createDecipheriv, createHmac, createSecretKey } from 'node:crypto'
import { randomBytes } from './random.js'

// Every use of the secret has a name of its own, so that no value made for one can stand for another.
export type Purpose = 'session' | 'result' | 'next' | 'ip' | 'phone' | 'identity' | 'otp' | 'ci'

/** What one secret can do. */
export interface Keys {
  /** HMAC-SHA-256 over purpose and values, base64url: what stands in the store instead of a phone or cookie. */
  digest(purpose: Purpose, ...values: string[]): string
  /** AES-256-GCM under a key of the secret and `owner`: the store alone, or with the secret alone, opens nothing. */
  seal(owner: string, text: string): string
  /** Nothing when it was sealed for another owner or by another secret, or was changed. */
  open(owner: string, sealed: string): string | undefined
}

/** New things are made with `current`; what the previous secret made is still found. */
export interface Keyring {
  readonly current: Keys
  readonly all: readonly Keys[]
}

const IV_BYTES = 12
const TAG_BYTES = 16

function createKeys(secret: string): Keys {
  const key = createSecretKey(secret, 'utf8')
  const hmac = (...values: string[]) => {
    const code = createHmac('sha256', key)
    // JSON keeps the borders: ['a', 'bc'] and ['ab', 'c'] differ.
    return code.update(JSON.stringify(values))
  }
  const sealKey = (owner: string) => hmac('seal', owner).digest()
  return {
    digest: (purpose, ...values) => hmac(purpose, ...values).digest('base64url'),
    seal(owner, text) {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', sealKey(owner), iv)
      const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), encrypted]).toString('base64url')
    },
    open(owner, sealed) {
      try {
        const bytes = Buffer.from(sealed, 'base64url')
        const decipher = createDecipheriv('aes-256-gcm', sealKey(owner), bytes.subarray(0, IV_BYTES), {
          authTagLength: TAG_BYTES,
        })
        decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
        return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
      } catch {
        return undefined
      }
    },
  }
}

/** @param secrets the current one first, then the one it replaced */
export function createKeyring(secrets: readonly [string, ...string[]]): Keyring {
  const [current, ...previous] = secrets
  const keys = createKeys(current)
  return { current: keys, all: [keys, ...previous.map(createKeys)] }
}
