import { createHash } from 'node:crypto'
import type { SendCommand } from './redisClient.js'

/** Runs a script of ours on Redis. */
export type RunScript = (keys: readonly string[], args: readonly string[]) => Promise<unknown>

function isUnknownScript(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('NOSCRIPT')
}

/** Names the script by its digest; only a server that has just been started is sent its text, and once. */
export function createScript(send: SendCommand, text: string): RunScript {
  // Redis's own name for a script, nothing that has to be secret or hard to forge.
  const digest = createHash('sha1').update(text).digest('hex')
  return async (keys, args) => {
    const rest = [String(keys.length), ...keys, ...args]
    try {
      return await send('EVALSHA', digest, ...rest)
    } catch (error) {
      if (!isUnknownScript(error)) throw error
      return send('EVAL', text, ...rest)
    }
  }
}
