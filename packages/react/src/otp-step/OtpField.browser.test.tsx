import { SCRIPTED_OTP, createScriptedAdapter } from '@certification-form/testing'
import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { CertificationForm } from '../certification/CertificationForm.js'
import { KNOWN, requestCode, textbox } from '../certification/test-host.js'
import { ko } from '../locales/ko.js'

it('sends a code that takes the place of a wrong one, however fast it is typed', async () => {
  const adapter = createScriptedAdapter({ confirm: ['wrong', 'accepted'] })
  render(<CertificationForm adapter={adapter} defaultValues={KNOWN} />)
  await requestCode()
  await userEvent.keyboard('000000{Enter}')
  const otp = textbox(ko.labels.otp)
  await expect.element(otp).toBeInvalid()
  await expect.poll(() => window.getSelection()?.toString()).toBe('000000')
  // Before any timer: on a busy phone the browser lets keys go first.
  document.execCommand('insertText', false, SCRIPTED_OTP)
  await Promise.resolve()
  document.querySelector('form')?.requestSubmit()
  await expect.element(page.getByText(ko.verified)).toBeVisible()
  expect(adapter.answers.map((answer) => answer.otp)).toEqual(['000000', SCRIPTED_OTP])
})
