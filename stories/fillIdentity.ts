import type { Identity } from '@certification-form/core'
import { type PlayContext, formOf } from './formOf.js'

/** An example of an identity. */
export const PERSON: Identity = {
  name: '홍길동',
  birth: '900101',
  genderDigit: '1',
  carrier: 'SKT',
  isMvno: false,
  phone: '01012345678',
}

/** Fills in the identity step box by box, as a person does. */
export async function fillIdentity(context: PlayContext, changes: Partial<Identity> = {}): Promise<void> {
  const { userEvent } = context
  const form = formOf(context)
  const person = { ...PERSON, ...changes }
  await userEvent.type(form.name(), person.name)
  await userEvent.type(form.birth(), person.birth)
  await userEvent.type(form.genderDigit(), person.genderDigit)
  await userEvent.click(form.carrier(person.carrier))
  if (person.isMvno) await userEvent.click(form.mvno())
  await userEvent.type(form.phone(), person.phone)
}

/** Fills in the identity and asks for a code. */
export async function askForOtp(context: PlayContext, changes?: Partial<Identity>): Promise<void> {
  await fillIdentity(context, changes)
  await context.userEvent.click(formOf(context).request())
}

/** Goes to the OTP step and answers its box. */
export async function reachOtpStep(context: PlayContext): Promise<HTMLInputElement> {
  await askForOtp(context)
  return formOf(context).findOtp()
}

/** Goes to the OTP step, types a code and sends it. */
export async function answerOtp(context: PlayContext, otp: string): Promise<void> {
  await context.userEvent.type(await reachOtpStep(context), otp)
  await context.userEvent.click(formOf(context).confirm())
}
