import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyOf, anyText } from '../test-text.js'
import { NAME_MAX_LENGTH, findNameError, normalizeName } from './name.js'
import { FORBIDDEN, charactersOf, planted, validName } from './test-names.js'

// Random strings are hardly ever accepted, so they prove little: a valid name with one thing planted in it does.
const MARKS_AND_WIDE = anyOf('\u0301\u0323\u0302\u031B\u0338\u1161\u11A8\u3000\u00A0Ａｚ０｡\u2019\u2010\u2002 ')
const nearlyValid = planted(
  fc.oneof(
    MARKS_AND_WIDE,
    anyText.map((text) => text.slice(0, 3)),
  ),
)
const mixed = fc.oneof(
  nearlyValid,
  anyText,
  fc.array(MARKS_AND_WIDE).map((all) => all.join('')),
)

const anyIn = (characters: string[]) => fc.nat(characters.length - 1).map((index) => characters[index] ?? '')

describe.each(Object.entries(FORBIDDEN))('%s', (_, isForbidden) => {
  const characters = charactersOf(isForbidden)

  it('are refused anywhere in a valid name', () => {
    fc.assert(
      fc.property(planted(anyIn(characters)), (typed) => {
        const name = normalizeName(typed)
        // Normalising may make something else of it, such as a syllable of a final consonant that was loose.
        fc.pre(isForbidden(name))
        expect(findNameError(name)).toBeDefined()
      }),
      { numRuns: 300 },
    )
  })

  it('are refused, each of them, between two syllables', () => {
    const accepted = characters.filter((char) => {
      const name = normalizeName(`가${char}나`)
      return isForbidden(name) && findNameError(name) === undefined
    })
    expect(accepted).toEqual([])
  })
})

describe('every name', () => {
  it('is normalised once and for all', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const once = normalizeName(text)
        expect(normalizeName(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })

  it('that is accepted is NFC, has 2 to 50 characters, no double space and no other spelling', () => {
    let accepted = 0
    fc.assert(
      fc.property(mixed, (text) => {
        const name = normalizeName(text)
        fc.pre(findNameError(name) === undefined)
        accepted += 1
        expect(name.normalize('NFC')).toBe(name)
        expect(name.normalize('NFKC')).toBe(name)
        expect(name).not.toMatch(/^ | $| {2}/)
        expect(Array.from(name).length).toBeGreaterThanOrEqual(2)
        expect(Array.from(name).length).toBeLessThanOrEqual(NAME_MAX_LENGTH)
      }),
      { numRuns: 500, maxSkipsPerRun: 50 },
    )
    expect(accepted).toBeGreaterThan(200)
  })

  it('is accepted however it was composed when it was typed', () => {
    fc.assert(
      fc.property(validName, fc.constantFrom('NFC', 'NFD'), (name, form) => {
        expect(findNameError(normalizeName(name.normalize(form)))).toBeUndefined()
      }),
    )
  })
})

describe('a megabyte', () => {
  // Unbounded, putting these marks in order takes a browser minutes: the work grows with the square of their number.
  it.each([
    ['combining marks in the wrong order', 'A\u0301\u0316'.padEnd(1_000_000, '\u0301\u0316')],
    ['spaces', ' '.repeat(1_000_000)],
    ['letters', '가'.repeat(1_000_000)],
    ['loose jamo', '\u1100\u1161'.repeat(500_000)],
    ['letters and separators', "a-b'c.d·".repeat(125_000)],
  ])('of %s is refused', (_, text) => {
    expect(findNameError(normalizeName(text))).toBe('name_too_long')
  })
})
