import { CertificationForm } from '@certification-form/react'
import { createScriptedAdapter } from '@certification-form/testing'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor } from 'storybook/test'
import { formOf } from '../formOf.js'
import { ActionSignUp } from './ActionSignUp.js'
import { sourceOf } from './sourceOf.js'
import { ACCOUNT, expectOnly, fillAccount, hostOf, nativeRefusal, signUp, verifyByEnter } from './signUp.js'

type OnSignUp = (account: FormData) => Promise<string | undefined>

/** A host on the actions of React 19: `action`, `useActionState` and `useFormStatus`. */
const meta = {
  title: 'Recipes/Inside your form/React actions',
  tags: ['autodocs'],
  component: ActionSignUp,
  globals: { locale: 'ko' },
  parameters: { docs: { source: sourceOf('ActionSignUp') } },
  argTypes: { adapter: { control: false } },
  args: { adapter: createScriptedAdapter(), onSignUp: fn<OnSignUp>(async () => undefined) },
} satisfies Meta<typeof ActionSignUp>

export default meta

type Story = StoryObj<typeof meta>

/** The action gets the host's fields and that the person is verified: nothing else of ours. */
export const SignUp: Story = {
  play: async (context) => {
    const { args } = context
    const { words } = formOf(context)
    await signUp(context, args.onSignUp, async () => {
      await expect(nativeRefusal(hostOf(context).form())).toBe(words.verifyFirst)
      await expect(args.onSignUp).not.toHaveBeenCalled()
    })
    const [account] = args.onSignUp.mock.lastCall as [FormData]
    await expect(Object.fromEntries(account)).toEqual({ ...ACCOUNT, certified: 'verified' })
  },
}

/** What the action refuses costs nobody another SMS: the person stays verified and mends what was wrong. */
export const Refused: Story = {
  args: { onSignUp: fn<OnSignUp>(async () => '이미 가입한 이메일이에요.') },
  play: async (context) => {
    const { canvas, userEvent, args } = context
    const host = hostOf(context)
    await fillAccount(context)
    await verifyByEnter(context)
    await userEvent.click(host.submit())
    await expect(await canvas.findByText('이미 가입한 이메일이에요.')).toBeVisible()
    await waitFor(() => expect(host.submit()).not.toHaveAttribute('aria-disabled'))
    await expect(canvas.getByText(formOf(context).words.verified)).toBeVisible()
    await expect(host.email()).toHaveValue(ACCOUNT.email)
    await userEvent.click(host.submit())
    await waitFor(() => expect(args.onSignUp).toHaveBeenCalledTimes(2))
  },
}

/** A host that lets React reset its form after the action resets ours as well: the next person begins anew. */
export const ResetAfterTheAction: Story = {
  render: ({ adapter, onSignUp }) => (
    <form aria-label="회원가입" action={(account) => onSignUp(account).then(() => undefined)}>
      <label>
        이메일 <input name="email" type="email" autoComplete="email" required />
      </label>
      <CertificationForm as="fieldset" name="certified" required adapter={adapter} />
      <label>
        비밀번호 <input name="password" type="password" autoComplete="new-password" required />
      </label>
      <button type="submit">가입하기</button>
    </form>
  ),
  play: async (context) => {
    const host = hostOf(context)
    await fillAccount(context)
    await verifyByEnter(context)
    await context.userEvent.click(host.submit())
    await waitFor(() => expect(host.email()).toHaveValue(''))
    await waitFor(() => expect(formOf(context).name()).toHaveValue(''))
    await expectOnly(host.form(), ['email', 'password'])
    await expect(nativeRefusal(host.form())).toBeDefined()
  },
}
