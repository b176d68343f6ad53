import type { Keyring, Keys } from '../keyring.js'
import { Refusal } from '../refusal.js'
import type { Store } from '../store/store.js'
import { SESSION_SECONDS } from './cookie.js'
import { type SessionRecord, newRecord } from './sessionRecord.js'

// Each failed write means that another one succeeded, and one visitor has not that many calls that may write.
const MAX_WRITES = 20

/** The key of a session's record. */
export function recordKey(keys: Keys, id: string): string {
  return `cf:session:${keys.digest('session', id)}`
}

/** What a change made of a record, and whether it has to be written. */
export interface Change<T> {
  write: boolean
  value: T
}

/** One visitor. Reads and changes its record by compare-and-set only. */
export class Session {
  readonly id: string
  /** Of the secret this session was begun under. */
  readonly keys: Keys
  readonly key: string
  /** It had a record when this call began: it is not one that the call itself began. */
  readonly isKnown: boolean
  readonly #store: Store
  #text: string | undefined
  /** What `#text` says, while nothing has altered it since. */
  #record: SessionRecord | undefined

  constructor(store: Store, keys: Keys, id: string, text: string | undefined) {
    this.id = id
    this.keys = keys
    this.key = recordKey(keys, id)
    this.isKnown = text !== undefined
    this.#store = store
    this.#text = text
  }

  /**
   * Runs `change` on the newest record until its result could be written. `change` may alter the record it is given; it
   * runs again when another call was faster, so it must do nothing else.
   *
   * @param change returns `{ write: false }` to leave the record as it is; what it throws is thrown
   * @throws Refusal `in_progress` when others keep being faster
   */
  async update<T>(change: (record: SessionRecord) => Change<T>): Promise<T> {
    for (let tries = 0; tries < MAX_WRITES; tries += 1) {
      const record = this.#record ?? this.#read()
      // A change that throws or does not write may have altered it.
      this.#record = undefined
      const { write, value } = change(record)
      if (!write) return value
      record.revision += 1
      const next = JSON.stringify(record)
      if (await this.#store.cas(this.key, this.#text, next, SESSION_SECONDS)) {
        this.#text = next
        this.#record = record
        return value
      }
      this.#text = await this.#store.get(this.key)
      // Another change of this call may have left its own meanwhile, which is not what this text says.
      this.#record = undefined
    }
    throw new Refusal('in_progress')
  }

  #read(): SessionRecord {
    return this.#text === undefined ? newRecord() : (JSON.parse(this.#text) as SessionRecord)
  }
}

/** The session of an id, when its record is known under the current or the previous secret. */
export async function findSession(store: Store, keyring: Keyring, id: string): Promise<Session | undefined> {
  for (const keys of keyring.all) {
    const text = await store.get(recordKey(keys, id))
    if (text !== undefined) return new Session(store, keys, id, text)
  }
  return undefined
}
