import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrastOf, verdictOf } from './contrast.js'

const channel = fc.integer({ min: 0, max: 255 })
const hex = fc
  .tuple(channel, channel, channel)
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`)

describe('contrast', () => {
  it.each([
    ['#000', '#fff', 21],
    ['#767676', '#fff', 4.54],
    ['#fff', '#fff', 1],
  ])('of %s on %s is %d by WCAG', (front, back, ratio) => {
    expect(contrastOf(front, back, '#fff').wcag).toBeCloseTo(ratio, 2)
  })

  // The reference values that APCA's own repository gives for 0.1.9.
  it.each([
    ['#888', '#fff', 63.06],
    ['#fff', '#888', 68.54],
    ['#000', '#aaa', 58.15],
    ['#aaa', '#000', 56.24],
    ['#123', '#def', 91.67],
  ])('of %s on %s is Lc %d by APCA', (front, back, lc) => {
    expect(contrastOf(front, back, '#fff').apca).toBeCloseTo(lc, 1)
  })

  it('of what is translucent is that of what is seen', () => {
    const seen = contrastOf('#808080', '#fff', '#fff')
    expect(contrastOf('rgb(0 0 0 / 0.498)', '#fff', '#fff').wcag).toBeCloseTo(seen.wcag, 1)
    expect(contrastOf('#fff', 'rgb(0 0 0 / 0)', '#000').wcag).toBe(21)
  })

  it('is the same by WCAG whichever is in front', () => {
    fc.assert(
      fc.property(hex, hex, (one, other) => {
        expect(contrastOf(one, other, '#fff').wcag).toBeCloseTo(contrastOf(other, one, '#fff').wcag, 6)
      }),
    )
  })
})

it('is judged by WCAG first', () => {
  expect(verdictOf({ wcag: 4.5, apca: 60 }, 4.5)).toBe('passes')
  expect(verdictOf({ wcag: 4.49, apca: 90 }, 4.5)).toBe('fails')
  expect(verdictOf({ wcag: 7, apca: 59 }, 4.5)).toBe('weak')
  expect(verdictOf({ wcag: 3, apca: 30 }, 3)).toBe('passes')
})
