import type { CertificationAdapter, OtpChallenge } from '@certification-form/core'
import { SCRIPTED_OTP, createScriptedAdapter } from '@certification-form/testing'
import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode } from 'react'
import { describe, expect, it } from 'vitest'
import { ko } from '../locales/ko.js'
import { box, typeIdentity } from '../test-person.js'
import { CertificationForm, type CertificationFormProps } from './CertificationForm.js'
import { KNOWN } from './test-parts.js'

function renderForm(props: Partial<CertificationFormProps> = {}) {
  render(<CertificationForm adapter={createScriptedAdapter()} {...props} />, { wrapper: StrictMode })
  return userEvent.setup()
}
const headingOf = (name: string, level = 2) => screen.findByRole('heading', { name, level })

describe('focus', () => {
  it('mount: goes to the first box only when asked for', () => {
    renderForm()
    expect(document.body).toHaveFocus()
    document.body.replaceChildren()
    renderForm({ focus: { mount: true } })
    expect(box.name()).toHaveFocus()
  })

  it('step: follows to the code, back to the heading of the fields, on to the end', async () => {
    const user = renderForm({ defaultValues: KNOWN })
    await user.click(box.request())
    await waitFor(() => expect(box.otp()).toHaveFocus())
    await user.click(box.edit())
    await waitFor(() => expect(screen.getByRole('heading', { name: ko.headings.identity })).toHaveFocus())
    await user.click(box.request())
    await waitFor(() => expect(box.otp()).toHaveFocus())
    await user.keyboard(`${SCRIPTED_OTP}{Enter}`)
    expect(await headingOf(ko.verified)).toHaveFocus()
  })

  it('step: stays where it is when the host wants that', async () => {
    const user = renderForm({ defaultValues: KNOWN, focus: { step: false } })
    await user.click(box.request())
    await headingOf(ko.headings.otp)
    expect(document.body).toHaveFocus()
    await user.type(box.otp(), '000000{Enter}')
    await user.click(box.edit())
    await headingOf(ko.headings.identity)
    expect(document.body).toHaveFocus()
  })

  it('step: takes nothing while a request begins, though the button that was tapped has no focus', async () => {
    const user = renderForm({ adapter: createScriptedAdapter({ request: 'never' }), defaultValues: KNOWN })
    // Safari gives none to a button that is tapped.
    box.request().addEventListener('mousedown', (event) => event.preventDefault())
    await user.click(box.request())
    await waitFor(() => expect(box.request()).toHaveAttribute('data-pending'))
    expect(document.body).toHaveFocus()
  })

  it('error: stays at the button when the host wants that', async () => {
    const user = renderForm({ focus: { error: false } })
    await user.click(box.request())
    await waitFor(() => expect(box.name()).toBeInvalid())
    expect(box.request()).toHaveFocus()
  })

  it('advance: stays in the birth when the host wants that', async () => {
    const user = renderForm({ focus: { advance: false } })
    await user.type(box.birth(), '900101')
    expect(box.birth()).toHaveFocus()
  })

  it('leaves who types in another form of ours on the page alone', async () => {
    let answer = (_challenge: OtpChallenge) => undefined as void
    const adapter: CertificationAdapter = {
      requestOtp: () => new Promise((resolve) => (answer = resolve)),
      confirmOtp: () => Promise.resolve({}),
    }
    const user = userEvent.setup()
    render(
      <>
        <CertificationForm adapter={adapter} defaultValues={KNOWN} />
        <CertificationForm adapter={createScriptedAdapter()} />
      </>,
    )
    await user.click(screen.getAllByRole('button', { name: ko.actions.requestOtp })[0] as HTMLElement)
    const name = screen.getAllByRole('textbox', { name: ko.labels.name })[1] as HTMLElement
    await user.click(name)
    await act(async () => answer({ impUid: 'imp_1' }))
    await headingOf(ko.headings.otp)
    expect(name).toHaveFocus()
  })
})

describe('headings', () => {
  it.each([1, 2, 3, 4, 5, 6] as const)('are of level %d at each step', async (headingLevel) => {
    const user = renderForm({ headingLevel })
    await headingOf(ko.headings.identity, headingLevel)
    await typeIdentity(user)
    await user.click(box.request())
    await headingOf(ko.headings.otp, headingLevel)
    expect(screen.getAllByRole('heading')).toHaveLength(1)
    await user.type(box.otp(), `${SCRIPTED_OTP}{Enter}`)
    await headingOf(ko.verified, headingLevel)
    expect(screen.getAllByRole('heading')).toHaveLength(1)
  })
})
