import { CertificationForm, type MessageOverrides } from '@certification-form/react'
import { createScriptedAdapter } from '@certification-form/testing'
import type { Decorator, Meta } from '@storybook/react-vite'
import { type ReactNode, useEffect, useRef } from 'react'
import { expect, fn, waitFor } from 'storybook/test'
import { PERSON, fillIdentity } from './fillIdentity.js'
import { formOf } from './formOf.js'
import { FORM_ARG_TYPES, type ScriptedFormArgs, type ScriptedStory, scriptedForm } from './scriptedForm.js'

/** Places on a host's page where the form has to look and work as everywhere. */
const meta: Meta<ScriptedFormArgs> = {
  title: 'Certification form/On your page',
  component: CertificationForm,
  decorators: [scriptedForm],
  argTypes: FORM_ARG_TYPES,
  args: { onVerified: fn(), script: {} },
}

export default meta

function Dialog({ children }: { children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const { current } = dialog
    current?.showModal()
    return () => current?.close()
  }, [])
  return (
    <dialog ref={dialog} aria-label="가입" style={{ border: 0, borderRadius: '1rem', inlineSize: 'min(28rem, 90vw)' }}>
      {children}
    </dialog>
  )
}

const inDialog: Decorator<ScriptedFormArgs> = (Story) => (
  <Dialog>
    <Story />
  </Dialog>
)

/** A modal dialog: the focus stays in it from step to step. */
export const InADialog: ScriptedStory = {
  decorators: [inDialog],
  play: async (context) => {
    const form = formOf(context)
    await fillIdentity(context)
    await context.userEvent.click(form.request())
    await expect(await form.findOtp()).toHaveFocus()
    await expect(form.otp().closest('dialog')).toHaveAttribute('open')
  },
}

const box = (style: React.CSSProperties, attributes: object = {}): Decorator<ScriptedFormArgs> =>
  function inBox(Story) {
    return (
      <div {...attributes} style={style}>
        <Story />
      </div>
    )
  }

const fits: ScriptedStory['play'] = async (context) => {
  const form = formOf(context)
  const root = form.name().form ?? document.body
  await expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth)
  await fillIdentity(context)
  await context.userEvent.click(form.request())
  await form.findOtp()
  await expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth)
}

/** A sidebar: the form goes by its own width, not by the window's. */
export const InASidebar: ScriptedStory = { decorators: [box({ inlineSize: '16rem' })], play: fits }

/** Somebody reads at twice the size. */
export const LargeText: ScriptedStory = {
  globals: { viewport: { value: 'phone' } },
  decorators: [box({ fontSize: '200%' })],
  play: fits,
}

/** A dark card on a light page, and the other way: the mode is that of the nearest attribute. */
export const DarkCard: ScriptedStory = {
  globals: { colorMode: 'light' },
  decorators: [
    box(
      { colorScheme: 'dark', background: '#101418', color: '#ebedf0', padding: '1.5rem' },
      { 'data-cf-mode': 'dark' },
    ),
  ],
  play: async (context) => {
    const { color } = getComputedStyle(formOf(context).name())
    await expect(Number(/\d+/.exec(color)?.[0] ?? 255)).toBeGreaterThan(128)
  },
}

export const LightCard: ScriptedStory = {
  globals: { colorMode: 'dark' },
  decorators: [
    box({ colorScheme: 'light', background: '#fff', color: '#192029', padding: '1.5rem' }, { 'data-cf-mode': 'light' }),
  ],
}

const ARABIC: MessageOverrides = {
  labels: {
    form: 'التحقق عبر الهاتف',
    name: 'الاسم',
    birth: 'تاريخ الميلاد (6 أرقام)',
    genderDigit: 'الرقم الأول من الجزء الثاني',
    carrier: 'شركة الاتصالات',
    mvno: 'شريحة اقتصادية',
    phone: 'رقم الهاتف',
    otp: 'الرمز (6 أرقام)',
  },
  headings: { identity: 'التحقق عبر الهاتف', otp: 'أدخل الرمز' },
  hints: { name: 'كما هو مسجل لدى الشركة.', mvno: 'شغلها إذا كانت شريحتك اقتصادية.' },
  actions: { requestOtp: 'أرسل الرمز', confirmOtp: 'تأكيد', resendOtp: 'أرسل رمزا آخر', editIdentity: 'تعديل' },
}

/** A host's own pack in a language from right to left: all is mirrored but the digits. */
export const WordsFromRightToLeft: ScriptedStory = {
  globals: { direction: 'rtl' },
  args: { messages: ARABIC, defaultValues: PERSON },
  play: async ({ canvas, userEvent }) => {
    const birth = canvas.getByRole('textbox', { name: 'تاريخ الميلاد (6 أرقام)' })
    const digit = canvas.getByRole('textbox', { name: 'الرقم الأول من الجزء الثاني' })
    await expect(digit.getBoundingClientRect().right).toBeLessThan(birth.getBoundingClientRect().left)
    await userEvent.click(canvas.getByRole('button', { name: 'أرسل الرمز' }))
    const otp = await canvas.findByRole('textbox', { name: 'الرمز (6 أرقام)' })
    await expect(getComputedStyle(otp).direction).toBe('ltr')
  },
}

/** A slow line: the button says that it works, nothing else moves, and the code arrives in the end. */
export const SlowLine: ScriptedStory = {
  args: { defaultValues: PERSON, script: { delay: 800 } },
  play: async (context) => {
    const form = formOf(context)
    await context.userEvent.click(form.request())
    await waitFor(() => expect(form.request()).toHaveAttribute('data-pending'))
    await expect(form.name()).toHaveValue(PERSON.name)
    await expect(await form.findOtp()).toHaveFocus()
  },
}

const asked = createScriptedAdapter()

/** Pressed twice in haste: one SMS. */
export const PressedTwice: ScriptedStory = {
  args: { defaultValues: PERSON },
  render: (args) => <CertificationForm {...args} adapter={asked} />,
  play: async (context) => {
    const form = formOf(context)
    const before = asked.requests.length
    await context.userEvent.dblClick(form.request())
    await form.findOtp()
    await expect(asked.requests.length - before).toBe(1)
  },
}
