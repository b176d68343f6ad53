import { SCRIPTED_OTP } from '@certification-form/testing'
import { expect, waitFor } from 'storybook/test'
import { PERSON, fillIdentity } from '../fillIdentity.js'
import { type PlayContext, formOf } from '../formOf.js'

export const ACCOUNT = { email: 'gildong@example.com', password: 'saffron-kettle-9' }

/** The host's own parts. */
export function hostOf({ canvas }: Pick<PlayContext, 'canvas'>) {
  return {
    form: () => canvas.getByRole<HTMLFormElement>('form', { name: '회원가입' }),
    email: () => canvas.getByRole<HTMLInputElement>('textbox', { name: '이메일' }),
    password: () => canvas.getByLabelText<HTMLInputElement>('비밀번호'),
    submit: () => canvas.getByRole('button', { name: '가입하기' }),
  }
}

/** Why the browser would refuse to submit a form: the message at the first control in its way. */
export function nativeRefusal(form: HTMLFormElement): string | undefined {
  const controls = [...form.elements].filter((element) => element instanceof HTMLInputElement)
  return controls.find(({ validity }) => !validity.valid)?.validationMessage
}

export async function fillAccount(context: PlayContext): Promise<void> {
  const host = hostOf(context)
  await context.userEvent.type(host.email(), ACCOUNT.email)
  await context.userEvent.type(host.password(), ACCOUNT.password)
}

/** From an empty identity to verified, by Enter in the boxes: it is the certification that goes on, not the host. */
export async function verifyByEnter(context: PlayContext): Promise<void> {
  const form = formOf(context)
  await fillIdentity(context)
  await context.userEvent.type(form.phone(), '{Enter}')
  await context.userEvent.type(await form.findOtp(), `${SCRIPTED_OTP}{Enter}`)
  await expect(await context.canvas.findByText(form.words.verified)).toBeVisible()
}

type OnSignUp = (account: never) => unknown

/**
 * What a person does in a host of any kind: fills in the account, is told to be verified first, is verified, signs up.
 *
 * @param toldWhy looks for the reason why nothing was submitted
 */
export async function signUp(context: PlayContext, onSignUp: OnSignUp, toldWhy: () => Promise<void>): Promise<void> {
  const host = hostOf(context)
  await fillAccount(context)
  await context.userEvent.click(host.submit())
  await toldWhy()
  await verifyByEnter(context)
  await expect(onSignUp).not.toHaveBeenCalled()
  await context.userEvent.click(host.submit())
  await waitFor(() => expect(onSignUp).toHaveBeenCalledOnce())
}

/** Nothing typed into ours is in the host's form: neither as a value nor under a name of ours. */
export async function expectOnly(form: HTMLFormElement, names: readonly string[]): Promise<void> {
  const entries = [...new FormData(form)]
  await expect(entries.map(([name]) => name)).toEqual(names)
  const values = entries.map(([, value]) => value)
  for (const typed of [PERSON.name, PERSON.birth, PERSON.phone, '010-1234-5678', SCRIPTED_OTP]) {
    await expect(values).not.toContain(typed)
  }
}
