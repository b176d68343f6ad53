import type { CertificationFormProps, Term } from '@certification-form/react'
import { SCRIPTED_OTP, type ScriptedAdapterOptions } from '@certification-form/testing'
import { PERSON } from '../fillIdentity.js'
import type { FormDriver } from './FormDriver.js'
import type { FormStateName } from './formStates.js'

interface StateScript {
  /** How the merchant's server behaves. */
  script?: ScriptedAdapterOptions<unknown>
  props?: Partial<CertificationFormProps>
  /** What a person does until the form is there. */
  reach?: (form: FormDriver) => Promise<unknown>
}

const TERMS: readonly Term[] = [
  { id: 'service', label: '본인확인서비스 이용약관', content: '이 자리에 가맹점의 약관이 들어가요.' },
  { id: 'privacy', label: '개인정보 수집·이용', href: '#privacy' },
  { id: 'marketing', label: '혜택 알림 받기', required: false },
]

// Days: a clock that nobody sees must not run out under a page that stays open.
const NEVER = 30 * 24 * 3600
const LASTING = { expiresIn: NEVER, resendIn: NEVER }

async function askForOtp(form: FormDriver): Promise<void> {
  await form.press('request-button')
  await form.find('[data-cf-part=otp-input]')
}

async function answerOtp(form: FormDriver, otp: string): Promise<void> {
  await askForOtp(form)
  await form.typeOtp(otp)
  await form.press('confirm-button')
}

/** How each state comes about. */
export const STATE_SCRIPTS: Readonly<Record<FormStateName, StateScript>> = {
  empty: {},
  // Each kind of ring at once.
  focus: {
    async reach(form) {
      await form.showFocus('[data-field=name][data-cf-part=input]')
      await form.showFocus('[data-cf-part=radio]')
      await form.showFocus('[data-cf-part=switch]')
      await form.showFocus('[data-cf-part=request-button]')
    },
  },
  filled: { props: { defaultValues: PERSON } },
  error: {
    async reach(form) {
      await form.press('request-button')
      await form.findAll('[data-cf-part=error]', 5)
    },
  },
  pending: {
    script: { scenario: 'requestNeverAnswers' },
    props: { defaultValues: PERSON },
    async reach(form) {
      await form.press('request-button')
      await form.find('[data-cf-part=spinner]')
    },
  },
  refused: {
    script: { scenario: 'identityMismatch' },
    props: { defaultValues: PERSON },
    async reach(form) {
      await form.press('request-button')
      await form.find('[data-cf-part=alert-list]')
    },
  },
  otp: {
    script: LASTING,
    props: { defaultValues: PERSON },
    async reach(form) {
      await askForOtp(form)
      await form.typeOtp('1234')
      await form.showFocus('[data-cf-part=otp-input]')
    },
  },
  'otp-error': {
    script: { ...LASTING, confirm: 'wrong' },
    props: { defaultValues: PERSON },
    async reach(form) {
      await answerOtp(form, SCRIPTED_OTP)
      await form.find('[data-cf-part=error]')
    },
  },
  expired: {
    script: { expiresIn: 0, resendIn: 0 },
    props: { defaultValues: PERSON },
    async reach(form) {
      await askForOtp(form)
      await form.find('[data-cf-part=timer][data-state=expired]')
    },
  },
  verified: {
    script: LASTING,
    props: { defaultValues: PERSON },
    async reach(form) {
      await answerOtp(form, SCRIPTED_OTP)
      await form.find('[data-cf-part=verified]')
    },
  },
  disabled: { props: { as: 'fieldset', disabled: true, defaultValues: PERSON } },
  terms: {
    props: { defaultValues: PERSON, terms: TERMS },
    async reach(form) {
      const first = await form.find('[data-cf-part=terms-item] [data-cf-part=checkbox]')
      if (!first.matches(':checked')) first.click()
      await form.find('[data-cf-part=terms-item][data-state=on]')
    },
  },
  'carrier-list': { props: { carrierPicker: 'list', defaultValues: { ...PERSON, carrier: 'KT', isMvno: true } } },
  'mvno-help': {
    props: { defaultValues: { ...PERSON, carrier: 'KT', isMvno: true } },
    async reach(form) {
      const help = await form.find<HTMLDetailsElement>('[data-cf-part=help]')
      help.open = true
    },
  },
}
