import { expect, test } from 'vitest'
import { watchOutputs } from './test-outputs.js'

test('what is said in any way is found, and nothing that was not', () => {
  const outputs = watchOutputs()
  globalThis['console'].error(new Error('a', { cause: { deep: [{ said: 'canary-console' }] } }))
  process.stderr.write('canary-stream')
  outputs.told(Object.assign(new Error('canary-message'), { [Symbol('s')]: new Map([['k', 'canary-map']]) }))
  outputs.told({
    get hidden() {
      return 'canary-getter'
    },
  })
  outputs.told(Object.defineProperty({}, 'hidden', { value: 'canary-hidden', enumerable: false }))
  outputs.told({ status: 200, impUid: 'imp_123456789012', retryAfter: 654_321 })
  outputs.stop()
  const said = ['console', 'stream', 'message', 'map', 'getter', 'hidden'].map((one) => `canary-${one}`)
  expect(outputs.findIn([...said, '654321'])).toEqual([...said, '654321'])
  expect(outputs.findIn(['canary-other', '345678', '54321'])).toEqual([])
  expect(outputs.printed).toHaveLength(2)
})
