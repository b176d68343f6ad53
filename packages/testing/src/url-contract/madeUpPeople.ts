import type { Identity } from '@certification-form/core'

// No carrier issues 010-0000 numbers, so nobody gets a message even if a server should not be on a sandbox. The sandbox
// keeps no scenario on 7100–7999.
const FIRST = 7100
const COUNT = 900

/** What the sandbox does by the name, whatever the number. */
export const SANDBOX_NAMES = { refused: '시험 거절', leadingZero: '시험 영시작' } as const

/**
 * Somebody new each time, because servers limit codes per phone. Begins at another number in each run.
 *
 * @param random 0 to 1; default chance
 */
export function createMadeUpPeople(random = Math.random()): (more?: Partial<Identity>) => Identity {
  let made = Math.floor(random * COUNT)
  return (more = {}) => {
    const phone = `0100000${FIRST + (made % COUNT)}`
    made += 1
    return { name: '가온누리', phone, birth: '900101', genderDigit: '1', carrier: 'KT', isMvno: false, ...more }
  }
}
