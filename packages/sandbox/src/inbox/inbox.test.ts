import { expect, test } from 'vitest'
import { Inbox } from './inbox.js'

const sms = (phone: string, otp: string) => ({ phone, otp, text: otp, receivedAt: 0 })

test('next takes what is there already, oldest first, each once', async () => {
  const inbox = new Inbox()
  inbox.deliver(sms('01011111111', '111111'))
  inbox.deliver(sms('01022222222', '999999'))
  inbox.deliver(sms('01011111111', '222222'))
  expect((await inbox.next('010-1111-1111')).otp).toBe('111111')
  expect((await inbox.next('01011111111')).otp).toBe('222222')
  await expect(inbox.next('01011111111', { timeoutMs: 10 })).rejects.toThrow('ending in 1111 within 10 ms')
})

test('next waits for what is not there yet; one message answers one call', async () => {
  const inbox = new Inbox()
  const [first, second] = [inbox.next('01011111111'), inbox.next('01011111111')]
  inbox.deliver(sms('01022222222', '999999'))
  inbox.deliver(sms('01011111111', '111111'))
  inbox.deliver(sms('01011111111', '222222'))
  expect((await first).otp).toBe('111111')
  expect((await second).otp).toBe('222222')
})

test('a timed-out call takes nothing from the next one', async () => {
  const inbox = new Inbox()
  await inbox.next('01011111111', { timeoutMs: 1 }).catch(() => undefined)
  inbox.deliver(sms('01011111111', '111111'))
  expect((await inbox.next('01011111111')).otp).toBe('111111')
})

test('the error of a timeout names only the last four digits', async () => {
  const error: unknown = await new Inbox().next('01098765432', { timeoutMs: 1 }).catch((reason: unknown) => reason)
  expect(String(error)).not.toContain('9876')
})

test('latestOtp is the newest one', () => {
  const inbox = new Inbox()
  expect(inbox.latestOtp('01011111111')).toBeUndefined()
  inbox.deliver(sms('01011111111', '111111'))
  inbox.deliver(sms('01011111111', '222222'))
  expect(inbox.latestOtp('010-1111-1111')).toBe('222222')
})

test('keeps the newest 500', () => {
  const inbox = new Inbox()
  for (let count = 1; count <= 501; count += 1) inbox.deliver(sms('01011111111', String(count)))
  expect(inbox.messages).toHaveLength(500)
  expect(inbox.messages[0]?.otp).toBe('501')
  expect(inbox.messages.at(-1)?.otp).toBe('2')
})

test('subscribers hear every change until they leave', () => {
  const inbox = new Inbox()
  const heard: string[] = []
  const leave = inbox.subscribe((event) => heard.push(event.type))
  inbox.deliver(sms('01011111111', '111111'))
  inbox.clear()
  leave()
  inbox.deliver(sms('01011111111', '222222'))
  expect(heard).toEqual(['sms', 'cleared'])
})
