import { SCRIPTED_OTP, type ScriptedAdapterOptions, createScriptedAdapter } from '@certification-form/testing'
import { render } from '@testing-library/react'
import { expect } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { CertificationForm, type CertificationFormProps } from '../certification/CertificationForm.js'
import type { Term } from '../certification/certificationOptions.js'
import { en } from '../locales/en.js'
import { ja } from '../locales/ja.js'
import { ko } from '../locales/ko.js'
import type { Messages } from '../locales/messages.js'
import { vi } from '../locales/vi.js'
import { zhCN } from '../locales/zh-CN.js'

export const PACKS = [ko, en, ja, zhCN, vi]

export const KNOWN = {
  name: '홍길동',
  birth: '900101',
  genderDigit: '1',
  carrier: 'SKT',
  phone: '01012345678',
} as const

export const TERMS: readonly Term[] = [
  { id: 'service', label: '본인확인서비스 이용약관', content: '이 자리에 가맹점의 약관이 들어가요.' },
  { id: 'privacy', label: '개인정보 수집·이용', href: '#privacy' },
  { id: 'marketing', label: '혜택 알림 받기', required: false },
]

type FormProps = Omit<CertificationFormProps, 'adapter'>

export interface Shown extends FormProps {
  /** How the merchant's server behaves. */
  script?: ScriptedAdapterOptions<{ status: 'verified' }>
  /** Of the host's page, before and after the form. */
  before?: React.ReactNode
  after?: React.ReactNode
}

/** The whole form on a page, and the words it speaks. */
export function show({ script, before, after, ...props }: Shown = {}) {
  const adapter = createScriptedAdapter({ delay: 20, ...script })
  const element = (
    <>
      {before}
      <CertificationForm adapter={adapter} {...props} />
      {after}
    </>
  )
  return { ...render(element), adapter, words: props.locale ?? ko }
}

export function part(name: string, index = 0): HTMLElement {
  const found = document.querySelectorAll<HTMLElement>(`[data-cf-part='${name}']`)[index]
  if (!found) throw new Error(`There is no part ${name} number ${index}.`)
  return found
}

export const press = (name: string) => userEvent.click(page.getByRole('button', { name, exact: true }))
export const textbox = (name: string) => page.getByRole('textbox', { name, exact: true })

/** From the fields to the box of the code. */
export async function askForCode(words: Messages): Promise<void> {
  await press(words.actions.requestOtp)
  await expect.element(textbox(words.labels.otp)).toBeVisible()
}

async function answer(words: Messages, otp: string): Promise<void> {
  await askForCode(words)
  await userEvent.fill(textbox(words.labels.otp), otp)
  await press(words.actions.confirmOtp)
}

interface Scene {
  props?: Shown
  go?: (words: Messages) => Promise<unknown>
  /** The part that is there once the scene is. */
  until: string
}

const refusal = (props: Shown): Scene => ({
  props: { defaultValues: KNOWN, ...props },
  go: (words) => press(words.actions.requestOtp),
  until: 'alert-text',
})

const otp = (script: Shown['script'], code: string, until: string): Scene => ({
  props: { defaultValues: KNOWN, script },
  go: (words) => answer(words, code),
  until,
})

/** Every state a person may meet, each reached as they reach it. */
export const SCENES: Record<string, Scene> = {
  empty: { until: 'request-button' },
  'empty, with terms': { props: { terms: TERMS }, until: 'terms' },
  'empty, with the list of six': { props: { carrierPicker: 'list' }, until: 'carrier' },
  'filled in, with all agreed': {
    props: { terms: TERMS, defaultValues: { ...KNOWN, isMvno: true } },
    go: ({ labels }) => userEvent.click(page.getByRole('checkbox', { name: new RegExp(`^${labels.agreeToAll}`) })),
    until: 'help',
  },
  'every field wrong': {
    props: { terms: TERMS },
    go: (words) => press(words.actions.requestOtp),
    until: 'error',
  },
  'every field wrong, with the list of six': {
    props: { carrierPicker: 'list' },
    go: (words) => press(words.actions.requestOtp),
    until: 'error',
  },
  'asking for a code': {
    props: { defaultValues: KNOWN, script: { scenario: 'requestNeverAnswers' } },
    go: (words) => press(words.actions.requestOtp),
    until: 'spinner',
  },
  'refused, with a list of what to check': refusal({ script: { scenario: 'identityMismatch' } }),
  'refused, with the one-tap correction': refusal({ script: { scenario: 'mvnoRequired' } }),
  'refused for good, with another way': refusal({
    script: { scenario: 'lineIneligible' },
    // The merchant's own, as tall as ours.
    fallback: (
      <a href="#other-way" style={{ display: 'inline-block', paddingBlock: '0.75rem' }}>
        다른 방법으로 인증
      </a>
    ),
  }),
  'refused, with a wait': refusal({ script: { scenario: 'rateLimited' } }),
  'a code was sent': { props: { defaultValues: KNOWN }, go: askForCode, until: 'timer' },
  'checking the code': otp({ scenario: 'confirmNeverAnswers' }, SCRIPTED_OTP, 'spinner'),
  'wrong code': otp({ attempts: 5 }, '000000', 'error'),
  'confirm refused': otp({ confirm: 'network' }, SCRIPTED_OTP, 'alert-text'),
  'time is up': {
    props: { defaultValues: KNOWN, script: { expiresIn: 0.5, resendIn: 0 } },
    go: askForCode,
    until: 'timer][data-state=expired',
  },
  'too many wrong codes': otp({ scenario: 'attemptsExceeded' }, '000000', 'request-button'),
  verified: otp({}, SCRIPTED_OTP, 'verified'),
}

/** Plays a scene until it is there. */
export async function play(name: string, locale: Messages = ko): Promise<Messages> {
  const scene = SCENES[name]
  if (!scene) throw new Error(`There is no scene "${name}".`)
  show({ locale, ...scene.props })
  await scene.go?.(locale)
  await expect.poll(() => document.querySelector(`[data-cf-part=${scene.until}]`)).not.toBeNull()
  return locale
}
