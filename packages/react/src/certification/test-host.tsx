import { SCRIPTED_OTP, createScriptedAdapter } from '@certification-form/testing'
import { type RenderResult, render } from '@testing-library/react'
import { type ReactNode, type SyntheticEvent, StrictMode } from 'react'
import { type Mock, expect, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ko } from '../locales/ko.js'
import { CertificationForm, type CertificationFormProps } from './CertificationForm.js'
import { KNOWN } from './test-parts.js'

export const textbox = (name: string) => page.getByRole('textbox', { name })
export const button = (name: string) => page.getByRole('button', { name })

export interface Host extends RenderResult {
  onSubmit: Mock<(event: SyntheticEvent) => void>
  onReset: Mock<() => void>
  form: HTMLFormElement
  /** What a submit of the host would send now. */
  data: () => [string, unknown][]
}

/** A merchant's form with ours in the middle of it. */
export function renderInHost(
  props: Partial<CertificationFormProps> = {},
  around: (ours: ReactNode) => ReactNode = (ours) => ours,
): Host {
  const onSubmit = vi.fn<(event: SyntheticEvent) => void>((event) => event.preventDefault())
  const onReset = vi.fn<() => void>()
  const view = render(
    <form aria-label="가입" onSubmit={onSubmit} onReset={onReset}>
      <input aria-label="이메일" name="email" defaultValue="a@example.com" />
      {around(<CertificationForm adapter={createScriptedAdapter()} as="fieldset" {...props} />)}
      <button>가입하기</button>
      <button type="reset">처음부터</button>
    </form>,
    { wrapper: StrictMode },
  )
  const form = page.getByRole('form', { name: '가입' }).element() as HTMLFormElement
  return { ...view, onSubmit, onReset, form, data: () => [...new FormData(form)] }
}

export async function requestCode(): Promise<void> {
  await userEvent.click(button(ko.actions.requestOtp))
  await expect.element(textbox(ko.labels.otp)).toHaveFocus()
}

export async function verify(): Promise<void> {
  await requestCode()
  await userEvent.keyboard(`${SCRIPTED_OTP}{Enter}`)
  await expect.element(page.getByText(ko.verified)).toBeVisible()
}

export { KNOWN }
