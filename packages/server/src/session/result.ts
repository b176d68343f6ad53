import type { Verified } from '../certification.js'
import type { Keyring, Keys } from '../keyring.js'
import type { Store } from '../store/store.js'

/** How long a verified person may be taken: the time to finish a sign-up form. */
const RESULT_SECONDS = 300

/** The id a session continues under once verified: found again from the old one, guessed by nobody. */
export function nextId(keys: Keys, id: string, impUid: string): string {
  return keys.digest('next', id, impUid)
}

function resultKey(keys: Keys, sessionId: string): string {
  return `cf:result:${keys.digest('result', sessionId)}`
}

/** Keeps the verified person for whoever holds the session, sealed: a leaked store holds no CI. */
export async function putResult(store: Store, keys: Keys, id: string, verified: Verified): Promise<void> {
  await store.put(resultKey(keys, id), keys.seal(id, JSON.stringify(verified)), RESULT_SECONDS)
}

/**
 * Forgets who was verified before: whoever asks for somebody else must not be taken for them.
 *
 * @param verified the `impUid` this session was verified by. Its result stands under the id that came of it, which the
 * request that asks for somebody else may not know yet
 */
export async function dropResult(
  store: Store,
  { all }: Keyring,
  id: string,
  verified: string | undefined,
): Promise<void> {
  const ids = verified === undefined ? [id] : [id, ...all.map((keys) => nextId(keys, id, verified))]
  await Promise.all(all.flatMap((keys) => ids.map((one) => store.take(resultKey(keys, one)))))
}

/** Hands the verified person out, once. */
export async function takeResult(store: Store, keyring: Keyring, id: string): Promise<Verified | null> {
  for (const keys of keyring.all) {
    const sealed = await store.take(resultKey(keys, id))
    const text = sealed === undefined ? undefined : keys.open(id, sealed)
    if (text !== undefined) return JSON.parse(text) as Verified
  }
  return null
}
