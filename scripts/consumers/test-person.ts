import type { CertificationNames } from '@certification-form/testing'
import { certificationPage } from '@certification-form/testing/playwright'
import type { Page } from 'playwright'

const PERSON = { name: '홍길동', birth: '900101', genderDigit: '1', carrier: 'KT', isMvno: false } as const

interface Message {
  otp: string
}

/** Waits for the next SMS to a phone in the sandbox's inbox, as whoever holds the phone does. */
async function readCode(sandbox: string, phone: string): Promise<string> {
  for (;;) {
    const answer = await fetch(`${sandbox}/inbox.json?last4=${phone.slice(-4)}`)
    const { messages } = (await answer.json()) as { messages: Message[] }
    const [newest] = messages
    if (newest) return newest.otp
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** A person signs up: identity, code, done. */
export async function signUp(page: Page, sandbox: string, phone: string, names?: CertificationNames): Promise<void> {
  const form = certificationPage(page, names ? { names, timeout: 30_000 } : { timeout: 30_000 })
  await form.fillIdentity({ ...PERSON, phone })
  await form.requestOtp()
  await form.enterOtp(await readCode(sandbox, phone))
  await form.confirm()
  await form.waitForVerified()
}
