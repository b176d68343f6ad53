import { type Messages, ko } from '@certification-form/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { localePack } from '../localePack.js'
import { FormStates } from './FormStates.js'
import { FORM_STATES, type FormStateName, captionOf } from './formStates.js'

/** The form in every state at once, for who themes it: change theme, mode, contrast and density in the toolbar. */
const meta: Meta<typeof FormStates> = {
  title: 'Looks/All states',
  component: FormStates,
  render: (_args, { globals }) => <FormStates locale={localePack(globals)} />,
}

export default meta

type Story = StoryObj<typeof FormStates>
type Form = ReturnType<typeof within>

const CHECKS: Record<FormStateName, (form: Form, words: Messages) => Promise<void>> = {
  empty: async (form, { labels }) => {
    await expect(form.getByRole('textbox', { name: labels.name })).toHaveValue('')
  },
  focus: async (form, { labels, actions }) => {
    const name = form.getByRole('textbox', { name: labels.name })
    const shown = [name, form.getByRole('switch'), form.getByRole('button', { name: actions.requestOtp })]
    for (const control of shown) {
      await expect(control).not.toHaveFocus()
      await expect(getComputedStyle(control).outlineStyle).toBe('solid')
    }
  },
  filled: async (form, { labels }) => {
    await expect(form.getByRole('textbox', { name: labels.phone })).toHaveValue('010-1234-5678')
  },
  error: async (form, { labels, fieldErrors }) => {
    const name = form.getByRole('textbox', { name: labels.name })
    await expect(name).toBeInvalid()
    await expect(name).toHaveAccessibleDescription(fieldErrors.name_required)
    await expect(form.getByText(fieldErrors.phone_required)).toBeVisible()
  },
  pending: async (form, { actions }) => {
    await expect(form.getByRole('button', { name: actions.requestOtp })).toHaveAttribute('aria-disabled', 'true')
  },
  refused: async (form, { mismatchChecklist }) => {
    await expect(within(form.getByRole('alert')).getAllByRole('listitem')).toHaveLength(mismatchChecklist.length)
  },
  otp: async (form, { labels, timeLeft, resendWait }) => {
    await expect(form.getByRole('textbox', { name: labels.otp })).toHaveValue('1234')
    await expect(form.getByRole('timer')).toHaveTextContent(`${timeLeft} 2:58`)
    await expect(form.getByText(resendWait(28))).toBeVisible()
  },
  'otp-error': async (form, { labels, errors }) => {
    const box = form.getByRole('textbox', { name: labels.otp })
    const wrong = typeof errors.otp_mismatch === 'function' ? errors.otp_mismatch({ attemptsLeft: 4 }) : ''
    await expect(box).toBeInvalid()
    await expect(box).toHaveAccessibleDescription(wrong)
  },
  expired: async (form, { timeIsUp, actions }) => {
    await expect(form.getByRole('timer')).toHaveTextContent(timeIsUp)
    await expect(form.getByRole('button', { name: actions.resendOtp })).not.toHaveAttribute('aria-disabled')
  },
  verified: async (form, { verified }) => {
    await expect(form.getByRole('heading', { name: verified })).toBeVisible()
  },
  disabled: async (form, { actions }) => {
    await expect(form.getByRole('button', { name: actions.requestOtp })).toBeDisabled()
    for (const box of form.getAllByRole('textbox')) await expect(box).toBeDisabled()
  },
  terms: async (form, { labels }) => {
    const all = form.getByRole('checkbox', { name: new RegExp(labels.agreeToAll) })
    await expect(all).toBePartiallyChecked()
  },
  'carrier-list': async (form, { labels }) => {
    await expect(form.getAllByRole('radio')).toHaveLength(6)
    await expect(form.getByRole('radio', { name: labels.mvnoCarrier(labels.carriers.KT) })).toBeChecked()
  },
  'mvno-help': async (form, { labels, help }) => {
    await expect(form.getByRole('switch', { name: labels.mvno })).toBeChecked()
    await expect(form.getByText(help.mvnoNetworkText)).toBeVisible()
  },
}

/** Each state by what a person finds in it. None takes the focus, none scrolls the page. */
export const AllStates: Story = {
  play: async ({ canvasElement, globals }) => {
    const words = localePack(globals)
    await waitFor(() => expect(canvasElement.querySelectorAll('[data-arrived]')).toHaveLength(FORM_STATES.length))
    for (const state of FORM_STATES) {
      const form = within(canvasElement).getByRole(state === 'disabled' ? 'group' : 'form', {
        name: `${words.labels.form} (${captionOf(state, words.locale)})`,
      })
      await CHECKS[state](within(form), words)
    }
    await expect(document.activeElement).toBe(document.body)
    await expect(window.scrollY).toBe(0)
  },
}

export const AllStatesInNarrow: Story = { ...AllStates, globals: { viewport: { value: 'narrow' } } }

/** The ring that is only shown is the one that the real focus has. */
export const ShownFocus: Story = {
  render: () => <FormStates states={['empty', 'focus', 'otp', 'expired']} />,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelectorAll('[data-arrived]')).toHaveLength(4))
    const part = (state: FormStateName, selector: string) => {
      const found = canvasElement.querySelector<HTMLElement>(`[data-form-state=${state}] ${selector}`)
      if (!found) throw new Error(`There is no ${selector} in ${state}.`)
      return found
    }
    const name = (state: FormStateName) => part(state, `[aria-required][data-field=name]`)
    const shown = getComputedStyle(name('focus')).outline
    await expect(getComputedStyle(name('empty')).outline).not.toBe(shown)
    name('empty').focus()
    await expect(getComputedStyle(name('empty')).outline).toBe(shown)
    await expect(getComputedStyle(part('otp', '[data-state=next]')).outlineStyle).toBe('solid')
    await expect(getComputedStyle(part('expired', '[data-state=next]')).outlineStyle).toBe('none')
    await expect(part('empty', 'form')).toHaveAccessibleName(`${ko.labels.form} (${captionOf('empty')})`)
  },
}

/** A page that stays open shows what it showed at first. */
export const ClocksStandStill: Story = {
  render: () => <FormStates states={['otp']} />,
  play: async ({ canvas }) => {
    const timer = await canvas.findByRole('timer')
    const readings = new Set<string>()
    const reader = new MutationObserver(() => readings.add(timer.textContent))
    reader.observe(timer, { subtree: true, characterData: true })
    // The form's own clock goes on: it has written a time of its own at least once, and nobody saw it.
    await waitFor(() => expect(readings.size).toBeGreaterThan(0))
    reader.disconnect()
    await expect([...readings]).toEqual([`${ko.timeLeft} 2:58`])
  },
}
