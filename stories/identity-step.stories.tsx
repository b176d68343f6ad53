import { CertificationError } from '@certification-form/core'
import { CertificationForm } from '@certification-form/react'
import type { Meta } from '@storybook/react-vite'
import { expect, fn, waitFor, within } from 'storybook/test'
import { PERSON, askForOtp, fillIdentity } from './fillIdentity.js'
import { formOf } from './formOf.js'
import { FORM_ARG_TYPES, type Play, type ScriptedFormArgs, type ScriptedStory, scriptedForm } from './scriptedForm.js'

const meta: Meta<ScriptedFormArgs> = {
  title: 'Certification form/Identity step',
  component: CertificationForm,
  decorators: [scriptedForm],
  argTypes: FORM_ARG_TYPES,
  args: { onVerified: fn(), script: {} },
}

export default meta

export const Empty: ScriptedStory = {
  play: async (context) => {
    const form = formOf(context)
    await expect(form.name()).toHaveValue('')
    await expect(form.carrier('SKT')).not.toBeChecked()
    await expect(form.mvno()).not.toBeChecked()
    await expect(form.alert()).toBeEmptyDOMElement()
  },
}

export const EmptyInDark: ScriptedStory = { ...Empty, globals: { colorMode: 'dark' } }

const sticksToThePage: Play = async () => {
  await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
}

export const EmptyInNarrow: ScriptedStory = {
  ...Empty,
  globals: { viewport: { value: 'narrow' } },
  play: async (context) => {
    await Empty.play?.(context)
    await sticksToThePage(context)
  },
}

export const Filled: ScriptedStory = {
  play: async (context) => {
    const form = formOf(context)
    await fillIdentity(context, { carrier: 'LGT', isMvno: true })
    await expect(form.birth()).toHaveValue('900101')
    await expect(form.genderDigit()).toHaveValue('1')
    await expect(form.carrier('LGT')).toBeChecked()
    await expect(form.mvno()).toBeChecked()
    await expect(form.phone()).toHaveValue('010-1234-5678')
  },
}

/** A foreigner's name and digit; the name's spaces and apostrophe are tidied when the box is left. */
export const LatinName: ScriptedStory = {
  play: async (context) => {
    const form = formOf(context)
    await fillIdentity(context, { name: ' Anne-Marie  O’Neil ', genderDigit: '6' })
    await expect(form.name()).toHaveValue("Anne-Marie O'Neil")
    await expect(form.name()).not.toBeInvalid()
  },
}

/** What the merchant knows already. Eight digits of birth lose their century once it is checked. */
export const Prefilled: ScriptedStory = {
  args: { defaultValues: { ...PERSON, birth: '19900101' } },
  play: async (context) => {
    const form = formOf(context)
    await expect(form.name()).toHaveValue(PERSON.name)
    await expect(form.birth()).toHaveValue('900101')
    await expect(form.phone()).toHaveValue('010-1234-5678')
    await expect(form.carrier('SKT')).toBeChecked()
  },
}

/** The button stays focusable, and a second press asks for nothing. */
export const Pending: ScriptedStory = {
  args: { script: { request: 'never' } },
  play: async (context) => {
    const form = formOf(context)
    await askForOtp(context)
    await waitFor(() => expect(form.request()).toHaveAttribute('aria-disabled', 'true'))
    await expect(form.request()).toHaveFocus()
    await expect(form.status()).toHaveTextContent(form.words.status.requesting)
    await expect(form.alert()).toBeEmptyDOMElement()
  },
}

export const PendingInDark: ScriptedStory = { ...Pending, globals: { colorMode: 'dark' } }

/** The server names the fields: the words stand at them, and the first has the focus. */
export const RefusedWithFields: ScriptedStory = {
  args: { script: { request: new CertificationError('identity_mismatch', { fields: ['name', 'phone'] }) } },
  play: async (context) => {
    const form = formOf(context)
    await askForOtp(context)
    await waitFor(() => expect(form.name()).toHaveFocus())
    await expect(form.name()).toHaveAccessibleDescription(form.words.fieldErrors.refused)
    await expect(form.phone()).toHaveAccessibleDescription(form.words.fieldErrors.refused)
    await expect(form.birth()).not.toBeInvalid()
  },
}

