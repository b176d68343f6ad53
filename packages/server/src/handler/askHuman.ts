import type { Config } from '../config.js'

/** The merchant's own check. One that is missing, throws or answers anything but `true` lets nobody through. */
export async function askHuman({ verifyHuman, emit }: Config, request: Request): Promise<boolean> {
  if (!verifyHuman) return false
  try {
    const answer: unknown = await verifyHuman(request)
    return answer === true
  } catch {
    emit({ type: 'hook_failed', hook: 'verifyHuman' })
    return false
  }
}
