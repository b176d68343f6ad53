import { expect, it } from 'vitest'
import { type Account, createAccounts } from './accounts.js'

const ACCOUNT: Account = {
  email: 'a@example.com',
  passwordHash: 'salt.key',
  nickname: '봄내',
  acceptsNews: false,
  name: '남궁봄내',
  birthday: '1988-03-17',
  di: 'one person',
}

it('adds a person once, and tells under which e-mail', () => {
  const accounts = createAccounts()
  expect(accounts.add(ACCOUNT)).toEqual({ added: true })
  const again = { ...ACCOUNT, email: 'b@example.com' }
  expect(accounts.add(again)).toEqual({ added: false, taken: 'person', by: 'a@example.com' })
  expect(accounts.list()).toEqual([ACCOUNT])
})

it('adds an e-mail once', () => {
  const accounts = createAccounts()
  accounts.add(ACCOUNT)
  expect(accounts.hasEmail('a@example.com')).toBe(true)
  expect(accounts.hasEmail('b@example.com')).toBe(false)
  expect(accounts.add({ ...ACCOUNT, di: 'another person' })).toEqual({ added: false, taken: 'email' })
})

it('takes nobody for another because PortOne told no DI', () => {
  const accounts = createAccounts()
  accounts.add({ ...ACCOUNT, di: undefined })
  expect(accounts.add({ ...ACCOUNT, email: 'b@example.com', di: undefined })).toEqual({ added: true })
})
