import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Consents, type Term, acceptedTerms, findTermsError, keepConsents } from './terms.js'

// Few ids and versions, so that lists often share them; one id that every object inherits.
const term: fc.Arbitrary<Term> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'constructor'),
  label: fc.constant('약관'),
  required: fc.constantFrom(true, false, undefined),
  version: fc.constantFrom('1', '2', undefined),
})
const terms = fc.uniqueArray(term, { selector: ({ id }) => id })
const consents: fc.Arbitrary<Consents> = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'constructor'),
  fc.nat({ max: 4_102_444_800_000 }),
  { noNullPrototype: true },
)

it('a code may be asked for exactly when the record of consents names every required term', () => {
  fc.assert(
    fc.property(terms, consents, (shown, given) => {
      const named = new Set(acceptedTerms(shown, given).map(({ id }) => id))
      const isWhole = shown.every(({ id, required }) => required === false || named.has(id))
      expect(findTermsError(shown, given) === undefined).toBe(isWhole)
    }),
  )
})

it('the record names what was agreed to of what is shown, once, at its own moment', () => {
  fc.assert(
    fc.property(terms, consents, (shown, given) => {
      const expected = shown.filter(({ id }) => Object.hasOwn(given, id)).map(({ id }) => [id, given[id]])
      const told = acceptedTerms(shown, given).map(({ id, acceptedAt }) => [id, Date.parse(acceptedAt)])
      expect(told).toEqual(expected)
    }),
  )
})

it('over any changes of the terms, a consent holds only while its very document stays shown', () => {
  fc.assert(
    fc.property(fc.array(terms, { minLength: 1, maxLength: 6 }), consents, (lists, given) => {
      let kept = given
      for (const [at, list] of lists.entries()) kept = keepConsents(kept, lists[at - 1] ?? list, list)
      const stays = (id: string) =>
        lists.every((list) => {
          const first = lists[0]?.find((one) => one.id === id)
          const now = list.find((one) => one.id === id)
          return first !== undefined && now !== undefined && now.version === first.version
        })
      const expected = Object.entries(given).filter(([id]) => stays(id))
      expect(kept).toEqual(Object.fromEntries(expected))
    }),
  )
})
