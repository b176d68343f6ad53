import type { Leaf } from './test-leavesOf.js'

/** Somebody whose every detail is found by a search: no word of it is in the form, in React or in a URL of the page. */
export const TYPED = {
  name: '남궁뜻밖',
  birth: '830719',
  genderDigit: '6',
  carrier: 'LGT',
  phone: '01058137264',
  referrer: 'quince-harbour@example.org',
  otp: '491726',
  wrongOtp: '570384',
} as const

export type TypedName = keyof typeof TYPED

/** A text as it was, and as whoever reads it would decode it. */
function readingsOf(text: string): string[] {
  const readings = [text]
  const attempt = (decode: () => string) => {
    try {
      readings.push(decode())
    } catch {
      // Not written that way.
    }
  }
  if (text.includes('%')) attempt(() => decodeURIComponent(text.replaceAll('+', ' ')))
  if (text.includes('\\u'))
    attempt(() => text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))))
  for (const [run] of text.matchAll(/[\w+/-]{8,}={0,2}/g)) {
    attempt(() => {
      const bytes = atob(run.replaceAll('-', '+').replaceAll('_', '/'))
      return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)))
    })
  }
  return readings
}

/** Without what people and formats put between: 010-5813-7264, 83.07.19, 남궁 뜻밖, and in one Unicode form. */
function compact(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s.\-–/()·]/g, '')
}

// Digits on either side would be another number: clocks and ids of six digits are everywhere.
const PATTERNS: Partial<Record<TypedName, RegExp>> = {
  name: new RegExp(compact(TYPED.name)),
  birth: new RegExp(`(?<!\\d)(19)?${TYPED.birth}\\d?(?!\\d)`),
  // Without its first digits: +82 10 … has other ones.
  phone: new RegExp(TYPED.phone.slice(2)),
  referrer: new RegExp(compact(TYPED.referrer)),
  otp: new RegExp(`(?<!\\d)${TYPED.otp}(?!\\d)`),
  wrongOtp: new RegExp(`(?<!\\d)${TYPED.wrongOtp}(?!\\d)`),
}

const ALL_PATTERNS = Object.entries(PATTERNS) as [TypedName, RegExp][]

/** Which of the typed details a leaf gives away. One letter or a carrier only counts as the whole of a value. */
export function typedIn({ text, isKey }: Leaf): TypedName[] {
  if (!isKey && text.trim() === TYPED.genderDigit) return ['genderDigit']
  if (text === TYPED.carrier) return ['carrier']
  if (text.length < 4) return []
  const readings = readingsOf(text).map(compact)
  return ALL_PATTERNS.flatMap(([name, pattern]) => (readings.some((reading) => pattern.test(reading)) ? [name] : []))
}
