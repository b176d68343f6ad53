import { expect, test } from 'vitest'
import { createKeyring } from '../keyring.js'
import { memoryStore } from '../store/memoryStore.js'
import type { Store } from '../store/store.js'
import { Session, recordKey } from './session.js'

const { current: keys } = createKeyring(['a secret of the tests, at least 32 characters long'])
const ID = 'x'.repeat(43)

/** Notes a wait under a name of its own: what of it is missing at the end was overwritten. */
const note = (session: Session, name: string) =>
  session.update((record) => {
    record.waits[name] = { sends: 1, until: 0 }
    return { write: true, value: undefined }
  })

test('two changes at once by one call, and a third by another call between them, all stay', async () => {
  const inner = memoryStore()
  const key = recordKey(keys, ID)
  let isFirst = true
  const store: Store = {
    ...inner,
    async get(asked) {
      const isBetween = isFirst
      isFirst = false
      if (isBetween) await note(new Session(inner, keys, ID, await inner.get(key)), 'other')
      return inner.get(asked)
    },
  }
  const session = new Session(store, keys, ID, undefined)
  await Promise.all([note(session, 'one'), note(session, 'two')])
  const { waits } = JSON.parse((await inner.get(key)) ?? '{}') as { waits: object }
  expect(Object.keys(waits).toSorted()).toEqual(['one', 'other', 'two'])
})

test('what a change altered without writing is forgotten', async () => {
  const store = memoryStore()
  const session = new Session(store, keys, ID, undefined)
  await note(session, 'one')
  const alter = (isThrown: boolean) =>
    session.update((record) => {
      record.waits = {}
      if (isThrown) throw new Error('refused')
      return { write: false, value: undefined }
    })
  await alter(false)
  await expect(alter(true)).rejects.toThrow('refused')
  await note(session, 'two')
  const { waits } = JSON.parse((await store.get(recordKey(keys, ID))) ?? '{}') as { waits: object }
  expect(Object.keys(waits)).toEqual(['one', 'two'])
})
