import { expect, it } from 'vitest'
import { CARRIERS, isCarrier } from './carrier.js'

it('knows the three networks by PortOne V1 tokens', () => {
  expect(CARRIERS).toEqual(['SKT', 'KT', 'LGT'])
  expect(CARRIERS.every((carrier) => isCarrier(carrier))).toBe(true)
})

it.each(['', 'skt', 'KTF', 'LGU', 'LG U+', 'MVNO', 'SKT_MVNO', ' KT', '0', 0, null, undefined, ['KT'], 'length'])(
  '%j is no carrier',
  (value) => {
    expect(isCarrier(value)).toBe(false)
  },
)
