import { expect, it } from 'vitest'
import { compareCells } from './compareCells.js'
import { paint } from './test-picture.js'

const [LEFT, RIGHT] = [
  { x: 0, y: 0, width: 40, height: 40 },
  { x: 40, y: 0, width: 40, height: 40 },
]
const white = { picture: paint(80, 40, () => 0xffffff), cells: { otp: LEFT, error: RIGHT } }

it('names the cell that differs, and shows how', () => {
  const now = { ...white, picture: paint(80, 40, (x, y) => (x >= 50 && y < 10 ? 0x2261dd : 0xffffff)) }
  const [difference, ...others] = compareCells(white, now)
  expect(others).toEqual([])
  expect(difference).toMatchObject({ cell: 'error', what: 'differs in 300 pixels' })
  expect(difference?.picture).toMatchObject({ width: 120, height: 40 })
})

it('sees a pale grey on white', () => {
  const now = { ...white, picture: paint(80, 40, (x) => (x < 20 ? 0xf0f0f0 : 0xffffff)) }
  expect(compareCells(white, now).map(({ cell }) => cell)).toEqual(['otp'])
})

it('forgives steps of an edge that a palette takes away', () => {
  const now = { ...white, picture: paint(80, 40, (_, y) => (y % 2 ? 0xfafafa : 0xffffff)) }
  expect(compareCells(white, now)).toEqual([])
})

it('does not take a form that moved for one that changed', () => {
  const line = (top: number) => paint(40, 80, (_, y) => (y === top + 5 ? 0 : 0xffffff))
  const before = { picture: line(0), cells: { otp: LEFT } }
  const now = { picture: line(30), cells: { otp: { ...LEFT, y: 30 } } }
  expect(compareCells(before, now)).toEqual([])
})

it('tells of a form that grew, is new or is gone', () => {
  const grown = { ...white, cells: { otp: { ...LEFT, height: 30 }, terms: RIGHT } }
  expect(compareCells(white, grown).map(({ cell, what }) => `${cell} ${what}`)).toEqual([
    'otp is 40×30, was 40×40',
    'error is gone',
    'terms is new',
  ])
})
