import { html } from 'hono/html'
import type { Html } from '../pages/pageFrame.js'
import type { SmsMessage } from './inbox.js'

const TIME = new Intl.DateTimeFormat('ko-KR', {
  timeZone: 'Asia/Seoul',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** Only the last four digits: enough to find one's own, too few to learn a number from a shared screen. */
export function maskPhone(phone: string): string {
  return `•••-••••-${phone.slice(-4)}`
}

/** What a screen reader says when the message arrives. Without the OTP, which would be read out loud. */
export function spokenArrival({ phone }: SmsMessage): string {
  return `끝자리 ${phone.slice(-4)} 번호로 인증번호 문자가 도착했어요.`
}

function receiver(phone: string): Html {
  // Bullets would be read out one by one.
  return html`<span class="hidden">받은 번호 끝자리 ${phone.slice(-4)}</span>
    <span aria-hidden="true">${maskPhone(phone)}</span>`
}

/** One message as the phone shows it. The page and the live updates use the same markup. */
export function smsBubble({ phone, otp, text, receivedAt }: SmsMessage, fresh = false): Html {
  const at = new Date(receivedAt)
  return html`<li class="${fresh ? 'sms fresh' : 'sms'}">
    <p class="meta">
      <span>${receiver(phone)}</span>
      <time datetime="${at.toISOString()}">${TIME.format(at)}</time>
    </p>
    <p class="text">${text}</p>
    <button type="button" data-otp="${otp}">${otp} 복사</button>
  </li>`
}
