import type { Identity } from '@certification-form/core'
import { CertificationForm, type CertificationFormProps } from '@certification-form/react'
import { en } from '@certification-form/react/locales/en'
import { ja } from '@certification-form/react/locales/ja'
import { ko } from '@certification-form/react/locales/ko'
import { vi as viet } from '@certification-form/react/locales/vi'
import { zhCN } from '@certification-form/react/locales/zh-CN'
import {
  KOREAN_NAMES,
  SCRIPTED_OTP,
  type ScriptedAdapterOptions,
  createScriptedAdapter,
} from '@certification-form/testing'
import { certificationScreen } from '@certification-form/testing/testing-library'
import { configure, getConfig, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, onTestFinished, vi } from 'vitest'

const PERSON: Identity = {
  name: '남궁봄내',
  birth: '880317',
  genderDigit: '2',
  carrier: 'LGT',
  isMvno: true,
  phone: '01023456789',
}

type Script = ScriptedAdapterOptions<{ status: 'verified' }>

function open(script: Script = {}, props: Partial<CertificationFormProps> = {}) {
  const adapter = createScriptedAdapter(script)
  render(<CertificationForm adapter={adapter} {...props} />)
  const names = props.locale ? { names: props.locale } : {}
  return { adapter, form: certificationScreen(screen, userEvent.setup(), names) }
}