/** The carrier says no more than "does not match": a list of what to look at, carrier and MVNO among it. */
export const Mismatch: ScriptedStory = {
  args: { script: { request: ['identity_mismatch', 'accepted'] } },
  play: async (context) => {
    const form = formOf(context)
    await askForOtp(context)
    await waitFor(() => expect(form.alert()).not.toBeEmptyDOMElement())
    const items = within(form.alert()).getAllByRole('listitem')
    await expect(items.map(({ textContent }) => textContent)).toEqual(form.words.mismatchChecklist)
    await expect(form.name()).toHaveValue(PERSON.name)
  },
}

export const MismatchInDark: ScriptedStory = { ...Mismatch, globals: { colorMode: 'dark' } }
export const MismatchInNarrow: ScriptedStory = { ...Mismatch, globals: { viewport: { value: 'narrow' } } }

/** The checklist helped: the same button, pressed again, leads on. */
export const MismatchCorrected: ScriptedStory = {
  ...Mismatch,
  play: async (context) => {
    const form = formOf(context)
    await Mismatch.play?.(context)
    await context.userEvent.click(form.carrier('KT'))
    await context.userEvent.click(form.request())
    await expect(await form.findOtp()).toBeVisible()
  },
}

function corrects(action: 'turnMvnoOn' | 'turnMvnoOff'): Play {
  return async (context) => {
    const form = formOf(context)
    const isMvno = action === 'turnMvnoOff'
    await askForOtp(context, { carrier: 'KT', isMvno })
    await context.userEvent.click(await context.canvas.findByRole('button', { name: form.words.actions[action] }))
    await form.findOtp()
    await context.userEvent.click(form.edit())
    if (isMvno) await expect(form.mvno()).not.toBeChecked()
    else await expect(form.mvno()).toBeChecked()
  }
}

/** KT and LG U+ tell that the line is a budget one: one tap turns the switch and asks again. */
export const MvnoForgotten: ScriptedStory = {
  args: { script: { request: ['mvno_required', 'accepted'] } },
  play: corrects('turnMvnoOn'),
}

export const MvnoWithoutNeed: ScriptedStory = {
  args: { script: { request: ['mvno_not_applicable', 'accepted'] } },
  play: corrects('turnMvnoOff'),
}

/** Corporate and prepaid lines cannot pass by SMS: the merchant's other way, told why. */
export const LineIneligible: ScriptedStory = {
  args: {
    script: { request: 'line_ineligible' },
    fallback: (reason) => <a href={`#${reason}`}>아이핀으로 인증하기</a>,
  },
  play: async (context) => {
    await askForOtp(context)
    const link = await within(formOf(context).alert()).findByRole('link', { name: '아이핀으로 인증하기' })
    await expect(link).toHaveAttribute('href', '#line_ineligible')
  },
}

/** The wait counts down for the eyes and is said once. */
export const WaitCounting: ScriptedStory = {
  args: { script: { request: new CertificationError('rate_limited', { retryAfter: 2 }) } },
  play: async (context) => {
    const form = formOf(context)
    const { rate_limited: words } = form.words.errors
    const say = (retryAfter: number) => (typeof words === 'string' ? words : words({ retryAfter }))
    await askForOtp(context)
    await waitFor(() => expect(form.alert()).toHaveTextContent(say(2)))
    await expect(await within(form.alert()).findByText(say(0))).toHaveAttribute('aria-hidden', 'true')
    await expect(within(form.alert()).getByText(say(2))).not.toHaveAttribute('aria-hidden')
  },
}

/** A field corrected by its owner ends what was asked for with the old value. */
export const ChangedWhilePending: ScriptedStory = {
  ...Pending,
  play: async (context) => {
    const form = formOf(context)
    await Pending.play?.(context)
    await context.userEvent.click(form.carrier('KT'))
    await waitFor(() => expect(form.request()).not.toHaveAttribute('aria-disabled'))
  },
}
