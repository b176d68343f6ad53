import { expect, test } from 'vitest'
import { CARRIERS, lineRefusal } from './line.js'

const lines = CARRIERS.flatMap((carrier) => [true, false].map((isMvno) => ({ carrier, isMvno })))

test('only the right carrier with the right MVNO choice is accepted', () => {
  for (const line of lines) {
    const accepted = lines.filter((chosen) => lineRefusal(line, chosen) === undefined)
    expect(accepted).toEqual([line])
  }
})

test.each([
  ['KT', true, '3039'],
  ['KT', false, '3639'],
  ['LGT', true, '5005'],
  ['LGT', false, '5004'],
  ['SKT', true, '1110'],
  ['SKT', false, '1110'],
] as const)('a line of %s with isMvno %s and the other choice: %s', (carrier, isMvno, code) => {
  expect(lineRefusal({ carrier, isMvno }, { carrier, isMvno: !isMvno })).toBe(code)
})

test('another carrier answers in its own words', () => {
  const line = { carrier: 'KT', isMvno: true } as const
  expect(lineRefusal(line, { carrier: 'SKT', isMvno: true })).toBe('1110')
  expect(lineRefusal(line, { carrier: 'LGT', isMvno: true })).toBe('5001')
  expect(lineRefusal({ ...line, carrier: 'SKT' }, { carrier: 'KT', isMvno: true })).toBe('3035')
})
