import type { Settings } from '../sandboxOptions.js'
import { refused } from './refusedCall.js'
import { check } from './sendRequest.js'
import type { V2Call } from './v2Context.js'

/**
 * The secret belongs to one store, which need not be named.
 * @throws {RefusedCall} `FORBIDDEN` when another one is
 */
export function checkStore(storeId: string | undefined, settings: Settings): void {
  if (storeId !== undefined && storeId !== settings.storeId) throw refused('FORBIDDEN')
}

/** `storeId` of the calls that take it in the address. */
export function checkQueriedStore(c: V2Call, settings: Settings): void {
  const [storeId, ...more] = c.req.queries('storeId') ?? []
  check(storeId !== '' && more.length === 0, '한 번만, 비어 있지 않게 보내야 합니다: storeId')
  checkStore(storeId, settings)
}
