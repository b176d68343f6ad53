import { createScriptedAdapter } from '@certification-form/testing'
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ko } from '../locales/ko.js'
import { KNOWN, button, renderInHost, requestCode, textbox, verify } from './test-host.js'

const { labels, actions } = ko
const TERMS = [
  { id: 'service', label: '이용약관' },
  { id: 'ads', label: '광고', required: false },
]

describe('inside the form of a host', () => {
  it.each([labels.name, labels.birth, labels.genderDigit, labels.phone])(
    'Enter in %s asks for a code and never submits the host',
    async (label) => {
      const adapter = createScriptedAdapter()
      const { onSubmit } = renderInHost({ adapter, defaultValues: KNOWN })
      ;(textbox(label).element() as HTMLElement).focus()
      await userEvent.keyboard('{Enter}')
      await expect.element(textbox(labels.otp)).toHaveFocus()
      expect(adapter.requests).toHaveLength(1)
      expect(onSubmit).not.toHaveBeenCalled()
    },
  )

  it('neither does Enter in a radio button, the switch or a consent, nor any button of ours', async () => {
    const { onSubmit, form } = renderInHost({ defaultValues: { ...KNOWN, name: '' }, terms: TERMS })
    for (const role of ['radio', 'switch', 'checkbox'] as const) {
      for (const control of page.getByRole(role).elements()) {
        ;(control as HTMLElement).focus()
        await userEvent.keyboard('{Enter}')
      }
    }
    for (const own of form.querySelectorAll<HTMLElement>('fieldset button')) own.click()
    await expect.element(textbox(labels.name)).toHaveFocus()
    expect(onSubmit).not.toHaveBeenCalled()
  })

  it('neither does anything at the code', async () => {
    const adapter = createScriptedAdapter({ resendIn: 0 })
    const { onSubmit } = renderInHost({ adapter, defaultValues: KNOWN, autoSubmitOtp: true })
    await requestCode()
    await userEvent.keyboard('000000')
    await expect.element(textbox(labels.otp)).toHaveAccessibleDescription(/4번 더/)
    await userEvent.keyboard('{Enter}')
    await userEvent.click(button(actions.confirmOtp))
    await userEvent.click(button(actions.resendOtp))
    await userEvent.click(button(actions.editIdentity))
    await expect.element(textbox(labels.name)).toBeVisible()
    expect(onSubmit).not.toHaveBeenCalled()
  })

  it('adds nothing to its FormData, at any step', async () => {
    const { data } = renderInHost({ defaultValues: KNOWN, terms: TERMS })
    const own = [['email', 'a@example.com']]
    await userEvent.click(page.getByRole('checkbox', { name: /이용약관/ }))
    expect(data()).toEqual(own)
    await requestCode()
    await userEvent.keyboard('123')
    expect(data()).toEqual(own)
    await userEvent.keyboard('456{Enter}')
    await expect.element(page.getByText(ko.verified)).toBeVisible()
    expect(data()).toEqual(own)
  })

  it('leaves the host’s own Enter and submit to it', async () => {
    const { onSubmit } = renderInHost()
    await userEvent.click(textbox('이메일'))
    await userEvent.keyboard('{Enter}')
    expect(onSubmit).toHaveBeenCalledOnce()
  })

  it('is locked by a disabled fieldset around it, and unlocked with it', async () => {
    const adapter = createScriptedAdapter()
    const lock = (ours: ReactNode) => <fieldset disabled>{ours}</fieldset>
    const { form, data } = renderInHost({ adapter, defaultValues: KNOWN, name: 'verified', required: true }, lock)
    const outer = form.querySelector('fieldset') as HTMLFieldSetElement
    for (const control of outer.querySelectorAll('input, button')) expect(control).toBeDisabled()
    ;(button(actions.requestOtp).element() as HTMLElement).click()
    expect(adapter.requests).toHaveLength(0)
    // As for every disabled control, the browser asks nothing of the marker.
    expect(form.checkValidity()).toBe(true)
    expect(data()).toEqual([['email', 'a@example.com']])
    outer.disabled = false
    expect(form.checkValidity()).toBe(false)
    await verify()
  })
})

describe('with name and required', () => {
  const props = { defaultValues: KNOWN, name: 'verified', required: true }

  it.each([
    ['its submit button', () => userEvent.click(button('가입하기'))],
    ['requestSubmit()', async (form: HTMLFormElement) => form.requestSubmit()],
    [
      'Enter in its own box',
      () =>
        textbox('이메일')
          .click()
          .then(() => userEvent.keyboard('{Enter}')),
    ],
  ])('the browser holds the host back at %s, says why and goes to the top of our form', async (_way, submit) => {
    const { form, onSubmit } = renderInHost(props)
    await submit(form)
    expect(onSubmit).not.toHaveBeenCalled()
    const marker = document.activeElement as HTMLInputElement
    expect(marker).toBe(document.querySelector('[data-cf-part=host-input]'))
    expect(marker.validationMessage).toBe(ko.verifyFirst)
    expect(marker).toHaveAccessibleName(ko.verifyFirst)
    expect(marker).toBe(document.querySelector('[data-cf-part=root] > :first-child'))
    await userEvent.tab()
    await expect.element(textbox(labels.name)).toHaveFocus()
  })

  it('the marker cannot be ticked by hand, and Tab goes past it', async () => {
    const { data, onSubmit } = renderInHost(props)
    await userEvent.click(button('가입하기'))
    await userEvent.keyboard(' ')
    ;(document.activeElement as HTMLElement).click()
    expect(document.activeElement).not.toBeChecked()
    expect(data()).toEqual([['email', 'a@example.com']])
    await userEvent.click(textbox('이메일'))
    await userEvent.tab()
    await expect.element(textbox(labels.name)).toHaveFocus()
    expect(onSubmit).not.toHaveBeenCalled()
  })

  it('the host submits once verified, and its FormData says so', async () => {
    const { data, form, onSubmit } = renderInHost(props)
    await verify()
    expect(form.checkValidity()).toBe(true)
    await userEvent.click(button('가입하기'))
    expect(onSubmit).toHaveBeenCalledOnce()
    expect(data()).toEqual([
      ['email', 'a@example.com'],
      ['verified', 'verified'],
    ])
  })

  it('required alone holds back without a name, name alone does not', async () => {
    const { form, data, unmount } = renderInHost({ defaultValues: KNOWN, required: true })
    expect(form.checkValidity()).toBe(false)
    await verify()
    expect(data()).toEqual([['email', 'a@example.com']])
    unmount()
    const { form: other } = renderInHost({ name: 'verified' })
    expect(other.checkValidity()).toBe(true)
  })
})
