import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_IDENTITY } from '../identity/identitySchema.js'
import type { AcceptedTerm } from '../terms/terms.js'
import { createHttpAdapter } from './httpAdapter.js'
import { PERSON } from './test-server.js'

const TERMS: AcceptedTerm[] = [{ id: 'sms', version: '2026-01', acceptedAt: '2026-06-01T00:00:00.000Z' }]

/** The body `requestOtp` posts, as text. */
async function bodyOf(identity: object, terms?: readonly AcceptedTerm[]): Promise<string> {
  let body = ''
  const spying: typeof fetch = async (_, init) => {
    body = typeof init?.body === 'string' ? init.body : ''
    return Response.json({ impUid: 'imp_1' })
  }
  const { signal } = new AbortController()
  await createHttpAdapter({ fetch: spying }).requestOtp(
    { ...PERSON, ...identity },
    terms ? { signal, terms } : { signal },
  )
  return body
}

describe('the body of a request', () => {
  it('is the identity alone, to the byte, when there is nothing else', async () => {
    expect(await bodyOf({})).toBe(JSON.stringify(PERSON))
    expect(await bodyOf({ referrer: undefined })).toBe(JSON.stringify(PERSON))
  })

  it('has the terms beside the identity, also when none was agreed to', async () => {
    expect(JSON.parse(await bodyOf({}, TERMS))).toEqual({ ...PERSON, terms: TERMS })
    expect(JSON.parse(await bodyOf({}, []))).toEqual({ ...PERSON, terms: [] })
  })

  it('has the merchant’s own fields below extra, whatever they are called', async () => {
    const extra = { referrer: '친구', terms: 'yes', extra: 1, pg: null, toString: 'x', address: { city: '서울' } }
    expect(JSON.parse(await bodyOf(extra, TERMS))).toEqual({ ...PERSON, terms: TERMS, extra })
  })

  it('of any fields keeps each once, and only the identity’s beside it', async () => {
    const key = fc.oneof(fc.string(), fc.constantFrom(...Object.keys(EMPTY_IDENTITY), 'terms', 'extra', 'constructor'))
    await fc.assert(
      fc.asyncProperty(fc.dictionary(key, fc.jsonValue(), { noNullPrototype: true }), async (given) => {
        const { extra = {}, ...identity } = JSON.parse(await bodyOf(given)) as { extra?: object }
        expect(Object.keys(identity).toSorted()).toEqual(Object.keys(EMPTY_IDENTITY).toSorted())
        expect({ ...identity, ...extra }).toEqual(JSON.parse(JSON.stringify({ ...PERSON, ...given })))
        expect(Object.keys(extra).filter((name) => Object.hasOwn(EMPTY_IDENTITY, name))).toEqual([])
      }),
    )
  })
})
