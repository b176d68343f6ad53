import { CertificationForm } from '@certification-form/react'
import { SCRIPTED_OTP } from '@certification-form/testing'
import type { Meta } from '@storybook/react-vite'
import { expect, fn, waitFor, within } from 'storybook/test'
import { PERSON, answerOtp, fillIdentity, reachOtpStep } from './fillIdentity.js'
import { formOf } from './formOf.js'
import { FORM_ARG_TYPES, type ScriptedFormArgs, type ScriptedStory, scriptedForm } from './scriptedForm.js'

const meta: Meta<ScriptedFormArgs> = {
  title: 'Certification form/Whole form',
  tags: ['autodocs'],
  component: CertificationForm,
  decorators: [scriptedForm],
  argTypes: FORM_ARG_TYPES,
  args: { onVerified: fn(), onEvent: fn(), script: {} },
}

export default meta

/** With nothing but an adapter, in the language of the toolbar. Its code is 123456. */
export const Default: ScriptedStory = {}

export const Dark: ScriptedStory = { globals: { colorMode: 'dark' } }

export const Filled: ScriptedStory = { play: (context) => fillIdentity(context) }

/** From empty boxes to verified. */
export const WholeWay: ScriptedStory = {
  play: async (context) => {
    const { words } = formOf(context)
    await answerOtp(context, SCRIPTED_OTP)
    await expect(await context.canvas.findByText(words.verified)).toBeVisible()
    await expect(context.args.onVerified).toHaveBeenCalledWith({ status: 'verified' })
  },
}

export const WholeWayInEnglish: ScriptedStory = { ...WholeWay, globals: { locale: 'en' } }
export const WholeWayInJapanese: ScriptedStory = { ...WholeWay, globals: { locale: 'ja' } }
export const WholeWayInChinese: ScriptedStory = { ...WholeWay, globals: { locale: 'zh-CN' } }
export const WholeWayInVietnamese: ScriptedStory = { ...WholeWay, globals: { locale: 'vi' } }
export const WholeWayInNarrow: ScriptedStory = { ...WholeWay, globals: { viewport: { value: 'narrow' } } }

/** The same by the keyboard alone: Tab, arrows, Space and Enter. */
export const ByKeyboard: ScriptedStory = {
  play: async ({ userEvent, ...context }) => {
    const form = formOf(context)
    await userEvent.tab()
    await expect(form.name()).toHaveFocus()
    await userEvent.keyboard(PERSON.name)
    await userEvent.tab()
    // The sixth digit of the birth goes on to the next box by itself.
    await userEvent.keyboard(PERSON.birth + PERSON.genderDigit)
    await userEvent.tab()
    await userEvent.keyboard(' {ArrowRight}')
    await userEvent.tab()
    await userEvent.keyboard(' ')
    // Help about the network of a budget carrier has come in between.
    await userEvent.tab()
    await userEvent.tab()
    await userEvent.keyboard(`${PERSON.phone}{Enter}`)
    await expect(await form.findOtp()).toHaveFocus()
    await userEvent.keyboard(`${SCRIPTED_OTP}{Enter}`)
    await waitFor(() => expect(context.args.onVerified).toHaveBeenCalledOnce())
  },
}

/** The Korean names that tests and assistive technology rely on, in words of their own. */
export const KoreanNames: ScriptedStory = {
  globals: { locale: 'ko' },
  args: { defaultValues: PERSON },
  play: async ({ canvas, userEvent }) => {
    for (const name of ['이름', '생년월일 6자리', '주민등록번호 뒷자리 첫 숫자', '휴대폰 번호']) {
      await expect(canvas.getByRole('textbox', { name })).toBeVisible()
    }
    const carriers = within(canvas.getByRole('group', { name: '통신사' }))
    for (const name of ['SKT', 'KT', 'LG U+']) await expect(carriers.getByRole('radio', { name })).toBeInTheDocument()
    await expect(canvas.getByRole('switch', { name: '알뜰폰' })).toBeInTheDocument()
    await userEvent.click(canvas.getByRole('button', { name: '인증번호 받기' }))
    await expect(await canvas.findByRole('textbox', { name: '인증번호 6자리' })).toBeVisible()
    await expect(canvas.getByRole('timer')).toBeVisible()
    for (const name of ['확인', '인증번호 다시 받기', '정보 수정']) {
      await expect(canvas.getByRole('button', { name })).toBeVisible()
    }
  },
}

/** Single words in place of the pack's. */
export const OwnWords: ScriptedStory = {
  args: { messages: { actions: { requestOtp: '문자로 인증하기' }, verified: '확인됐어요.' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: '문자로 인증하기' })).toBeVisible()
  },
}

/** The merchant's own elements come after the fields. */
export const WithExtraFields: ScriptedStory = {
  args: {
    children: (
      <label>
        <input type="checkbox" /> 소식을 문자로 받을게요
      </label>
    ),
  },
  play: async (context) => {
    const extra = context.canvas.getByRole('checkbox', { name: '소식을 문자로 받을게요' })
    const { phone, request } = formOf(context)
    await expect(phone().compareDocumentPosition(extra)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
    await expect(extra.compareDocumentPosition(request())).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  },
}

const onSubmit = fn((event: Event) => event.preventDefault())

/** As a `fieldset` in the merchant's sign-up form, which it neither submits nor feeds. */
export const InAHostForm: ScriptedStory = {
  args: { as: 'fieldset' },
  decorators: [
    (Story) => (
      <form aria-label="회원가입" onSubmit={(event) => onSubmit(event.nativeEvent)}>
        <p>
          <label>
            이메일 <input name="email" type="email" autoComplete="email" />
          </label>
        </p>
        <Story />
        <button type="submit">가입하기</button>
      </form>
    ),
  ],
  play: async (context) => {
    const { canvas, userEvent, args } = context
    const host = canvas.getByRole<HTMLFormElement>('form', { name: '회원가입' })
    await userEvent.type(await reachOtpStep(context), `${SCRIPTED_OTP}{Enter}`)
    await waitFor(() => expect(args.onVerified).toHaveBeenCalledOnce())
    await expect(onSubmit).not.toHaveBeenCalled()
    await expect([...new FormData(host).keys()]).toEqual(['email'])
    await userEvent.click(canvas.getByRole('button', { name: '가입하기' }))
    await expect(onSubmit).toHaveBeenCalledOnce()
  },
}
