import { createScriptedAdapter } from '@certification-form/testing'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { verifyByEnter, ACCOUNT, hostOf, signUp } from './signUp.js'
import { ReactHookFormSignUp } from './ReactHookFormSignUp.js'
import { sourceOf } from './sourceOf.js'

/** A host on react-hook-form, with a schema of zod and its own `FormProvider`. */
const meta = {
  title: 'Recipes/Inside your form/react-hook-form',
  tags: ['autodocs'],
  component: ReactHookFormSignUp,
  globals: { locale: 'ko' },
  parameters: { docs: { source: sourceOf('ReactHookFormSignUp') } },
  argTypes: { adapter: { control: false } },
  args: { adapter: createScriptedAdapter(), onSignUp: fn() },
} satisfies Meta<typeof ReactHookFormSignUp>

export default meta

type Story = StoryObj<typeof meta>

/** Its values are its own fields and that the person is verified: nothing else of ours. */
export const SignUp: Story = {
  play: async (context) => {
    const { canvas, args } = context
    await signUp(context, args.onSignUp, async () => {
      await expect(await canvas.findByText('본인인증을 먼저 해 주세요.')).toBeVisible()
    })
    await expect(args.onSignUp).toHaveBeenCalledWith({ ...ACCOUNT, referrer: '', certified: true })
    await expect(canvas.queryByText('본인인증을 먼저 해 주세요.')).toBeNull()
  },
}

/** All mistakes at once: the host's fields and the missing verification. */
export const NothingFilledIn: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(hostOf({ canvas }).submit())
    await expect(await canvas.findByText('이메일 주소를 입력해 주세요.')).toBeVisible()
    await expect(canvas.getByText('본인인증을 먼저 해 주세요.')).toBeVisible()
    await expect(hostOf({ canvas }).email()).toHaveFocus()
    await expect(args.onSignUp).not.toHaveBeenCalled()
  },
}

/** `useFormContext` inside our children is the host's: ours never stands in its way. */
export const HostsFieldInside: Story = {
  play: async (context) => {
    const { canvas, userEvent, args } = context
    const host = hostOf(context)
    await userEvent.type(canvas.getByRole('textbox', { name: '추천인' }), 'friend-7')
    await userEvent.type(host.email(), ACCOUNT.email)
    await userEvent.type(host.password(), ACCOUNT.password)
    await verifyByEnter(context)
    await userEvent.click(host.submit())
    await expect(args.onSignUp).toHaveBeenCalledWith({ ...ACCOUNT, referrer: 'friend-7', certified: true })
  },
}
