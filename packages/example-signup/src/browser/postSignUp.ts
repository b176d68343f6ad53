import type { AccountForm } from '../account/accountForm.js'
import type { SignUpRefusal, SignedUp } from '../account/signUpAnswer.js'

export type SignUpOutcome = { member: SignedUp } | { refusal: Omit<SignUpRefusal, 'code'> }

const NO_ANSWER: SignUpOutcome = { refusal: { message: '서버와 연결하지 못했어요. 잠시 뒤에 다시 시도해 주세요.' } }

/** Sends the form. Says nothing about being verified: the server knows, and would not believe it. Never rejects. */
export async function postSignUp(form: AccountForm): Promise<SignUpOutcome> {
  try {
    const response = await fetch('/sign-up', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(form),
    })
    const answer: unknown = await response.json()
    return response.ok ? { member: answer as SignedUp } : { refusal: answer as SignUpRefusal }
  } catch {
    return NO_ANSWER
  }
}
