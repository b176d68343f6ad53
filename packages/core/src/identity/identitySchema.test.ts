import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { EMPTY_IDENTITY, type Identity, createIdentitySchema } from './identitySchema.js'

// 10 March 2026, noon in Seoul.
const now = () => Date.UTC(2026, 2, 10, 3)
const schema = createIdentitySchema({ now })

const identity: Identity = {
  name: '홍길동',
  phone: '01012345678',
  birth: '900101',
  genderDigit: '1',
  carrier: 'KT',
  isMvno: false,
}

/** Each issue as `field code`. */
function issuesOf(value: unknown, used = schema): string[] {
  const { error } = used.safeParse(value)
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`)
}

describe('an identity that is accepted', () => {
  it('comes back as it was when it was normalised already', () => {
    expect(schema.parse(identity)).toEqual(identity)
  })

  it('comes back normalised in every field', () => {
    const typed = {
      name: ' Ｋｉｍ  Minji ',
      phone: '+82 10-1234-5678',
      birth: '９０.01.01',
      genderDigit: ' ２ ',
      carrier: 'LGT',
      isMvno: true,
    }
    expect(schema.parse(typed)).toEqual({
      name: 'Kim Minji',
      phone: '01012345678',
      birth: '900101',
      genderDigit: '2',
      carrier: 'LGT',
      isMvno: true,
    })
  })

  it('leaves what was typed untouched', () => {
    const typed = Object.freeze({ ...identity, name: ' 홍길동 ' })
    expect(schema.parse(typed).name).toBe('홍길동')
    expect(typed.name).toBe(' 홍길동 ')
  })
})

describe('an identity that is refused', () => {
  it.each<[Partial<Record<keyof Identity, unknown>>, string[]]>([
    [{ name: '' }, ['name name_required']],
    [{ name: '홍ㄱ' }, ['name name_unfinished']],
    [{ phone: '011-123-4567' }, ['phone phone_not_010']],
    [{ birth: '901301' }, ['birth birth_impossible']],
    [{ genderDigit: '9' }, ['genderDigit gender_digit_invalid']],
    [{ genderDigit: '3' }, ['genderDigit gender_digit_wrong_century']],
    [{ birth: '000229' }, ['genderDigit gender_digit_wrong_century']],
    [{ carrier: '' }, ['carrier carrier_required']],
    [{ carrier: 'LGU' }, ['carrier carrier_required']],
    [{ carrier: null }, ['carrier carrier_required']],
  ])('%o', (changes, issues) => {
    expect(issuesOf({ ...identity, ...changes })).toEqual(issues)
  })

  it('names every empty field at once', () => {
    expect(issuesOf(EMPTY_IDENTITY)).toEqual([
      'name name_required',
      'phone phone_required',
      'birth birth_required',
      'genderDigit gender_digit_required',
      'carrier carrier_required',
    ])
  })

  it.each([{ name: '' }, { phone: '' }, { carrier: '' }, { isMvno: 'false' }, { name: 7 }, { extra: true }])(
    'checks birth against the digit although %o is wrong',
    (wrong) => {
      expect(issuesOf({ ...identity, genderDigit: '3', ...wrong })).toContain('genderDigit gender_digit_wrong_century')
      expect(issuesOf({ ...identity, genderDigit: '3', ...wrong })).toHaveLength(2)
    },
  )

  it('says one thing about birth and digit when one of them is wrong by itself', () => {
    expect(issuesOf({ ...identity, birth: '901301', genderDigit: '3' })).toEqual(['birth birth_impossible'])
    expect(issuesOf({ ...identity, birth: '850101', genderDigit: '9' })).toEqual(['genderDigit gender_digit_invalid'])
    expect(issuesOf({ ...identity, birth: '8501', genderDigit: '' })).toHaveLength(2)
  })

  it('for age, at the birth', () => {
    const fromFourteen = createIdentitySchema({ now, minAge: 14 })
    expect(issuesOf({ ...identity, birth: '120311', genderDigit: '3' }, fromFourteen)).toEqual([
      'birth birth_under_age',
    ])
    expect(issuesOf({ ...identity, birth: '120310', genderDigit: '3' }, fromFourteen)).toEqual([])
  })
})

describe('a body that is no identity', () => {
  it.each([null, undefined, true, 0, '', 'x', [], [identity], () => identity, Symbol('x'), new Date(0)])(
    '%o is refused without throwing',
    (value) => {
      expect(schema.safeParse(value).success).toBe(false)
    },
  )

  it.each(Object.keys(identity))('%s missing is refused at its path', (field) => {
    const { [field as keyof Identity]: _, ...rest } = identity
    expect(issuesOf(rest).map((issue) => issue.split(' ')[0])).toEqual([field])
  })

  it.each(
    Object.keys(identity).flatMap((field) =>
      [null, 1, ['홍길동'], { toString: () => '홍길동' }, new String('홍길동')].map((value) => [field, value] as const),
    ),
  )('%s of another type (%o) is refused at its path', (field, value) => {
    expect(issuesOf({ ...identity, [field]: value }).map((issue) => issue.split(' ')[0])).toEqual([field])
  })

  it.each([0, 1, 'true', 'on', '', null])('isMvno is a boolean, not %o', (isMvno) => {
    expect(schema.safeParse({ ...identity, isMvno }).success).toBe(false)
  })

  it.each(['company', 'pg', 'channelKey', 'merchantUid', 'bypass', 'constructor', 'prototype', 'toString', 'ci', ''])(
    'an unknown key %j is refused',
    (key) => {
      expect(schema.safeParse({ ...identity, [key]: 'x' }).success).toBe(false)
    },
  )

  it.each(['{}', '{"isAdmin":true}', 'null', '"x"'])(
    'an own __proto__ of %s is refused and reaches nothing',
    (value) => {
      const body: unknown = JSON.parse(JSON.stringify(identity).replace('{', `{"__proto__":${value},`))
      expect(schema.safeParse(body).success).toBe(false)
      expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined()
    },
  )

  it('fields that are inherited do not make an identity', () => {
    const { name: _, ...rest } = identity
    const body = Object.assign(Object.create({ company: 'x' }) as object, rest)
    expect(schema.safeParse(body).success).toBe(false)
  })
})

it('a host that asks zod to report inputs is not handed the whole identity for a wrong century', () => {
  const { error } = schema.safeParse({ ...identity, genderDigit: '3' }, { reportInput: true })
  expect(error?.issues).toHaveLength(1)
  expect(JSON.stringify(error?.issues)).not.toMatch(/홍길동|01012345678|900101/)
})

describe('the error of a refused identity', () => {
  const typed = {
    name: '김비밀9',
    phone: '010-8765-432',
    birth: '851399',
    genderDigit: '0',
    carrier: '비밀통신',
    isMvno: '비밀스럽게',
  }
  const rightButTooYoung = { ...identity, name: '김비밀', phone: '01087654321', birth: '250102', genderDigit: '4' }

  it.each([
    ['each field wrong', typed],
    ['the digit alone wrong', { ...rightButTooYoung, genderDigit: '2', birth: '000229' }],
    ['too young', rightButTooYoung],
    ['an unknown key', { ...rightButTooYoung, extra: '비밀' }],
    ['other types', { ...typed, name: ['김비밀'], phone: { 비밀: 1 }, birth: 851_399 }],
  ])('holds nothing that was typed: %s', (_, value) => {
    const { error } = createIdentitySchema({ now, minAge: 14 }).safeParse(value)
    const said = [
      JSON.stringify(error),
      JSON.stringify(error?.issues),
      inspect(error, { depth: null, showHidden: true }),
      String(error?.stack),
    ].join('\n')
    expect(error).toBeDefined()
    for (const secret of ['비밀', '8765', '851399', '851_399', '250102', '000229']) expect(said).not.toContain(secret)
  })
})
