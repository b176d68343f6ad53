import { certificationPage } from '@certification-form/testing/playwright'
import { PERSON as TYPED } from './person.js'
import { expect, test } from './shopTest.js'

const PERSON = {
  name: TYPED.name,
  birth: TYPED.birth,
  genderDigit: TYPED.digit,
  carrier: 'LGT',
  isMvno: true,
  phone: '01023456789',
} as const

test('the page object for Playwright takes a person through', async ({ page, sandbox, signUp }) => {
  await signUp.name.waitFor()
  const form = certificationPage(page)
  expect(await form.step()).toBe('identity')
  await form.fillIdentity(PERSON)
  await expect(form.field('isMvno')).toBeChecked()
  await expect(form.field('carrier').getByRole('radio', { name: 'LG U+' })).toBeChecked()
  await form.requestOtp()
  await form.enterOtp('1')
  expect(await form.step()).toBe('otp')
  expect(await form.timer()).toBeGreaterThan(60)
  await form.confirm()
  expect(await form.errorOf('otp')).toBe('숫자 6자리로 입력해 주세요.')
  await form.enterOtp((await sandbox.inbox.next(PERSON.phone)).otp)
  await form.confirm()
  await form.waitForVerified()
  expect(await form.step()).toBe('verified')
})

test('it tells what is wrong, takes the correction and goes back', async ({ page, signUp }) => {
  await signUp.name.waitFor()
  // A form of several on a page is scoped the same way.
  const form = certificationPage(page.getByRole('group', { name: '휴대폰 본인인증' }))
  await form.requestOtp()
  expect(await form.errorOf('name')).toBe('이름을 입력해 주세요.')
  expect(await form.errorOf('carrier')).toBe('통신사를 골라 주세요.')
  // A line of KT's MVNOs: refused while the switch is off.
  await form.fillIdentity({ ...PERSON, phone: '01000003039', carrier: 'KT', isMvno: false })
  await form.requestOtp()
  expect(await form.alert()).toContain('알뜰폰 번호예요.')
  await form.correctMvno()
  await form.enterOtp('1')
  await form.edit()
  await expect(form.field('isMvno')).toBeChecked()
  await expect(form.field('phone')).toHaveValue('010-0000-3039')
})

test('it says which field has no error', async ({ page, signUp }) => {
  await signUp.name.waitFor()
  const form = certificationPage(page, { timeout: 100 })
  await expect(form.errorOf('name')).rejects.toThrow('The field `name` says of nothing that it is wrong.')
})
