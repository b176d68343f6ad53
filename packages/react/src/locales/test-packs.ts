import type { CertificationErrorCode } from '@certification-form/core'
import { en } from './en.js'
import { ja } from './ja.js'
import { ko } from './ko.js'
import type { ErrorDetails, Messages } from './messages.js'
import { vi } from './vi.js'
import { zhCN } from './zh-CN.js'

/** Every pack, by the name of its file. */
export const PACKS: Readonly<Record<string, Messages>> = { ko, en, ja, 'zh-CN': zhCN, vi }

/** What a pack says of a refusal. */
export function refusalIn({ errors }: Messages, code: CertificationErrorCode, details: ErrorDetails = {}): string {
  const words = errors[code]
  return typeof words === 'function' ? words(details) : words
}

export type Given = string | number | ErrorDetails
export type Leaf = string | ((given: Given) => string)

/** Every leaf of a pack by its path, as it stands there. */
export function leavesOf(pack: object, path = ''): Map<string, Leaf> {
  const found = new Map<string, Leaf>()
  for (const [key, value] of Object.entries(pack)) {
    const at = path === '' ? key : `${path}.${key}`
    if (typeof value !== 'object') found.set(at, value)
    else for (const [inner, leaf] of leavesOf(value, at)) found.set(inner, leaf)
  }
  return found
}

/** A number that is in no text by itself. */
const COUNT = 47

/** What each text that takes something is given here. */
export function givenTo(path: string): Given {
  if (path.startsWith('errors.')) return { retryAfter: COUNT, attemptsLeft: COUNT }
  if (path === 'otpSentTo') return '010-9876-5432'
  return ['labels.mvnoCarrier', 'terms.view', 'status.revealed'].includes(path) ? 'X1' : COUNT
}

/** Every text of a pack by its path. Those that take something are read in each of their shapes. */
export function textsOf(pack: Messages): Map<string, string> {
  const found = new Map<string, string>()
  for (const [path, leaf] of leavesOf(pack)) {
    if (typeof leaf === 'string') found.set(path, leaf)
    else {
      const given = givenTo(path)
      const counts = typeof given === 'string' ? [] : [0, 1, 2, 90, 4000, 90_000]
      const shapes =
        typeof given === 'object' ? counts.map((count) => ({ retryAfter: count, attemptsLeft: count })) : counts
      const all: Given[] = typeof given === 'object' ? [given, {}, ...shapes] : [given, ...shapes]
      for (const shape of all) found.set(`${path}(${JSON.stringify(shape)})`, leaf(shape))
    }
  }
  return found
}

const NAMES = /^(locale|labels\..*|headings\..*|terms\..*|actions\..*|timeLeft|mismatchChecklist\..*)$/

/** Whether a text names a thing (a label, a button) instead of saying a sentence. */
export function isName(path: string): boolean {
  const key = path.replace(/\(.*/, '')
  return NAMES.test(key) || key === 'help.mvnoNetwork' || key === 'status.revealed'
}
