import { OtpInput, type OtpInputProps } from '@certification-form/react'
import type { Decorator, Meta, StoryObj } from '@storybook/react-vite'
import { type FormEvent, useState } from 'react'
import { expect, fn, waitFor } from 'storybook/test'
import { OTP_INPUT_CONTROLS } from './controls.js'
import { localePack } from './localePack.js'

const named: Decorator<OtpInputProps> = (Story, { args, globals }) => (
  <Story args={{ 'aria-label': localePack(globals).labels.otp, ...args }} />
)

/** The box of the code alone, for a merchant's own flow. */
const meta: Meta<OtpInputProps> = {
  title: 'Building blocks/OTP input',
  tags: ['autodocs'],
  component: OtpInput,
  decorators: [named],
  args: { onComplete: fn(), onValueChange: fn() },
  argTypes: OTP_INPUT_CONTROLS,
}

export default meta

type Story = StoryObj<OtpInputProps>
type Play = NonNullable<Story['play']>

const box = ({ canvas }: Pick<Parameters<Play>[0], 'canvas'>) => canvas.getByRole<HTMLInputElement>('textbox')

export const Empty: Story = {
  play: async (context) => {
    await expect(box(context)).toHaveValue('')
    await expect(box(context)).toHaveAccessibleName()
    await expect(context.args.onComplete).not.toHaveBeenCalled()
  },
}

export const Focused: Story = {
  play: async (context) => {
    await context.userEvent.click(box(context))
    await expect(box(context)).toHaveFocus()
  },
}

export const Partial: Story = {
  play: async (context) => {
    await context.userEvent.type(box(context), '12-3')
    await expect(box(context)).toHaveValue('123')
    await expect(context.args.onValueChange).toHaveBeenLastCalledWith('123')
    await expect(context.args.onComplete).not.toHaveBeenCalled()
  },
}

export const Complete: Story = {
  play: async (context) => {
    await context.userEvent.type(box(context), '123456')
    await expect(context.args.onComplete).toHaveBeenCalledOnce()
    await expect(context.args.onComplete).toHaveBeenCalledWith('123456')
  },
}

export const CompleteInDark: Story = { ...Complete, globals: { colorMode: 'dark' } }
export const CompleteInNarrow: Story = { ...Complete, globals: { viewport: { value: 'narrow' } } }

/** The code is taken out of the text that was copied with it, and replaces what was typed. */
export const PastedMessage: Story = {
  play: async (context) => {
    await context.userEvent.type(box(context), '99')
    await context.userEvent.paste('[Web발신] 인증번호는 482913 입니다.')
    await expect(box(context)).toHaveValue('482913')
    await expect(context.args.onComplete).toHaveBeenCalledWith('482913')
  },
}

/** Full from the start: nothing was completed by anybody. */
export const CompleteFromTheStart: Story = {
  args: { defaultValue: '123456' },
  play: async (context) => {
    await expect(box(context)).toHaveValue('123456')
    await expect(context.args.onComplete).not.toHaveBeenCalled()
  },
}

export const Disabled: Story = {
  args: { disabled: true, defaultValue: '123' },
  play: async (context) => {
    await expect(box(context)).toBeDisabled()
    await context.userEvent.type(box(context), '4')
    await expect(box(context)).toHaveValue('123')
  },
}

export const DisabledInDark: Story = { ...Disabled, globals: { colorMode: 'dark' } }

export const ReadOnly: Story = {
  args: { readOnly: true, defaultValue: '123456' },
  play: async (context) => {
    await context.userEvent.type(box(context), '9')
    await context.userEvent.paste('999999')
    await expect(box(context)).toHaveValue('123456')
    await expect(context.args.onValueChange).not.toHaveBeenCalled()
  },
}

export const Invalid: Story = {
  args: { 'aria-invalid': true, defaultValue: '000000' },
  play: async (context) => {
    await expect(box(context)).toBeInvalid()
  },
}

export const InvalidInDark: Story = { ...Invalid, globals: { colorMode: 'dark' } }

export const FourDigits: Story = {
  args: { length: 4, 'aria-label': '인증번호 4자리' },
  play: async (context) => {
    await context.userEvent.type(box(context), '12345')
    await expect(box(context)).toHaveValue('1234')
    await expect(context.args.onComplete).toHaveBeenCalledWith('1234')
  },
}

/** A form around it that shows what it was sent. */
function SendingForm(props: OtpInputProps) {
  const [sent, setSent] = useState<string[]>([])
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const otp = new FormData(event.currentTarget).get('otp')
    setSent((before) => [...before, typeof otp === 'string' ? otp : 'no text'])
  }
  return (
    <form onSubmit={send}>
      <OtpInput name="otp" {...props} />
      <output>{sent.join(', ')}</output>
    </form>
  )
}

/** The last digit submits the form around it, once. */
export const AutoSubmit: Story = {
  args: { autoSubmit: true },
  render: (args) => <SendingForm {...args} />,
  play: async (context) => {
    await context.userEvent.type(box(context), '123456')
    await waitFor(() => expect(context.canvas.getByRole('status')).toHaveTextContent(/^123456$/))
  },
}
