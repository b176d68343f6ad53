import { onTestFinished, expect } from 'vitest'
import { ko } from '../locales/ko.js'
import type { Messages } from '../locales/messages.js'
import { KNOWN, type Shown, show } from './test-scenes.js'
import { type Speech, listen } from './test-speech.js'

let speech: Speech

/** Shows the form and listens to it until the test is over. */
export function open(props: Shown = { defaultValues: KNOWN }): Messages {
  const { words } = show(props)
  speech = listen()
  onTestFinished(() => speech.stop())
  return words
}

/** What was said since it was asked last. */
export const heard = () => speech.heard()

/** All that is said until these words are, and a while longer: nothing may be said twice. */
export async function hear(last: string): Promise<string[]> {
  const all: string[] = []
  await expect.poll(() => all.push(...heard()) && all.join('\n'), { timeout: 15_000 }).toContain(last)
  await new Promise((done) => setTimeout(done, 350))
  return [...all, ...heard()]
}

/** What is read when the box of the code gets the focus. */
export const otpBox = ({ labels: { otp }, hints: { noOtp } }: Messages = ko) => `focus: ${otp} | ${noOtp}`
