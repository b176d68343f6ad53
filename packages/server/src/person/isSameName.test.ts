import { describe, expect, test } from 'vitest'
import { isSameName } from './isSameName.js'

describe('isSameName', () => {
  test.each([
    ['홍길동', '홍길동'],
    ['홍길동', '홍길동'.normalize('NFD')],
    ['HONG GILDONG', 'Hong Gil Dong'],
    ['NGUYEN VAN A', 'nguyen  van a'],
    ['NGUYỄN', 'nguyễn'.normalize('NFD')],
    ['STRASSE', 'Straße'],
    ["O'BRIEN", 'O’Brien'],
    ['ＫＩＭ', 'kim'],
    ['홍 길동', '홍길동 '],
  ])('%s and %s are one', (one, other) => {
    expect(isSameName(one, other)).toBe(true)
    expect(isSameName(other, one)).toBe(true)
  })

  test.each([
    ['홍길동', '홍길순'],
    ['홍길동', '홍길'],
    ['NGUYEN', 'NGUYỄN'],
    ['KIM MINJI', 'MINJI KIM'],
    ['김', '金'],
  ])('%s and %s are not', (one, other) => {
    expect(isSameName(one, other)).toBe(false)
  })

  test.each([
    [undefined, undefined],
    ['', ''],
    [' ', '  '],
    [undefined, '홍길동'],
    ['홍길동', undefined],
  ])('what is missing is nobody: %j and %j', (one, other) => {
    expect(isSameName(one, other)).toBe(false)
  })
})
