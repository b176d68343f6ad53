import type { Answer } from '../line.js'
import { CONFIRM, REQUEST, hong } from '../post.js'
import type { Stack } from '../stack.js'

/** A visitor with an open challenge. */
export interface Challenged {
  cookie: string | undefined
  impUid: unknown
  /** The right code. */
  otp: string
  wrongOtp: string
}

/** @throws Error when the shop refuses, so that no attack passes against one that refuses everybody */
export function expectAnswer({ status, text }: Answer, wanted = 200): void {
  if (status !== wanted) throw new Error(`The shop answered ${status} ${text}`)
}

/** Lets a visitor ask for a code. */
export async function challenge(
  stack: Stack,
  { phone, address, cookie }: { phone: string; address?: string; cookie?: string | undefined },
): Promise<Challenged> {
  const answer = await stack.post({ path: REQUEST, body: { ...hong, phone }, address, cookie })
  expectAnswer(answer)
  const otp = await stack.otp(phone)
  const wrongOtp = otp === '000000' ? '111111' : '000000'
  return { cookie: answer.cookie ?? cookie, impUid: answer.body['impUid'], otp, wrongOtp }
}

export const confirmation = ({ cookie, impUid }: Challenged, otp: string) => ({
  path: CONFIRM,
  body: { impUid, otp },
  cookie,
})

export function repeat<T>(times: number, make: (index: number) => T): T[] {
  return Array.from({ length: times }, (_, index) => make(index))
}

/** How often each status came back, `200 × 1, 409 × 9,999`. */
export function statuses(answers: readonly Answer[]): string {
  const counts = new Map<number, number>()
  for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1)
  const sorted = [...counts].toSorted(([a], [b]) => a - b)
  return sorted.map(([status, count]) => `${status} × ${count.toLocaleString('en')}`).join(', ')
}
