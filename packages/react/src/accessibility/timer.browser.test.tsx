import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { en } from '../locales/en.js'
import { ko } from '../locales/ko.js'
import { KNOWN, part, show } from './test-scenes.js'
import { type Speech, listen } from './test-speech.js'

// The page's own clock, moved by hand: what counts is said in minutes and tested in none.
beforeEach(() => void vi.useFakeTimers())

let speech: Speech | undefined

afterEach(() => {
  vi.useRealTimers()
  speech?.stop()
})

/** Lets React do what it has put off: it waits on messages, which no fake clock holds. */
function settle(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel()
    let left = 4
    port1.addEventListener('message', () => (left-- > 0 ? port2.postMessage(0) : done()))
    port1.start()
    port2.postMessage(0)
  })
}

async function advance(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds)
  await settle()
}

/** Lets seconds pass, each with all that happens in it. */
async function pass(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) await advance(1000)
}

async function reachTimer(expiresIn: number, locale = ko): Promise<void> {
  show({ locale, defaultValues: KNOWN, script: { expiresIn, delay: 0, resendIn: 0 } })
  part('request-button').click()
  await advance(100)
  speech = listen()
}

describe.each([ko, en])('in $locale, the timer', (locale) => {
  it('is spoken at 60, 30 and 10 seconds and at the end, and at no other', async () => {
    await reachTimer(180, locale)
    const said: string[] = []
    for (let second = 0; second < 200; second += 1) {
      await pass(1)
      said.push(...(speech?.heard().map((text) => `${second + 1}: ${text}`) ?? []))
    }
    const { secondsLeft } = locale.status
    expect(said).toEqual([
      `120: status: ${secondsLeft(60)}`,
      `150: status: ${secondsLeft(30)}`,
      `170: status: ${secondsLeft(10)}`,
      `180: status: ${locale.timeIsUp}`,
    ])
  })

  it('has a role of its own, moves each second, and is no live region', async () => {
    await reachTimer(180, locale)
    const timer = part('timer')
    expect(timer).toHaveAttribute('role', 'timer')
    expect(timer.closest('[role=status], [role=alert], [aria-live]')).toBeNull()
    expect(timer).not.toHaveAttribute('aria-live')
    const texts = new Set<string>()
    for (let second = 0; second < 5; second += 1) {
      await pass(1)
      texts.add(timer.textContent ?? '')
    }
    expect(texts.size).toBe(5)
  })

  it('says at its end what to do, and the button for it is there', async () => {
    await reachTimer(3, locale)
    await pass(3)
    expect(part('timer').textContent).toBe(locale.timeIsUp)
    expect(part('resend-button').textContent).toBe(locale.actions.resendOtp)
    expect(part('resend-button')).not.toHaveAttribute('aria-disabled')
  })
})

describe('a time limit', () => {
  it('is extended by another code, as often as one is asked for, and typed fields stay', async () => {
    await reachTimer(20)
    for (let time = 0; time < 3; time += 1) {
      await pass(21)
      expect(part('timer').dataset.state).toBe('expired')
      part('resend-button').click()
      await advance(100)
      expect(part('timer').dataset.state).toBe('running')
      expect(part('otp-notice').textContent).toContain('010-1234-5678')
    }
  })

  it('that ends takes neither the focus nor what was typed', async () => {
    await reachTimer(3)
    const box = part('otp-input') as HTMLInputElement
    box.focus()
    document.execCommand('insertText', false, '123')
    await pass(4)
    expect(document.activeElement).toBe(box)
    expect(box.value).toBe('123')
  })

  it('shorter than a minute: that the code was sent is not drowned', async () => {
    show({ defaultValues: KNOWN, script: { expiresIn: 60, delay: 0 } })
    speech = listen()
    part('request-button').click()
    await advance(100)
    expect(speech.heard().findLast((text) => text.startsWith('status'))).toBe(`status: ${ko.status.sent}`)
  })
})
