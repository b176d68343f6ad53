import { SCRIPTED_OTP, createScriptedAdapter } from '@certification-form/testing'
import { CertificationError } from '@certification-form/core'
import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { PartName } from '../field/usePart.js'
import { ko } from '../locales/ko.js'
import { box, typeIdentity } from '../test-person.js'
import { CertificationForm, type CertificationFormProps } from './CertificationForm.js'

/** The compiler keeps this list equal to `PartName`. */
const NAMES: Record<PartName, true> = {
  root: true,
  status: true,
  'host-input': true,
  step: true,
  heading: true,
  field: true,
  label: true,
  input: true,
  hint: true,
  error: true,
  'birth-row': true,
  'birth-box': true,
  'birth-separator': true,
  'gender-digit-box': true,
  'gender-digit-dots': true,
  carrier: true,
  'carrier-options': true,
  'carrier-option': true,
  radio: true,
  mvno: true,
  switch: true,
  'switch-label': true,
  help: true,
  terms: true,
  'terms-item': true,
  'terms-all': true,
  'terms-link': true,
  'terms-content': true,
  'terms-note': true,
  checkbox: true,
  'checkbox-label': true,
  alert: true,
  'alert-text': true,
  'alert-list': true,
  'visually-hidden': true,
  spinner: true,
  'correct-mvno': true,
  'request-button': true,
  'otp-notice': true,
  otp: true,
  'otp-boxes': true,
  'otp-box': true,
  'otp-input': true,
  timer: true,
  'confirm-button': true,
  'otp-actions': true,
  resend: true,
  'resend-button': true,
  'resend-wait': true,
  'edit-button': true,
  verified: true,
  'verified-mark': true,
}
const classNames = Object.fromEntries(Object.keys(NAMES).map((name) => [name, `of-${name}`]))
const terms = [
  { id: 'service', label: '이용약관', href: '/terms' },
  { id: 'ads', label: '광고', required: false, content: '내용' },
]

/** Every part that is ever on the page while `walk` goes on, and those without the class of their name. */
async function watchParts(walk: () => Promise<void>) {
  const seen = new Set<string>()
  const classless = new Set<string>()
  const look = () => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-cf-part]')) {
      const name = element.dataset['cfPart'] ?? ''
      seen.add(name)
      if (!element.classList.contains(`of-${name}`)) classless.add(name)
    }
  }
  const observer = new MutationObserver(look)
  observer.observe(document.body, { subtree: true, childList: true, attributes: true })
  await walk()
  look()
  observer.disconnect()
  return { seen, classless }
}

async function walkThroughEveryState(): Promise<void> {
  const user = userEvent.setup()
  const wait = new CertificationError('rate_limited', { retryAfter: 1 })
  const adapter = createScriptedAdapter({
    delay: 5,
    request: ['mvno_required', 'identity_mismatch', wait, 'accepted'],
  })
  const props: CertificationFormProps = { adapter, terms, as: 'fieldset', name: 'verified', classNames }
  render(<CertificationForm {...props} />)
  await user.click(box.request())
  await typeIdentity(user)
  await user.click(screen.getByRole('checkbox', { name: /모두 동의/ }))
  await user.click(box.request())
  await user.click(await screen.findByRole('button', { name: ko.actions.turnMvnoOn }))
  await screen.findByText(ko.errors.identity_mismatch as string)
  await user.click(box.request())
  await screen.findByText(/요청이 너무 많아요/, { selector: '[aria-hidden]' })
  await waitFor(() => expect(box.request()).not.toHaveAttribute('aria-disabled'), { timeout: 20_000 })
  await user.click(box.request())
  await user.type(await screen.findByRole('textbox', { name: '인증번호 6자리' }), `${SCRIPTED_OTP}{Enter}`)
  await screen.findByRole('heading', { name: ko.verified })
}

describe('data-cf-part', () => {
  it('has the names that PartName tells, no other, and each is somewhere', async () => {
    const { seen, classless } = await watchParts(walkThroughEveryState)
    expect([...seen].toSorted()).toEqual(Object.keys(NAMES).toSorted())
    expect([...classless]).toEqual([])
  })
})
