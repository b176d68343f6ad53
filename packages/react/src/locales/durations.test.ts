import { describe, expect, it } from 'vitest'
import type { Messages } from './messages.js'
import { PACKS } from './test-packs.js'

const SHOWN = ['ko', 'en', 'ja', 'zh-CN', 'vi'] as const

/** A wait in seconds, and how each pack says it. Rounded up: nobody is told to come back too early. */
const WAITS: [number, ...string[]][] = [
  [1, '1초', '1 second', '1秒', '1秒', '1 giây'],
  [2, '2초', '2 seconds', '2秒', '2秒', '2 giây'],
  [59, '59초', '59 seconds', '59秒', '59秒', '59 giây'],
  [60, '60초', '60 seconds', '60秒', '60秒', '60 giây'],
  [90, '90초', '90 seconds', '90秒', '90秒', '90 giây'],
  [119, '119초', '119 seconds', '119秒', '119秒', '119 giây'],
  [120, '2분', '2 minutes', '2分', '2分钟', '2 phút'],
  [121, '3분', '3 minutes', '3分', '3分钟', '3 phút'],
  [3600, '60분', '60 minutes', '60分', '60分钟', '60 phút'],
  [7199, '120분', '120 minutes', '120分', '120分钟', '120 phút'],
  [7200, '2시간', '2 hours', '2時間', '2小时', '2 giờ'],
  [86_400, '24시간', '24 hours', '24時間', '24小时', '24 giờ'],
]

interface Phrases {
  /** The second sentence of an error that tells how long to wait. */
  again: (wait: string) => string
  now: string
  soon: string
  resend: (wait: string) => string
}

const PHRASES: Record<(typeof SHOWN)[number], Phrases> = {
  ko: {
    again: (wait) => `${wait} 뒤에 다시 해 주세요.`,
    now: '이제 다시 할 수 있어요.',
    soon: '잠시 뒤에 다시 해 주세요.',
    resend: (wait) => `${wait} 뒤에 다시 받을 수 있어요.`,
  },
  en: {
    again: (wait) => `Please try again in ${wait}.`,
    now: 'You can try again now.',
    soon: 'Please try again in a moment.',
    resend: (wait) => `You can get another code in ${wait}.`,
  },
  ja: {
    again: (wait) => `${wait}後にもう一度お試しください。`,
    now: '今すぐもう一度お試しいただけます。',
    soon: 'しばらくしてからもう一度お試しください。',
    resend: (wait) => `${wait}後にもう一度受け取れます。`,
  },
  'zh-CN': {
    again: (wait) => `请在${wait}后重试。`,
    now: '现在可以重试。',
    soon: '请稍后重试。',
    resend: (wait) => `${wait}后可以重新获取。`,
  },
  vi: {
    again: (wait) => `Vui lòng thử lại sau ${wait}.`,
    now: 'Bây giờ bạn có thể thử lại.',
    soon: 'Vui lòng thử lại sau giây lát.',
    resend: (wait) => `Bạn có thể nhận lại mã sau ${wait}.`,
  },
}

const ONE_AND_TWO: Record<(typeof SHOWN)[number], { seconds: string[]; tries: string[] }> = {
  ko: { seconds: ['1초 남았어요.', '2초 남았어요.'], tries: ['1번 더 입력할 수 있어요.', '2번 더 입력할 수 있어요.'] },
  en: { seconds: ['1 second left.', '2 seconds left.'], tries: ['You have 1 try left.', 'You have 2 tries left.'] },
  ja: { seconds: ['残り1秒です。', '残り2秒です。'], tries: ['あと1回入力できます。', 'あと2回入力できます。'] },
  'zh-CN': { seconds: ['还剩1秒。', '还剩2秒。'], tries: ['还可以输入1次。', '还可以输入2次。'] },
  vi: { seconds: ['Còn 1 giây.', 'Còn 2 giây.'], tries: ['Bạn còn 1 lần nhập.', 'Bạn còn 2 lần nhập.'] },
}

const TELLING = ['attempts_exceeded', 'resend_too_soon', 'rate_limited'] as const

function said(pack: Messages, code: (typeof TELLING)[number], retryAfter?: number): string {
  const words = pack.errors[code]
  return typeof words === 'string' ? words : words({ retryAfter })
}

/** The sentence itself at the end, after another one: not `120 seconds` where `20 seconds` is asked for. */
function endingIn(sentence: string): RegExp {
  return new RegExp(`[.。]\\s?${sentence.replaceAll('.', '\\.')}$`, 'u')
}

describe.each(SHOWN)('%s', (name) => {
  const pack = PACKS[name]
  if (!pack) throw new Error(`There is no pack ${name}.`)
  const phrases = PHRASES[name]
  const column = SHOWN.indexOf(name)

  it.each(WAITS)('says a wait of %i s', (seconds, ...waits) => {
    const wait = waits[column]
    if (wait === undefined) throw new Error(`The table has no wait of ${seconds} s.`)
    for (const code of TELLING) expect(said(pack, code, seconds)).toMatch(endingIn(phrases.again(wait)))
    expect(pack.resendWait(seconds)).toBe(phrases.resend(wait))
  })

  it.each(TELLING)('says "now" when the wait of %s is over, and "soon" when nobody told it', (code) => {
    expect(said(pack, code, 0)).toMatch(endingIn(phrases.now))
    expect(said(pack, code)).toMatch(endingIn(phrases.soon))
  })

  it('speaks of one second and one try as of one', () => {
    const tries = pack.errors.otp_mismatch
    if (typeof tries === 'string') throw new Error('otp_mismatch tells no tries.')
    expect([1, 2].map((count) => pack.status.secondsLeft(count))).toEqual(ONE_AND_TWO[name].seconds)
    for (const [index, words] of ONE_AND_TWO[name].tries.entries()) {
      expect(tries({ attemptsLeft: index + 1 })).toMatch(endingIn(words))
    }
  })
})
