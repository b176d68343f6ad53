import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { faultRows } from '../test-readme.js'
import { FAULTS, isFaultId } from './faults.js'

test.each(['id', 'ko', 'en'] as const)('the table has no %s twice', (column) => {
  const values = FAULTS.map((fault) => fault[column])
  expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([])
})

test('an id is a word that can be typed, and known as one', () => {
  for (const { id } of FAULTS) {
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    expect(isFaultId(id)).toBe(true)
  }
  for (const other of ['', 'toString', '__proto__', 'HANG', undefined, 0]) expect(isFaultId(other)).toBe(false)
})

test('the table is in the README, row by row', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const [, section = ''] = readme.split('## Faults\n')
  const listed = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| `'))
  expect(listed).toEqual(faultRows())
})
