import { expect, it } from 'vitest'
import { hashPassword } from './passwordHash.js'

const SALT = Buffer.alloc(16, 1)

it('keeps nothing of the password, and salts each hash anew', async () => {
  const [first, second] = await Promise.all([hashPassword('a teapot 4 two'), hashPassword('a teapot 4 two')])
  expect(first).toMatch(/^[\w-]{22}\.[\w-]{43}$/)
  expect(first).not.toBe(second)
})

it('is the same for the same password and salt, whatever its Unicode form', async () => {
  const composed = await hashPassword('비밀번호 열 글자', SALT)
  expect(await hashPassword('비밀번호 열 글자'.normalize('NFD'), SALT)).toBe(composed)
  expect(await hashPassword('비밀번호 열 글짜', SALT)).not.toBe(composed)
})
