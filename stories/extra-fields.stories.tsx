import {
  Certification,
  type CertificationAdapter,
  CertificationForm,
  type ExtraSchema,
} from '@certification-form/react'
import { createScriptedAdapter } from '@certification-form/testing'
import type { Meta } from '@storybook/react-vite'
import { expect, fn, waitFor } from 'storybook/test'
import * as z from 'zod/mini'
import { askForOtp, fillIdentity } from './fillIdentity.js'
import { formOf } from './formOf.js'
import { FORM_ARG_TYPES, type ScriptedFormArgs, type ScriptedStory, scriptedForm } from './scriptedForm.js'

interface Membership {
  /** The shop's own number of a member. */
  memberNumber: string
}

const membership: ExtraSchema<Membership> = z.object({
  memberNumber: z.string().check(z.regex(/^M[0-9]{4}$/, '회원 번호는 M과 숫자 4자리예요.')),
})

const adapter = createScriptedAdapter<unknown, Membership>()

/** A merchant's own fields are checked with ours and travel with the identity. */
const meta: Meta<ScriptedFormArgs> = {
  title: 'Certification form/Extra fields',
  component: CertificationForm,
  decorators: [scriptedForm],
  argTypes: FORM_ARG_TYPES,
  args: { onVerified: fn(), script: {} },
  render: ({ locale, onVerified }) => (
    <CertificationForm
      adapter={adapter satisfies CertificationAdapter<unknown, Membership>}
      extraSchema={membership}
      locale={locale}
      onVerified={onVerified}
    >
      <Certification.Extra name="memberNumber" label="회원 번호" hint="회원증에 적힌 번호예요." />
    </CertificationForm>
  ),
}

export default meta

export const Empty: ScriptedStory = {}

/** The merchant's words at the merchant's field. */
export const Wrong: ScriptedStory = {
  play: async (context) => {
    await context.userEvent.type(context.canvas.getByRole('textbox', { name: '회원 번호' }), '1234')
    await askForOtp(context)
    const box = context.canvas.getByRole('textbox', { name: '회원 번호' })
    await waitFor(() => expect(box).toHaveAccessibleDescription('회원 번호는 M과 숫자 4자리예요.'))
    await waitFor(() => expect(box).toHaveFocus())
  },
}

export const Handed: ScriptedStory = {
  play: async (context) => {
    await fillIdentity(context)
    await context.userEvent.type(context.canvas.getByRole('textbox', { name: '회원 번호' }), 'M1234{Enter}')
    await formOf(context).findOtp()
    await expect(adapter.requests.at(-1)?.identity).toMatchObject({ name: '홍길동', memberNumber: 'M1234' })
  },
}
