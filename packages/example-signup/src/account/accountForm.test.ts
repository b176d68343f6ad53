import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AccountForm, accountSchema, findAccountErrors, isGoodPassword } from './accountForm.js'

const FORM: AccountForm = { email: 'a@example.com', password: 'a teapot 4 two', nickname: '봄내', acceptsNews: false }

function errorsOf(changes: Record<string, unknown>) {
  const { error } = accountSchema.safeParse({ ...FORM, ...changes })
  return findAccountErrors(error?.issues ?? [])
}

describe('the account form', () => {
  it('takes what is right, trimmed and in one spelling', () => {
    const typed = { ...FORM, email: '  Bom.Nae@Example.COM ', nickname: ' 봄내'.normalize('NFD') }
    expect(accountSchema.parse(typed)).toEqual({ ...FORM, email: 'bom.nae@example.com', nickname: '봄내' })
  })

  it.each(['', 'a', 'a@', '@example.com', 'a b@example.com', 'a@example..com', `${'a'.repeat(250)}@b.co`])(
    'refuses %j as an e-mail',
    (email) => {
      expect(errorsOf({ email })).toHaveProperty('email')
    },
  )

  it.each(['', '봄', '열세글자를넘어가는긴별명이에요', '봄 내', 'a<b', '봄\u200B내', 'ㅂㅗㅁ'])(
    'refuses %j as a nickname',
    (nickname) => {
      expect(errorsOf({ nickname })).toHaveProperty('nickname')
    },
  )

  it('says one sentence for each field that is wrong, and none for others', () => {
    expect(Object.keys(errorsOf({ email: '', password: '' }))).toEqual(['email', 'password'])
    expect(errorsOf({ email: '' }).email).toBe('이메일을 입력해 주세요.')
  })

  it('refuses whatever else a browser says', () => {
    for (const key of ['status', 'verified', 'name', 'birthday', 'impUid', '__proto__']) {
      const body: unknown = JSON.parse(`{"${key}":"verified",${JSON.stringify(FORM).slice(1)}`)
      expect(accountSchema.safeParse(body).success).toBe(false)
    }
  })
})

describe('a password', () => {
  it.each([
    ['short 1!', false],
    ['onlyletters', false],
    ['12345678901', false],
    ['letters and spaces', true],
    ['abcdefghi1', true],
    ['비밀번호를적어둬요1', true],
    [`a1${'x'.repeat(127)}`, false],
  ])('%j is good: %s', (password, isGood) => {
    expect(isGoodPassword(password)).toBe(isGood)
  })

  it('is good once it is long enough and of two kinds', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 10, maxLength: 60, unit: fc.constantFrom('a', '1', '!') }), (password) => {
        expect(isGoodPassword(`${password}a1`)).toBe(true)
      }),
    )
  })
})
