import { DeadlineError } from '../../withDeadline.js'
import { ProviderError } from '../provider.js'

// Before the connection stood nothing can have been sent.
const NEVER_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

function neverConnected(thrown: unknown): boolean {
  const cause = thrown instanceof Error ? thrown.cause : undefined
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  return typeof code === 'string' && NEVER_CONNECTED.has(code)
}

/**
 * A call that ended without an answer, as an error that holds nothing of it: a cause of fetch may hold the whole request.
 *
 * @param asked whether anything was sent that PortOne may have acted upon
 */
export function callFailure(thrown: unknown, asked: boolean): ProviderError {
  if (thrown instanceof ProviderError) return thrown
  if (!asked || neverConnected(thrown)) return new ProviderError('carrier_unavailable', { outcome: 'unreached' })
  const code = thrown instanceof DeadlineError ? 'timeout' : 'carrier_unavailable'
  return new ProviderError(code, { outcome: 'unknown' })
}
