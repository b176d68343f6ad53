import { CertificationError } from '@certification-form/core'
import { expect, it } from 'vitest'
import { ko } from '../locales/ko.js'
import { refusalIn } from '../locales/test-packs.js'
import { hear, open } from './test-announcements.js'
import { KNOWN, part, press } from './test-scenes.js'

it('a wait is said once, counts down for the eyes, and keeps the focus on the button it blocks', async () => {
  open({
    defaultValues: KNOWN,
    script: { request: [new CertificationError('rate_limited', { retryAfter: 8 }), 'accepted'] },
  })
  await press(ko.actions.requestOtp)
  const said = refusalIn(ko, 'rate_limited', { retryAfter: 8 })
  expect((await hear(said)).filter((text) => text.startsWith('alert'))).toEqual([`alert: ${said}`])
  const button = part('request-button')
  expect(button).toHaveAttribute('aria-disabled', 'true')
  expect(button.dataset.pending).toBeUndefined()
  expect(document.activeElement).toBe(button)
  button.click()
  // The number that is hidden from the alert, and only that, describes the button.
  expect(button).toHaveAccessibleDescription(expect.stringMatching(/[1-8]초 뒤에/))
  await expect.poll(() => button.getAttribute('aria-disabled'), { timeout: 20_000 }).toBe(null)
  expect(document.activeElement).toBe(button)
  await press(ko.actions.requestOtp)
  const heard = await hear(ko.status.sent)
  expect(heard.filter((text) => text.startsWith('alert'))).toEqual([])
})
