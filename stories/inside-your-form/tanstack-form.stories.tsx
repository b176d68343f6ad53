import { createScriptedAdapter } from '@certification-form/testing'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { ACCOUNT, signUp } from './signUp.js'
import { TanstackFormSignUp } from './TanstackFormSignUp.js'
import { sourceOf } from './sourceOf.js'

/** A host on TanStack Form: the verification is one of its fields. */
const meta = {
  title: 'Recipes/Inside your form/TanStack Form',
  tags: ['autodocs'],
  component: TanstackFormSignUp,
  globals: { locale: 'ko' },
  parameters: { docs: { source: sourceOf('TanstackFormSignUp') } },
  argTypes: { adapter: { control: false } },
  args: { adapter: createScriptedAdapter(), onSignUp: fn() },
} satisfies Meta<typeof TanstackFormSignUp>

export default meta

/** Its values are its own fields and that the person is verified: nothing else of ours. */
export const SignUp: StoryObj<typeof meta> = {
  play: async (context) => {
    const { canvas, args } = context
    await signUp(context, args.onSignUp, async () => {
      await expect(await canvas.findByText('본인인증을 먼저 해 주세요.')).toBeVisible()
    })
    await expect(args.onSignUp).toHaveBeenCalledWith({ ...ACCOUNT, certified: true })
    await expect(canvas.queryByText('본인인증을 먼저 해 주세요.')).toBeNull()
  },
}