describe('the page object for Testing Library, on the real form', () => {
  it('takes a person through to the end', async () => {
    const onVerified = vi.fn<() => void>()
    const { adapter, form } = open({}, { onVerified })
    expect(await form.step()).toBe('identity')
    await form.fillIdentity(PERSON)
    await form.requestOtp()
    await form.enterOtp(SCRIPTED_OTP)
    expect(await form.step()).toBe('otp')
    expect(await form.timer()).toBeGreaterThan(170)
    await form.confirm()
    await form.waitForVerified()
    expect(await form.step()).toBe('verified')
    expect(adapter.requests[0]?.identity).toEqual(PERSON)
    expect(onVerified).toHaveBeenCalledOnce()
  })

  it.each([ko, en, ja, zhCN, viet])('does so in $locale', async (locale) => {
    const { adapter, form } = open({ scenario: 'mvnoRequired' }, { locale })
    await form.fillIdentity({ ...PERSON, isMvno: false })
    await form.requestOtp()
    await form.correctMvno()
    await form.enterOtp(SCRIPTED_OTP)
    await form.confirm()
    await form.waitForVerified()
    expect(adapter.requests.at(-1)?.identity).toEqual(PERSON)
  })

  it('knows the Korean names by itself', () => {
    const { labels, actions, verified } = KOREAN_NAMES
    const { mvnoCarrier, ...texts } = labels
    expect(ko).toMatchObject({ labels: texts, actions, verified })
    expect(ko.labels.mvnoCarrier('KT')).toBe(mvnoCarrier('KT'))
  })

  it('picks the carrier from the list of six', async () => {
    const { adapter, form } = open({}, { carrierPicker: 'list' })
    await form.fillIdentity(PERSON)
    await form.requestOtp()
    await form.enterOtp('1')
    await form.edit()
    await form.fillIdentity({ carrier: 'KT', isMvno: false })
    await form.requestOtp()
    await waitFor(() => expect(adapter.requests).toHaveLength(2))
    expect(adapter.requests.map(({ identity }) => [identity.carrier, identity.isMvno])).toEqual([
      ['LGT', true],
      ['KT', false],
    ])
  })

  it('waits for each field of the progressive form', async () => {
    const { adapter, form } = open({}, { progressive: true })
    await form.fillIdentity(PERSON)
    await form.requestOtp()
    await form.enterOtp('1')
    expect(adapter.requests[0]?.identity).toEqual(PERSON)
  })

  it('agrees to all terms, and tells that they are missing', async () => {
    const terms = [
      { id: 'privacy', label: '개인정보 수집', version: '2' },
      { id: 'news', label: '소식 받기', required: false },
    ]
    const { adapter, form } = open({}, { terms })
    await form.fillIdentity(PERSON)
    await form.requestOtp()
    expect(await form.errorOf('terms')).toBe('필수 약관에 동의해 주세요.')
    await form.agreeToAll()
    await form.agreeToAll()
    await form.requestOtp()
    await form.enterOtp('1')
    expect(adapter.requests[0]?.terms).toMatchObject([{ id: 'privacy', version: '2' }, { id: 'news' }])
  })

  it('fills in again over what is there, and leaves the rest', async () => {
    const { adapter, form } = open()
    await form.fillIdentity(PERSON)
    await form.fillIdentity({ name: '선우가람', carrier: 'SKT', isMvno: false, phone: '01087654321' })
    await form.requestOtp()
    await waitFor(async () => expect(await form.step()).toBe('otp'))
    expect(adapter.requests[0]?.identity).toEqual({
      ...PERSON,
      name: '선우가람',
      carrier: 'SKT',
      isMvno: false,
      phone: '01087654321',
    })
  })

  it('tells what is wrong with which field', async () => {
    const { form } = open({}, { minAge: 14 })
    await form.fillIdentity({ name: '김', birth: '990230', genderDigit: '1', phone: '0101234' })
    await form.requestOtp()
    expect(await form.errorOf('name')).toBe('이름을 두 글자 이상 입력해 주세요.')
    expect(await form.errorOf('birth')).toBe('없는 날짜예요. 생년월일을 확인해 주세요.')
    expect(await form.errorOf('carrier')).toBe('통신사를 골라 주세요.')
    expect(await form.errorOf('phone')).toBe('숫자 11자리로 입력해 주세요.')
    const { asyncUtilTimeout } = getConfig()
    onTestFinished(() => configure({ asyncUtilTimeout }))
    configure({ asyncUtilTimeout: 100 })
    await expect(form.errorOf('genderDigit')).rejects.toThrow('The field `genderDigit` says of nothing')
    await expect(form.alert()).rejects.toThrow('No alert says anything.')
    expect(document.activeElement).toBe(form.field('name'))
  })

  it('tells a wrong code at the code', async () => {
    const { form } = open({ scenario: 'wrongOtpOnce' })
    await form.fillIdentity(PERSON)
    await form.requestOtp()
    await form.enterOtp('000000')
    await form.confirm()
    expect(await form.errorOf('otp')).toBe('인증번호가 맞지 않아요. 4번 더 입력할 수 있어요.')
    await form.enterOtp(SCRIPTED_OTP)
    await form.confirm()
    await form.waitForVerified()
  })

  it('takes the one-tap correction of 알뜰폰', async () => {
    const { adapter, form } = open({ scenario: 'mvnoRequired' })
    await form.fillIdentity({ ...PERSON, isMvno: false })
    await form.requestOtp()
    expect(await form.alert()).toBe(ko.errors.mvno_required)
    await form.correctMvno()
    await form.enterOtp(SCRIPTED_OTP)
    expect(adapter.requests.map(({ identity }) => identity.isMvno)).toEqual([false, true])
  })

  it('asks again, and goes back', async () => {
    const { adapter, form } = open({ scenario: 'resendTooSoon' })
    await form.fillIdentity(PERSON)
    await form.requestOtp()
    await form.enterOtp('1')
    await form.resend()
    expect(await form.alert()).toBe('방금 인증번호를 보냈어요. 30초 뒤에 다시 해 주세요.')
    await form.edit()
    expect(await form.step()).toBe('identity')
    expect(form.field('name')).toHaveProperty('value', PERSON.name)
    expect(adapter.requests[1]?.previous).toMatchObject({ impUid: 'imp_scripted_1' })
  })

  it('says why another code cannot be asked for yet', async () => {
    const { form } = open({ resendIn: 30 })
    await form.fillIdentity(PERSON)
    await form.requestOtp()
    await form.enterOtp('1')
    await expect(form.resend()).rejects.toThrow('Another code may not be asked for yet.')
  })

  it('keeps two forms on a page apart', async () => {
    const adapters = [createScriptedAdapter(), createScriptedAdapter()] as const
    render(
      <>
        <CertificationForm adapter={adapters[0]} />
        <CertificationForm adapter={adapters[1]} />
      </>,
    )
    const forms = screen.getAllByRole('form').map((one) => certificationScreen(within(one), userEvent.setup()))
    await forms[1]?.fillIdentity(PERSON)
    await forms[1]?.requestOtp()
    await waitFor(async () => expect(await forms[1]?.step()).toBe('otp'))
    expect(await forms[0]?.step()).toBe('identity')
    expect(adapters.map(({ requests }) => requests.length)).toEqual([0, 1])
  })
})
