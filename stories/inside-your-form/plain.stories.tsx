import { createScriptedAdapter } from '@certification-form/testing'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor } from 'storybook/test'
import { fillIdentity } from '../fillIdentity.js'
import { formOf } from '../formOf.js'
import { ACCOUNT, expectOnly, fillAccount, hostOf, nativeRefusal, signUp, verifyByEnter } from './signUp.js'
import { PlainSignUp } from './PlainSignUp.js'
import { sourceOf } from './sourceOf.js'

/** A host without a library: the browser checks, `FormData` carries. */
const meta = {
  title: 'Recipes/Inside your form/Plain HTML',
  tags: ['autodocs'],
  component: PlainSignUp,
  globals: { locale: 'ko' },
  parameters: { docs: { source: sourceOf('PlainSignUp') } },
  argTypes: { adapter: { control: false } },
  args: { adapter: createScriptedAdapter(), onSignUp: fn() },
} satisfies Meta<typeof PlainSignUp>

export default meta

type Story = StoryObj<typeof meta>

/** Before the verification the browser refuses to submit, says why and goes there. */
export const SignUp: Story = {
  play: async (context) => {
    const { args } = context
    const { words } = formOf(context)
    const host = hostOf(context).form()
    await signUp(context, args.onSignUp, async () => {
      await expect(nativeRefusal(host)).toBe(words.verifyFirst)
      await expect(document.activeElement).toHaveAttribute('name', 'certified')
      await expect(args.onSignUp).not.toHaveBeenCalled()
    })
    const [account] = args.onSignUp.mock.lastCall as [FormData]
    await expect(Object.fromEntries(account)).toEqual({ ...ACCOUNT, certified: 'verified' })
  },
}

/** Halfway, nothing of what was typed into ours is the host's. */
export const Halfway: Story = {
  play: async (context) => {
    const host = hostOf(context).form()
    await fillAccount(context)
    await fillIdentity(context)
    await expectOnly(host, ['email', 'password'])
    await context.userEvent.type(formOf(context).phone(), '{Enter}')
    await context.userEvent.type(await formOf(context).findOtp(), '123')
    await expectOnly(host, ['email', 'password'])
  },
}

/** The host's reset is ours too: another person may go on. */
export const Reset: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context
    const host = hostOf(context).form()
    await fillAccount(context)
    await verifyByEnter(context)
    await expectOnly(host, ['email', 'certified', 'password'])
    await userEvent.click(canvas.getByRole('button', { name: '모두 지우기' }))
    await waitFor(() => expect(formOf(context).name()).toHaveValue(''))
    await expectOnly(host, ['email', 'password'])
  },
}
