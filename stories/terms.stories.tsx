import { type Carrier, CertificationForm, type Term } from '@certification-form/react'
import { createScriptedAdapter } from '@certification-form/testing'
import type { Meta } from '@storybook/react-vite'
import { expect, fn, waitFor } from 'storybook/test'
import { askForOtp, fillIdentity } from './fillIdentity.js'
import { formOf } from './formOf.js'
import { FORM_ARG_TYPES, type ScriptedFormArgs, type ScriptedStory, scriptedForm } from './scriptedForm.js'

const PRIVACY: Term = { id: 'privacy', label: '개인정보 수집·이용', version: '2026-11', href: '/terms/privacy' }
const MARKETING: Term = { id: 'marketing', label: '혜택 알림 받기', required: false }
const IN_PLACE: Term = {
  id: 'service',
  label: '본인확인서비스 이용약관',
  content: '이 자리에 가맹점의 약관이 들어가요.',
}

/** Each network has a text of its own. */
const BY_CARRIER = (carrier: Carrier | '') => [
  PRIVACY,
  { id: 'carrier', label: `${carrier || '통신사'} 이용약관`, version: `${carrier}-7`, href: `/terms/${carrier}` },
]

/** What a merchant asks people to agree to. The form brings no legal text of its own. */
const meta: Meta<ScriptedFormArgs> = {
  title: 'Certification form/Terms',
  component: CertificationForm,
  decorators: [scriptedForm],
  argTypes: FORM_ARG_TYPES,
  args: { onVerified: fn(), script: {}, terms: [IN_PLACE, PRIVACY, MARKETING] },
}

export default meta

export const Empty: ScriptedStory = {}
export const EmptyInDark: ScriptedStory = { globals: { colorMode: 'dark' } }
export const EmptyInNarrow: ScriptedStory = { globals: { viewport: { value: 'narrow' } } }

/** A link and a text in place; one term needs no box for all of them. */
export const OneTerm: ScriptedStory = { args: { terms: [PRIVACY] } }

/** Without the required ones no code is asked for, and the first that is missing has the focus. */
export const Missing: ScriptedStory = {
  play: async (context) => {
    const { canvas } = context
    const { words } = formOf(context)
    await askForOtp(context)
    await expect(await canvas.findByText(words.fieldErrors.terms_required)).toBeVisible()
    await waitFor(() => expect(canvas.getByRole('checkbox', { name: new RegExp(IN_PLACE.label) })).toHaveFocus())
  },
}

export const MissingInDark: ScriptedStory = { ...Missing, globals: { colorMode: 'dark' } }

/** One tap agrees to all, the optional one too, and says so beforehand. */
export const AllAtOnce: ScriptedStory = {
  play: async (context) => {
    const { canvas, userEvent } = context
    const { words } = formOf(context)
    const all = canvas.getByRole('checkbox', { name: new RegExp(words.labels.agreeToAll) })
    await userEvent.click(all)
    for (const box of canvas.getAllByRole('checkbox')) await expect(box).toBeChecked()
    await userEvent.click(canvas.getByRole('checkbox', { name: new RegExp(MARKETING.label) }))
    await expect(all).toBePartiallyChecked()
    await fillIdentity(context)
    await userEvent.click(formOf(context).request())
    await expect(await formOf(context).findOtp()).toHaveFocus()
  },
}

/** Another carrier has another text: what was agreed to for the last one is asked again. */
export const ByCarrier: ScriptedStory = {
  args: { terms: BY_CARRIER },
  play: async (context) => {
    const { canvas, userEvent } = context
    const form = formOf(context)
    await userEvent.click(form.carrier('SKT'))
    await userEvent.click(canvas.getByRole('checkbox', { name: new RegExp(form.words.labels.agreeToAll) }))
    await userEvent.click(form.carrier('KT'))
    await expect(canvas.getByRole('checkbox', { name: /KT 이용약관/ })).not.toBeChecked()
    await expect(canvas.getByRole('checkbox', { name: new RegExp(PRIVACY.label) })).toBeChecked()
  },
}

const handedOver = createScriptedAdapter()

/** What was agreed to, in which wording and when, goes to the merchant's server beside the identity. */
export const HandedOver: ScriptedStory = {
  render: (args) => <CertificationForm {...args} adapter={handedOver} />,
  play: async (context) => {
    const { canvas, userEvent } = context
    await userEvent.click(canvas.getByRole('checkbox', { name: new RegExp(IN_PLACE.label) }))
    await userEvent.click(canvas.getByRole('checkbox', { name: new RegExp(PRIVACY.label) }))
    await askForOtp(context)
    await formOf(context).findOtp()
    await expect(handedOver.requests.at(-1)?.terms?.map(({ id, version }) => [id, version])).toEqual([
      ['service', undefined],
      ['privacy', '2026-11'],
    ])
  },
}
