import { Validator } from '@seriousme/openapi-schema-validator'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONFIRM_PATH, REQUEST_PATH } from '../../packages/core/src/contract.js'
import { findBirthError, findGenderDigitError } from '../../packages/core/src/identity/birth.js'
import { createIdentitySchema } from '../../packages/core/src/identity/identitySchema.js'
import { findNameError } from '../../packages/core/src/identity/name.js'
import { findPhoneError } from '../../packages/core/src/identity/phone.js'
import { PATTERNS, contractSchemas } from './contractSchemas.js'
import { describeContract } from './describeContract.js'
import { TEXT, complaints, description, describedAnswers } from './test-description.js'

describe('the description', () => {
  it('is as the schemas say', () => {
    const anew = `${JSON.stringify(describeContract(), undefined, 2)}\n`
    expect(TEXT === anew, 'packages/core/openapi.json is out of date. Run: npm run openapi').toBe(true)
  })

  it('is OpenAPI 3.1', async () => {
    const validator = new Validator()
    const { valid, errors } = await validator.validate(JSON.parse(TEXT) as Record<string, unknown>)
    expect({ valid, errors, version: validator.version }).toEqual({ valid: true, errors: undefined, version: '3.1' })
  })

  it('would not be valid with a mistake in it', async () => {
    const broken = JSON.parse(TEXT.replaceAll('"200"', '"two hundred"')) as Record<string, unknown>
    expect((await new Validator().validate(broken)).valid).toBe(false)
  })

  it('has both operations, and every reference leads somewhere', () => {
    expect(Object.keys(description.paths)).toEqual([REQUEST_PATH, CONFIRM_PATH])
    const refs = [...TEXT.matchAll(/"\$ref": "#\/([^"]+)"/g)].map(([, path = '']) => path)
    expect(refs.length).toBeGreaterThan(100)
    const dangling = refs.filter(
      (path) =>
        path.split('/').reduce<unknown>((node, key) => Reflect.get(Object(node), key), description) === undefined,
    )
    expect(dangling).toEqual([])
  })

  it('names 20 codes, each where it comes, and the browser’s own two nowhere', () => {
    const codes = new Set(describedAnswers().flatMap((answer) => answer.split(' ').slice(2)))
    expect(codes.size).toBe(20)
    expect([...codes].filter((code) => ['network', 'aborted'].includes(code))).toEqual([])
  })

  it('has examples that are what it says', () => {
    for (const [path, { post }] of Object.entries(description.paths)) {
      const start = ['paths', path, 'post']
      for (const { value } of Object.values(post.requestBody.content['application/json'].examples)) {
        expect(complaints([...start, 'requestBody', 'content', 'application/json', 'schema'], value)).toEqual([])
      }
      for (const [status, { content }] of Object.entries(post.responses)) {
        for (const { value } of Object.values(content['application/json'].examples)) {
          const place = [...start, 'responses', status, 'content', 'application/json', 'schema']
          expect(complaints(place, value, { closed: true })).toEqual([])
        }
      }
    }
  })
})

const REQUEST_BODY = ['components', 'schemas', 'OtpRequest']
const person = { name: '홍길동', phone: '01012345678', birth: '900101', genderDigit: '1', carrier: 'KT', isMvno: false }
const DIGITS = '0123456789'.split('')
const digits = (length: number) =>
  fc.array(fc.constantFrom(...DIGITS), { minLength: length, maxLength: length }).map((all) => all.join(''))

describe('the patterns', () => {
  const fits = (pattern: string, text: string) => new RegExp(pattern, 'u').test(text)

  it('of a phone and a gender digit are the rules themselves', () => {
    const local = fc.integer({ min: 7, max: 9 }).chain(digits)
    const phone = fc.oneof(
      digits(11),
      local.map((rest) => `010${rest}`),
      fc.string(),
    )
    fc.assert(
      fc.property(phone, fc.oneof(digits(1), fc.string()), (number, digit) => {
        expect(fits(PATTERNS.phone.pattern, number)).toBe(findPhoneError(number) === undefined)
        expect(fits(PATTERNS.genderDigit.pattern, digit)).toBe(findGenderDigitError(digit) === undefined)
      }),
    )
  })

  it('of a birth and a name refuse nothing that the rules accept', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    const name = fc.string({ unit: fc.constantFrom(...'홍길동Kim 金-·'.split('')), maxLength: 60 })
    fc.assert(
      fc.property(day, name, (date, text) => {
        const birth = date.toISOString().slice(2, 10).replaceAll('-', '')
        expect(findBirthError(birth)).toBeUndefined()
        expect(birth).toMatch(new RegExp(PATTERNS.birth.pattern))
        if (findNameError(text) !== undefined) return
        expect(text.length).toBeGreaterThanOrEqual(PATTERNS.name.minLength)
        expect(text.length).toBeLessThanOrEqual(PATTERNS.name.maxLength)
      }),
    )
  })

  it.each([
    ['an unknown key', { ...person, company: '포트원' }],
    ['a missing key', { ...person, carrier: undefined }],
    ['a 13th month', { ...person, birth: '901301' }],
    ['a full phone', { ...person, phone: '010-1234-5678' }],
    ['a digit that is a number', { ...person, genderDigit: 1 }],
    ['terms of another shape', { ...person, terms: [{ id: 'sms', acceptedAt: 'yesterday' }] }],
    [
      '21 terms',
      { ...person, terms: Array.from({ length: 21 }, () => ({ id: 'a', acceptedAt: '2026-06-01T00:00:00Z' })) },
    ],
    ['extra that is no object', { ...person, extra: 'A-1' }],
  ])('refuse %s', (_, body) => {
    expect(complaints(REQUEST_BODY, JSON.parse(JSON.stringify(body)))).not.toEqual([])
  })

  it('accept every identity that the schema answers', () => {
    const schema = createIdentitySchema()
    for (const phone of ['+82 10-1234-5678', '０１０１２３４５６７８']) {
      const { data } = schema.safeParse({ ...person, name: ' Kim  Minji ', phone })
      expect(complaints(REQUEST_BODY, data)).toEqual([])
    }
  })
})

it('says something of every property', () => {
  for (const schema of Object.values(contractSchemas())) {
    for (const property of Object.values(schema.properties ?? {})) expect(property['description']).toMatch(/\.$/)
  }
})
