import { describe, expect, expectTypeOf, test } from 'vitest'
import type { BrowserAnswer, Certification } from './certification.js'
import type { OnVerified } from './config.js'

type Answer<Hook extends (person: Certification) => unknown> = Awaited<ReturnType<Hook>>
type IsAllowed<Hook extends (person: Certification) => unknown> = Hook extends OnVerified ? true : false

const person: Certification = { impUid: 'imp_1', phone: '01012345678', name: '홍길동', ci: 'CI', di: 'DI' }

describe('the compiler refuses', () => {
  test('a certification, or a part of one by its name', () => {
    // @ts-expect-error the whole person
    const whole: BrowserAnswer = person
    // @ts-expect-error spread
    const spread: BrowserAnswer = { ...person }
    // @ts-expect-error beside something else
    const beside: BrowserAnswer = { ticket: 'abc', ...person }
    // @ts-expect-error by name
    const named: BrowserAnswer = { name: '홍길동' }
    // @ts-expect-error returned by the hook
    const hook: OnVerified = (certification) => certification
    // @ts-expect-error returned by a hook that waits
    const late: OnVerified = async (certification) => certification
    expect([whole, spread, beside, named, hook, late]).toHaveLength(6)
  })

  test('CI and DI within anything', () => {
    // @ts-expect-error within an object
    const nested: BrowserAnswer = { user: person }
    // @ts-expect-error spread within an object
    const spread: BrowserAnswer = { user: { ...person } }
    // @ts-expect-error within a list
    const list: BrowserAnswer = { users: [{ ...person }] }
    // @ts-expect-error by a name of their own, however deep
    const deep: BrowserAnswer = { a: { b: [{ ci: 'a text of any origin' }] } }
    const { name: _name, phone: _phone, ...rest } = person
    // @ts-expect-error in what is left of it
    const left: BrowserAnswer = { user: rest }
    expect([nested, spread, list, deep, left]).toHaveLength(5)
  })

  test('CI and DI under another name', () => {
    // @ts-expect-error at the top
    const top: BrowserAnswer = { key: person.ci }
    // @ts-expect-error with a default
    const defaulted: BrowserAnswer = { key: person.di ?? '' }
    // @ts-expect-error within a list
    const list: BrowserAnswer = { keys: [person.di] }
    const { di: renamed } = person
    // @ts-expect-error renamed
    const other: BrowserAnswer = { user: { id: renamed } }
    // @ts-expect-error once it is known to be there
    const narrowed: BrowserAnswer = person.di === undefined ? {} : { user: { id: person.di } }
    expect([top, defaulted, list, other, narrowed]).toHaveLength(5)
  })

  test('a hook that returns them in one of its branches', () => {
    const conditional = (one: Certification) => (one.isForeigner ? { status: 'foreigner' } : { user: { ...one } })
    const early = (one: Certification) => {
      if (one.ci === undefined) return { status: 'unknown' }
      return { status: 'known', by: one.ci }
    }
    const late = async (one: Certification) => (one.name === undefined ? undefined : { user: { id: one.di } })
    expectTypeOf<IsAllowed<typeof conditional>>().toEqualTypeOf<false>()
    expectTypeOf<IsAllowed<typeof early>>().toEqualTypeOf<false>()
    expectTypeOf<IsAllowed<typeof late>>().toEqualTypeOf<false>()
    expect([conditional, early, late]).toHaveLength(3)
  })

  test('a hook that returns what is no JSON', () => {
    // @ts-expect-error a Date becomes a text on its way
    const date: OnVerified = () => ({ at: new Date() })
    // @ts-expect-error nothing of a function arrives
    const method: OnVerified = () => ({ run: () => 1 })
    // @ts-expect-error neither does a lone text: the form reads an object
    const text: OnVerified = () => 'verified'
    expect([date, method, text]).toHaveLength(3)
  })
})

describe('the compiler allows', () => {
  test('answers of any other shape, in every branch', () => {
    const fine: BrowserAnswer = { status: 'verified', ticket: { id: 'abc', expiresIn: 300 }, tags: ['a'], old: null }
    const nothing: OnVerified = () => {}
    const conditional = (one: Certification) => (one.isForeigner ? undefined : { status: 'known', age: 20 })
    const late = async (one: Certification) => ({ user: { maskedName: `${one.name?.slice(0, 1)}*` } })
    expectTypeOf<IsAllowed<typeof conditional>>().toEqualTypeOf<true>()
    expectTypeOf<IsAllowed<typeof late>>().toEqualTypeOf<true>()
    expectTypeOf<Answer<typeof late>>().toExtend<BrowserAnswer>()
    expect([fine, nothing, conditional, late]).toHaveLength(4)
  })

  test('CI and DI wherever a string is wanted, and strings wherever they are', () => {
    const made: Certification = { impUid: 'imp_1', phone: '01012345678', di: String(1) }
    const column: string | undefined = made.di
    expectTypeOf<NonNullable<Certification['ci']>>().toExtend<string>()
    expectTypeOf<string>().toExtend<NonNullable<Certification['ci']>>()
    expect(column).toBe('1')
  })
})
