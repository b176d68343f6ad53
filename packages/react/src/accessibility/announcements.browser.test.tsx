import { CertificationError } from '@certification-form/core'
import { SCRIPTED_OTP } from '@certification-form/testing'
import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { en } from '../locales/en.js'
import { ko } from '../locales/ko.js'
import { refusalIn } from '../locales/test-packs.js'
import { hear, open, otpBox } from './test-announcements.js'
import { KNOWN, SCENES, type Shown, askForCode, part, play, press, textbox } from './test-scenes.js'

const { status, errors, labels, actions } = ko

describe.each([ko, en])('in $locale', (locale) => {
  const open2 = (props: Shown = {}) => open({ defaultValues: KNOWN, locale, ...props })

  it('a code that is sent is asked for, sent, and awaited in its box', async () => {
    const words = open2()
    await press(words.actions.requestOtp)
    expect(await hear(otpBox(words))).toEqual([
      `focus: ${words.actions.requestOtp}`,
      `status: ${words.status.requesting}`,
      `status: ${words.status.sent}`,
      otpBox(words),
    ])
  })

  it('the right code is checked, and the heading says that it is done', async () => {
    const words = open2()
    await askForCode(words)
    await hear(otpBox(words))
    await userEvent.keyboard(`${SCRIPTED_OTP}{Enter}`)
    expect(await hear(words.verified)).toEqual([`status: ${words.status.confirming}`, `focus: ${words.verified}`])
  })

  it('a refusal is said by the alert and by nothing else', async () => {
    const words = open2({ script: { scenario: 'carrierDownThenUp' } })
    await press(words.actions.requestOtp)
    expect(await hear('alert')).toEqual([
      `focus: ${words.actions.requestOtp}`,
      `status: ${words.status.requesting}`,
      `alert: ${refusalIn(words, 'carrier_unavailable')}`,
    ])
  })

  it('a wrong code is said once to who stays in its box', async () => {
    const words = open2()
    await askForCode(words)
    await hear(otpBox(words))
    await userEvent.keyboard('000000{Enter}')
    const wrong = words.errors.otp_mismatch
    const said = typeof wrong === 'function' ? wrong({ attemptsLeft: 4 }) : wrong
    expect(await hear(said)).toEqual([`status: ${words.status.confirming}`, `status: ${said}`])
  })
})

describe('a wrong code', () => {
  it('is read in its box when the button was pressed, and not by the status too', async () => {
    open()
    await askForCode(ko)
    await hear(otpBox(ko))
    await userEvent.keyboard('000000')
    await press(actions.confirmOtp)
    const wrong = typeof errors.otp_mismatch === 'function' ? errors.otp_mismatch({ attemptsLeft: 4 }) : ''
    expect(await hear(wrong)).toEqual([
      `focus: ${actions.confirmOtp}`,
      `status: ${status.confirming}`,
      `focus: ${labels.otp} | invalid | ${wrong}`,
    ])
  })

  it('that is too old is said once, though the timer ends with it', async () => {
    open({ defaultValues: KNOWN, script: { scenario: 'otpExpired' } })
    await askForCode(ko)
    await hear(otpBox(ko))
    await userEvent.keyboard(`${SCRIPTED_OTP}{Enter}`)
    const said = await hear(ko.timeIsUp)
    expect(said.filter((text) => text.includes(ko.timeIsUp))).toHaveLength(1)
  })

  it('too many: the fields come back with their heading and why', async () => {
    open({ defaultValues: KNOWN, script: { scenario: 'attemptsExceeded' } })
    await askForCode(ko)
    await hear(otpBox(ko))
    await userEvent.keyboard('000000{Enter}')
    const why = typeof errors.attempts_exceeded === 'function' ? errors.attempts_exceeded({ retryAfter: 600 }) : ''
    const said = await hear(why)
    expect(said.toSorted()).toEqual([`alert: ${why}`, `focus: ${ko.headings.identity}`, `status: ${status.confirming}`])
  })
})

describe('the same words twice', () => {
  it('are said twice: two resends', async () => {
    open({ defaultValues: KNOWN, script: { resendIn: 0 } })
    await askForCode(ko)
    await hear(otpBox(ko))
    for (let time = 0; time < 2; time += 1) {
      await press(actions.resendOtp)
      expect(await hear(otpBox(ko))).toEqual([
        `focus: ${actions.resendOtp}`,
        `status: ${status.requesting}`,
        `status: ${status.resent}`,
        otpBox(ko),
      ])
    }
  })

  it('are said twice: the same refusal of two requests', async () => {
    open({ defaultValues: KNOWN, script: { request: 'network' } })
    for (let time = 0; time < 2; time += 1) {
      await press(actions.requestOtp)
      expect((await hear('alert')).filter((text) => text.startsWith('alert'))).toEqual([
        `alert: ${errors.network as string}`,
      ])
    }
  })

  it('are said twice: the same wrong code without a count', async () => {
    open({ defaultValues: KNOWN, script: { confirm: new CertificationError('otp_mismatch') } })
    await askForCode(ko)
    await hear(otpBox(ko))
    const wrong = typeof errors.otp_mismatch === 'function' ? errors.otp_mismatch({}) : errors.otp_mismatch
    for (let time = 0; time < 2; time += 1) {
      await userEvent.keyboard('000000{Enter}')
      expect(await hear(wrong)).toEqual([`status: ${status.confirming}`, `status: ${wrong}`])
    }
  })
})

describe('who is elsewhere on the page', () => {
  const nickname = { after: <input aria-label="별명" /> }

  it('hears that it is done, and keeps the cursor', async () => {
    // Long enough to leave the form meanwhile, on a busy machine as well.
    open({ defaultValues: KNOWN, ...nickname, script: { delay: 1500 } })
    await askForCode(ko)
    await hear(otpBox(ko))
    await userEvent.keyboard(`${SCRIPTED_OTP}{Enter}`)
    await userEvent.click(textbox('별명'))
    expect(await hear(ko.verified)).toContain(`status: ${ko.verified}`)
    await expect.element(textbox('별명')).toHaveFocus()
  })
})

describe('in every scene', () => {
  it.each(Object.keys(SCENES))('%s: one polite region, and nothing stale in it', async (name) => {
    await play(name)
    expect(document.querySelectorAll('[role=status]')).toHaveLength(1)
    expect(document.querySelectorAll('[aria-live]')).toHaveLength(0)
    const isPending = document.querySelector('[data-pending]') !== null
    const waits: string[] = [status.requesting, status.confirming]
    await expect.poll(() => waits.includes(part('status').textContent ?? '')).toBe(isPending)
  })

  it.each(Object.keys(SCENES))('%s: the alert has words only where something was refused', async (name) => {
    await play(name)
    const alerts = [...document.querySelectorAll('[role=alert]')]
    expect(alerts.length).toBeLessThanOrEqual(1)
    for (const alert of alerts) {
      expect(alert.textContent === '').toBe(!/refused|too many/.test(name))
    }
  })
})
