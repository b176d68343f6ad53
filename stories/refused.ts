import { type CertificationErrorCode, endsChallenge, isCertificationErrorCode } from '@certification-form/core'
import type { Messages } from '@certification-form/react'
import { expect, waitFor } from 'storybook/test'
import { PERSON } from './fillIdentity.js'
import { formOf } from './formOf.js'
import type { Play } from './scriptedForm.js'

function toCode(outcome: unknown): CertificationErrorCode {
  if (isCertificationErrorCode(outcome)) return outcome
  throw new Error(`A story about refusals needs an error code in its script, not ${String(outcome)}.`)
}

function say({ errors }: Messages, code: CertificationErrorCode): string {
  const words = errors[code]
  return typeof words === 'string' ? words : words({})
}

/** Asks for a code, with an identity the merchant knew, and is told why there is none. Every field is kept. */
export const refusedAtRequest: Play = async (context) => {
  const form = formOf(context)
  const code = toCode(context.args.script.request)
  await context.userEvent.click(form.request())
  await waitFor(() => expect(form.request()).not.toHaveAttribute('aria-disabled'))
  await waitFor(() => expect(form.alert()).toHaveTextContent(say(form.words, code)))
  await expect(form.name()).toHaveValue(PERSON.name)
  await expect(form.phone()).toHaveValue('010-1234-5678')
}

/** Sends a code and is told why it does not count. */
export const refusedAtConfirm: Play = async (context) => {
  const form = formOf(context)
  const code = toCode(context.args.script.confirm)
  await context.userEvent.click(form.request())
  await context.userEvent.type(await form.findOtp(), '123456')
  await context.userEvent.click(form.confirm())
  // The person stands at the identity again, where it can be mended.
  if (endsChallenge(code)) {
    await waitFor(() => expect(form.alert()).toHaveTextContent(say(form.words, code)))
    await expect(form.name()).toHaveValue(PERSON.name)
    return
  }
  await waitFor(() => expect(form.confirm()).not.toHaveAttribute('aria-disabled'))
  await expect(form.otp()).toHaveValue('123456')
  if (code === 'otp_mismatch')
    await waitFor(() => expect(form.otp()).toHaveAccessibleDescription(say(form.words, code)))
  else await waitFor(() => expect(form.alert()).toHaveTextContent(say(form.words, code)))
  await expect(context.args.onVerified).not.toHaveBeenCalled()
}
