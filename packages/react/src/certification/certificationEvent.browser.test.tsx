import { SCRIPTED_OTP, createScriptedAdapter } from '@certification-form/testing'
import { render } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ko } from '../locales/ko.js'
import { CertificationForm } from './CertificationForm.js'
import type { CertificationEvent } from './certificationEvent.js'

it('a handler that throws at every event is reported and harms nothing', async () => {
  // Vitest prints what was not caught, here on purpose.
  const print = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const thrown = vi.fn<(event: ErrorEvent) => void>((event) => event.preventDefault())
  window.addEventListener('error', thrown)
  const onEvent = vi.fn<(event: CertificationEvent) => void>(() => {
    throw new Error('host bug')
  })
  const onVerified = vi.fn<() => void>()
  const adapter = createScriptedAdapter({ request: ['network', 'accepted'], confirm: ['wrong', 'accepted'] })
  const known = { name: '홍길동', birth: '900101', genderDigit: '1', phone: '01012345678' }
  render(<CertificationForm adapter={adapter} defaultValues={known} onEvent={onEvent} onVerified={onVerified} />)
  const request = page.getByRole('button', { name: ko.actions.requestOtp })
  await userEvent.click(request)
  await expect.element(page.getByRole('radio', { name: 'SKT' })).toHaveFocus()
  await userEvent.keyboard(' ')
  await userEvent.click(request)
  await expect.element(page.getByText(ko.errors.network as string)).toBeVisible()
  await userEvent.click(request)
  await expect.element(page.getByRole('textbox', { name: ko.labels.otp })).toHaveFocus()
  await userEvent.keyboard('000000{Enter}')
  await expect.element(page.getByRole('textbox', { name: ko.labels.otp })).toBeInvalid()
  await userEvent.keyboard(`${SCRIPTED_OTP}{Enter}`)
  await expect.element(page.getByText(ko.verified)).toBeVisible()
  expect(onVerified).toHaveBeenCalledOnce()
  expect(onEvent.mock.calls.map(([{ type }]) => type)).toEqual(
    expect.arrayContaining(['fieldError', 'failed', 'requested', 'step', 'verified']),
  )
  expect(thrown).toHaveBeenCalledTimes(onEvent.mock.calls.length)
  window.removeEventListener('error', thrown)
  print.mockRestore()
})
