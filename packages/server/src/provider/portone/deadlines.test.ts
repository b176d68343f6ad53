import { expect, test } from 'vitest'
import { DEFAULT_DEADLINES, resolveDeadlines } from './deadlines.js'
import { portoneV1 } from './portoneV1.js'
import { portoneV2 } from './v2/portoneV2.js'

test('are the defaults, and lowered one by one', () => {
  expect(resolveDeadlines('portoneV1')).toEqual({ token: 5000, request: 10_000, confirm: 10_000, read: 5000 })
  expect(resolveDeadlines('portoneV1', { confirm: 1 })).toEqual({ ...DEFAULT_DEADLINES, confirm: 1 })
  expect(resolveDeadlines('portoneV1', { ...DEFAULT_DEADLINES })).toEqual(DEFAULT_DEADLINES)
})

test.each([
  ['token', 5001],
  ['request', 10_001],
  ['confirm', 10_001],
  ['read', 5001],
  ['read', 0],
  ['read', -1],
  ['read', 0.5],
  ['read', Number.NaN],
  ['read', Infinity],
] as const)('are not raised, nor senseless: %s %d', (call, milliseconds) => {
  const deadlines = { [call]: milliseconds }
  expect(() => portoneV1({ impKey: 'key', impSecret: 'secret', deadlines })).toThrow(
    `portoneV1() was given deadlines.${call} = ${milliseconds}`,
  )
  expect(() => portoneV2({ apiSecret: 'secret', channelKey: 'channel', deadlines })).toThrow(
    `portoneV2() was given deadlines.${call} = ${milliseconds}`,
  )
})

test('that are too long are told with the longest, and why', () => {
  const resolve = () => resolveDeadlines('portoneV1', { read: 6000 })
  expect(resolve).toThrow(/It has to be 1 to 5000 whole milliseconds: with more, a lock of this server could end/)
  expect(resolve).toThrow(/Leave it out for the default, which is the longest\.$/)
})
