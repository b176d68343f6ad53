import { Certification, type CertificationFormProps } from '@certification-form/react'
import { SCRIPTED_OTP } from '@certification-form/testing'
import type { Meta } from '@storybook/react-vite'
import type { ComponentPropsWithRef } from 'react'
import { expect, fn, waitFor } from 'storybook/test'
import { formOf } from './formOf.js'
import { FORM_ARG_TYPES, type ScriptedFormArgs, type ScriptedStory, scriptedForm } from './scriptedForm.js'

/** A text box of the shop's own component library. */
function ShopInput(props: ComponentPropsWithRef<'input'>) {
  return (
    <input {...props} style={{ border: 0, borderBottom: '2px solid currentcolor', width: '100%', font: 'inherit' }} />
  )
}

/** Other words, wrappers, elements and classes by `label`, JSX, `render` and `classNames`. */
function ShopForm(props: CertificationFormProps) {
  return (
    <Certification.Root {...props} classNames={{ 'request-button': 'shop-button' }}>
      <Certification.IdentityStep>
        <Certification.Heading render={<h3>가입자 확인</h3>} />
        <Certification.Name label="가입자 성함">
          <Certification.Label />
          <Certification.Input render={<ShopInput />} />
          <Certification.FieldNotes />
        </Certification.Name>
        <section style={{ padding: '1rem', outline: '1px dashed' }}>
          <Certification.Birth />
          <Certification.Carrier />
        </section>
        <Certification.Phone render={(own) => <article {...own} />} />
        <Certification.Alert />
        <Certification.RequestButton>문자로 받기</Certification.RequestButton>
      </Certification.IdentityStep>
      <Certification.OtpStep>
        <Certification.Otp />
        <Certification.Alert />
        <Certification.ConfirmButton />
      </Certification.OtpStep>
      <Certification.VerifiedStep />
    </Certification.Root>
  )
}

const meta: Meta<ScriptedFormArgs> = {
  title: 'Building blocks/Own looks',
  decorators: [scriptedForm],
  argTypes: FORM_ARG_TYPES,
  args: { onVerified: fn(), script: {}, messages: { labels: { name: '가입자 성함' } } },
  render: (args) => <ShopForm {...args} />,
}

export default meta

export const Empty: ScriptedStory = {
  globals: { locale: 'ko' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('textbox', { name: '가입자 성함' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: '문자로 받기' })).toHaveClass('shop-button')
    await expect(canvas.getByRole('heading', { level: 3 })).toBeVisible()
    await expect(canvas.getByRole('article')).toHaveAttribute('data-cf-part', 'field')
  },
}

/** What the shop put in place works as ours does: the rules, the mistakes, the focus. */
export const Mistake: ScriptedStory = {
  globals: { locale: 'ko' },
  play: async ({ canvas, userEvent, ...context }) => {
    const { words } = formOf({ canvas, globals: context.globals })
    await userEvent.click(canvas.getByRole('button', { name: '문자로 받기' }))
    const name = canvas.getByRole('textbox', { name: '가입자 성함' })
    await waitFor(() => expect(name).toHaveFocus())
    await expect(name).toHaveAccessibleDescription(words.fieldErrors.name_required)
  },
}

/** What is known already needs no field on the page: only the phone is asked for. */
export const PhoneOnly: ScriptedStory = {
  args: {
    defaultValues: { name: '홍길동', birth: '19900101', genderDigit: '1', carrier: 'SKT' },
  },
  render: (args) => (
    <Certification.Root {...args}>
      <Certification.IdentityStep>
        <Certification.Phone />
        <Certification.Alert />
        <Certification.RequestButton />
      </Certification.IdentityStep>
      <Certification.OtpStep>
        <Certification.Otp />
        <Certification.ConfirmButton />
      </Certification.OtpStep>
      <Certification.VerifiedStep />
    </Certification.Root>
  ),
  play: async (context) => {
    const form = formOf(context)
    await context.userEvent.type(form.phone(), '01012345678{Enter}')
    await context.userEvent.type(await form.findOtp(), `${SCRIPTED_OTP}{Enter}`)
    await waitFor(() => expect(context.args.onVerified).toHaveBeenCalledOnce())
  },
}
