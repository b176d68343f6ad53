import { randomBytes, scrypt } from 'node:crypto'

// OWASP's first choice for scrypt: 128 MiB for each password.
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }
const KEY_BYTES = 32
const SALT_BYTES = 16

/** What is stored in place of a password: salt and key, base64url, with a dot between. */
export function hashPassword(password: string, salt: Buffer = randomBytes(SALT_BYTES)): Promise<string> {
  return new Promise((resolve, reject) => {
    // The same password typed on macOS and on Windows may differ in its Unicode form.
    scrypt(password.normalize('NFC'), salt, KEY_BYTES, COST, (error, key) => {
      if (error) reject(error)
      else resolve(`${salt.toString('base64url')}.${key.toString('base64url')}`)
    })
  })
}
