import type { CertificationErrorCode } from '@certification-form/core'
import { type Locator, type Page, expect } from '@playwright/test'
import { ACCOUNT, PERSON, type Person } from './person.js'
import { refusalWords } from './refusalWords.js'

/** The sign-up page by its accessible names, as a person finds their way around it. */
export class SignUpPage {
  readonly email: Locator
  readonly password: Locator
  readonly nickname: Locator
  readonly name: Locator
  readonly birth: Locator
  readonly digit: Locator
  readonly mvno: Locator
  readonly phone: Locator
  readonly request: Locator
  readonly otp: Locator
  readonly confirm: Locator
  readonly resend: Locator
  readonly edit: Locator
  readonly timer: Locator
  readonly verified: Locator
  readonly submit: Locator
  readonly welcome: Locator

  constructor(readonly page: Page) {
    const box = (name: string) => page.getByRole('textbox', { name, exact: true })
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    this.email = box('이메일')
    this.password = page.getByLabel('비밀번호', { exact: true })
    this.nickname = box('별명')
    this.name = box('이름')
    this.birth = box('생년월일 6자리')
    this.digit = box('주민등록번호 뒷자리 첫 숫자')
    this.mvno = page.getByRole('switch', { name: '알뜰폰' })
    this.phone = box('휴대폰 번호')
    this.request = button('인증번호 받기')
    this.otp = box('인증번호 6자리')
    this.confirm = button('확인')
    this.resend = button('인증번호 다시 받기')
    this.edit = button('정보 수정')
    this.timer = page.getByRole('timer')
    this.verified = page.locator('[data-cf-part="verified"]')
    this.submit = button('가입하기')
    this.welcome = page.getByRole('heading', { name: '님, 반가워요' })
  }

  carrier(name: Person['carrier']): Locator {
    return this.page.getByRole('group', { name: '통신사' }).getByRole('radio', { name, exact: true })
  }

  /** The refusal of the certification with this code. */
  refusal(code: CertificationErrorCode): Locator {
    return this.alert(refusalWords(code))
  }

  /** What the page says this in. */
  alert(text: string): Locator {
    return this.page.getByRole('alert').filter({ hasText: text })
  }

  async fillAccount(account: typeof ACCOUNT = ACCOUNT): Promise<void> {
    await this.email.fill(account.email)
    await this.password.fill(account.password)
    await this.nickname.fill(account.nickname)
  }

  async fillIdentity(person: Person = PERSON): Promise<void> {
    await this.name.fill(person.name)
    await this.birth.fill(person.birth)
    await this.digit.fill(person.digit)
    // The radio itself is painted over by its label.
    await this.carrier(person.carrier).check({ force: true })
    await this.phone.fill(person.phone)
  }

  /** Fills in the identity, asks for a code and waits for the box it goes into. */
  async reachOtpStep(person: Person = PERSON): Promise<void> {
    await this.fillIdentity(person)
    await this.request.click()
    await this.otp.waitFor()
  }

  /** That the code was refused, and how often another may be tried. */
  async expectMismatch(attemptsLeft: number): Promise<void> {
    await expect(this.otp).toHaveAccessibleDescription(refusalWords('otp_mismatch', attemptsLeft))
  }

  async enterOtp(otp: string): Promise<void> {
    await this.otp.fill(otp)
    await this.confirm.click()
  }
}

/** A code that is not the given one. */
export function wrongOtp(otp: string): string {
  return otp.replace(/^./, (digit) => String((Number(digit) + 1) % 10))
}
