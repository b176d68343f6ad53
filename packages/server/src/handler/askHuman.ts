import type { Config } from '../config.js'
import { expire } from '../withDeadline.js'

// A service that checks challenges answers in a second. Longer, the visitor is refused sooner than the form gives up.
const HUMAN_DEADLINE_MS = 5000

/** The merchant's own check. One that is missing, hangs, throws or answers anything but `true` lets nobody through. */
export async function askHuman({ verifyHuman, emit }: Config, request: Request): Promise<boolean> {
  if (!verifyHuman) return false
  try {
    const answer: unknown = await expire(HUMAN_DEADLINE_MS, Promise.resolve(verifyHuman(request)))
    return answer === true
  } catch {
    emit({ type: 'hook_failed', hook: 'verifyHuman' })
    return false
  }
}
