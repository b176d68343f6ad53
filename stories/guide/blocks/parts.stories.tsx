import { CertificationError, isCertificationErrorCode } from '@certification-form/core'
import { CertificationForm, OtpInput, type PartName } from '@certification-form/react'
import { SCRIPTED_OTP, createScriptedAdapter } from '@certification-form/testing'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { type PlayContext, formOf } from '../../formOf.js'
import { fillIdentity } from '../../fillIdentity.js'
import { ATTRIBUTES } from './attributes.js'
import { type Seen, watchParts } from './watchParts.js'
import { PARTS } from './parts.js'

const terms = [
  { id: 'service', label: '이용약관', href: '/terms' },
  { id: 'ads', label: '광고', required: false, content: '내용' },
]

const meta: Meta<typeof CertificationForm> = {
  title: 'Guide/Parts tried',
  component: CertificationForm,
  // A test of what the page says; nothing for people to look at.
  tags: ['!dev', '!autodocs'],
  globals: { locale: 'ko' },
  // Nothing in the form switches its code off; an OtpInput alone can be.
  render: (props) => (
    <>
      <CertificationForm {...props} />
      <OtpInput disabled aria-label="alone" />
    </>
  ),
}

export default meta

async function walkThroughEveryState(context: PlayContext): Promise<void> {
  const { canvas, userEvent } = context
  const form = formOf(context)
  const { actions, errors } = form.words
  await userEvent.click(form.request())
  await fillIdentity(context)
  await userEvent.click(canvas.getByRole('checkbox', { name: /모두 동의/ }))
  await userEvent.click(form.request())
  await userEvent.click(await canvas.findByRole('button', { name: actions.turnMvnoOn }))
  await waitFor(() => expect(form.mvno()).toBeInvalid())
  await userEvent.click(form.request())
  await canvas.findByText(errors.identity_mismatch as string)
  await userEvent.click(form.request())
  await canvas.findByText(/요청이 너무 많아요/, { selector: '[aria-hidden]' })
  await waitFor(() => expect(form.request()).not.toHaveAttribute('aria-disabled'), { timeout: 8000 })
  await userEvent.click(form.request())
  await userEvent.type(await form.findOtp(), `111111{Enter}`)
  await waitFor(() => expect(form.timer()).toHaveAttribute('data-state', 'expired'), { timeout: 8000 })
  await userEvent.click(form.resend())
  await waitFor(() => expect(form.timer()).toHaveAttribute('data-state', 'running'))
  await userEvent.clear(form.otp())
  await userEvent.type(form.otp(), `${SCRIPTED_OTP}{Enter}`)
  await canvas.findByRole('heading', { name: form.words.verified })
}

const missingIn = (names: Iterable<string>, from: readonly string[]) =>
  [...names].filter((name) => !from.includes(name))

/** What the page says of a part that is not so, or does not say. */
function complaintsAbout(part: PartName, seen: Seen): string[] {
  const { tags, attributes = [] } = PARTS[part]
  const met = seen[part]
  if (!met) return [`${part} was not met`]
  const names = Object.keys(met.attributes)
  return [
    missingIn(met.tags, tags).map((tag) => `${part} is a ${tag}`),
    missingIn(names, attributes).map((name) => `${part} has ${name}`),
    missingIn(attributes, names).map((name) => `${part} never had ${name}`),
  ].flat()
}

function valuesOf(attribute: string, seen: Seen): string[] {
  return [...new Set(Object.values(seen).flatMap(({ attributes }) => Array.from(attributes[attribute] ?? [])))]
}

/** The same of the values of an attribute. */
function complaintsAboutValues(attribute: string, seen: Seen): string[] {
  const met = valuesOf(attribute, seen)
  const told = ATTRIBUTES[attribute]?.values
  if (!told) return met.filter((value) => !isPlain(attribute, value)).map((value) => `${attribute} was ${value}`)
  const known = Object.keys(told)
  // The list has no switch: this walk is with the other.
  return missingIn(met, known)
    .map((value) => `${attribute} was ${value}`)
    .concat(missingIn(known, [...met, 'list']).map((value) => `${attribute} was never ${value}`))
}

/** Attributes without told values are there or not, but for the one that holds a code. */
function isPlain(attribute: string, value: string): boolean {
  return value === '' || (attribute === 'data-code' && isCertificationErrorCode(value))
}

/** Everything the running form has on the way is told, and each part and value that is told is met. */
export const Told: StoryObj<typeof meta> = {
  args: {
    adapter: createScriptedAdapter({
      delay: 5,
      expiresIn: 3,
      resendIn: 1,
      request: [
        'mvno_required',
        new CertificationError('identity_mismatch', { fields: ['isMvno'] }),
        'identity_mismatch',
        new CertificationError('rate_limited', { retryAfter: 1 }),
        'accepted',
      ],
    }),
    terms,
    as: 'fieldset',
    name: 'verified',
    carrierPicker: 'toggle',
  },
  play: async (context) => {
    const seen = await watchParts(context.canvasElement, () => walkThroughEveryState(context))
    await expect(Object.keys(seen).toSorted()).toEqual(Object.keys(PARTS).toSorted())
    const parts = Object.keys(PARTS) as PartName[]
    await expect(parts.flatMap((part) => complaintsAbout(part, seen))).toEqual([])
    await expect(Object.keys(ATTRIBUTES).flatMap((name) => complaintsAboutValues(name, seen))).toEqual([])
  },
}
