import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NAME_MAX_LENGTH, findNameError, normalizeName } from './name.js'
import { validName } from './test-names.js'

const errorOf = (typed: string) => findNameError(normalizeName(typed))

describe('names that are accepted', () => {
  it.each([
    ['two syllables', '이산'],
    ['three syllables', '홍길동'],
    ['a surname of two', '남궁민수'],
    ['the longest registered Korean name, 17 syllables', '박하늘별님구름햇님보다사랑스러우리'],
    ['a syllable that is hardly ever written', '쀍뷁'],
    ['a foreigner as the residence card prints it', 'NGUYEN THI ANH'],
    ['a foreigner in Hangul', '응우옌 티 안'],
    ['Vietnamese', 'Nguyễn Thị Ánh'],
    ['Vietnamese with two marks on one letter', 'Trần Ngọc Diễm Phượng'],
    ['Polish, Czech, Romanian', 'Łucja Ščasný Țepeș'],
    ['Turkish', 'İbrahim Çağlar Işık'],
    ['Azerbaijani', 'Əli Həsənov'],
    ['German', 'Jürgen Groß'],
    ['a hyphen', 'Kim Min-ji'],
    ['an apostrophe', "O'Neil"],
    ['a dot inside', 'J. R. Kim'],
    ['a dot at the end', 'Martin Luther King Jr.'],
    ['a middle dot', '마리아·로페즈'],
    ['Han', '王小明'],
    ['a Han repetition mark', '佐々木 一郎'],
    ['Han of Extension B', '\u{20000}\u{2A6D6}'],
    ['a unified ideograph that stands among the compatibility ones', '\uFA0E田'],
    ['scripts mixed', '김 Maria 王'],
    ['50 letters', '가'.repeat(NAME_MAX_LENGTH)],
    ['50 characters', `A${' B'.repeat(24)}C`],
  ])('%s: %s', (_, name) => {
    expect(normalizeName(name)).toBe(name)
    expect(findNameError(name)).toBeUndefined()
  })

  it('whatever letters they are made of', () => {
    fc.assert(
      fc.property(validName, (name) => {
        expect(normalizeName(name)).toBe(name)
        expect(findNameError(name)).toBeUndefined()
      }),
    )
  })
})

describe('what normalising mends', () => {
  it.each([
    ['spaces around and between', '  홍   길동 ', '홍 길동'],
    ['no-break spaces', '\u00A0Kim\u00A0\u00A0Minji\u00A0', 'Kim Minji'],
    ['the ideographic space', '김\u3000민지', '김 민지'],
    ['full-width Latin', 'Ｋｉｍ　Ｍｉｎｊｉ', 'Kim Minji'],
    ['a full-width letter with a combining mark', 'Ａ\u0301nh', 'Ánh'],
    ['Hangul pasted from macOS, decomposed', '홍길동'.normalize('NFD'), '홍길동'],
    ['Vietnamese decomposed', 'Nguyễn Thị Ánh'.normalize('NFD'), 'Nguyễn Thị Ánh'],
    [
      'Vietnamese with its marks in the other order',
      'Nguye\u0302\u0303n Thi\u0323 Vie\u0302\u0323t',
      'Nguyễn Thị Việt',
    ],
    ['KS X 1001 compatibility ideographs', '\uF9E1\uF90A', '李金'],
    ['a curly apostrophe', 'O\u2019Neil', "O'Neil"],
    ['the other curly apostrophe', 'O\u2018Neil', "O'Neil"],
    ['a full-width apostrophe', 'O＇Neil', "O'Neil"],
    ['the letter apostrophe of Ukrainian transcripts', 'Mar\u02BCyana', "Mar'yana"],
    ['the Uzbek turned comma', 'O\u02BBtkir', "O'tkir"],
    ['a typographic hyphen', 'Min\u2010ji', 'Min-ji'],
    ['a hyphen that does not break', 'Min\u2011ji', 'Min-ji'],
    ['a full-width hyphen', 'Min－ji', 'Min-ji'],
    ['the Kelvin sign', '\u212Aim', 'Kim'],
  ])('%s', (_, typed, normalized) => {
    expect(normalizeName(typed)).toBe(normalized)
    expect(findNameError(normalized)).toBeUndefined()
  })
})

describe('names that are refused', () => {
  it.each([
    ['', 'name_required'],
    ['   ', 'name_required'],
    ['\u00A0\u3000', 'name_required'],
    ['홍', 'name_too_short'],
    ['J.', 'name_too_short'],
    ['\u{20000}', 'name_too_short'],
    ['가'.repeat(51), 'name_too_long'],
    ['A B '.repeat(400), 'name_too_long'],
    // An IME that was interrupted, a keyboard in the wrong mode, and the dots of the 천지인 keyboard.
    ['홍ㄱ', 'name_unfinished'],
    ['ㅎㄱㄷ', 'name_unfinished'],
    ['홍길ㅏ', 'name_unfinished'],
    ['홍길\u1100', 'name_unfinished'],
    ['\u1161가', 'name_unfinished'],
    ['홍길\uFFA1', 'name_unfinished'],
    ['홍길\u318D', 'name_unfinished'],
    ['홍길\u119E', 'name_unfinished'],
    ['홍\u3164길동', 'name_unfinished'],
    ['홍\uFFA0길동', 'name_unfinished'],
    ['홍\u115F길동', 'name_unfinished'],
    ['홍길동1', 'name_characters'],
    ['홍길동１', 'name_characters'],
    ['홍길동٣', 'name_characters'],
    ['홍길동😀', 'name_characters'],
    ['👨\u200D👩\u200D👧', 'name_characters'],
    ['홍\u200D길동', 'name_characters'],
    ['홍\u200C길동', 'name_characters'],
    ['홍\u200B길동', 'name_characters'],
    ['홍\u00AD길동', 'name_characters'],
    ['홍\u2060길동', 'name_characters'],
    ['\uFEFF홍길동', 'name_characters'],
    ['홍길동\uFEFF', 'name_characters'],
    ['\u202E동길홍', 'name_characters'],
    ['홍\u2066길동\u2069', 'name_characters'],
    ['홍길동\u200F', 'name_characters'],
    ['홍\u2028길동', 'name_characters'],
    ['홍길동\u2028', 'name_characters'],
    ['\u2029홍길동', 'name_characters'],
    ['홍길동\n', 'name_characters'],
    ['홍\t길동', 'name_characters'],
    ['홍\u0000길동', 'name_characters'],
    ['홍길동\u0085', 'name_characters'],
    ['홍\u2009길동', 'name_characters'],
    ['김Ⅷ', 'name_characters'],
    ['김ⅷ세', 'name_characters'],
    ['ﬁlip', 'name_characters'],
    ['Ĳsbrand', 'name_characters'],
    ['ǅuro', 'name_characters'],
    ['ŉa', 'name_characters'],
    ['Kim ǃab', 'name_characters'],
    ['ªb', 'name_characters'],
    ['Kım\u0307\u0307', 'name_characters'],
    ['김\uE000수', 'name_characters'],
    ['김\u{F0000}수', 'name_characters'],
    ['김\uD800수', 'name_characters'],
    ['김\uDC00수', 'name_characters'],
    ['김\uFFFF수', 'name_characters'],
    ['葛\u{E0100}城', 'name_characters'],
    ['Иван', 'name_characters'],
    ['Αλέξης', 'name_characters'],
    ['すずき', 'name_characters'],
    ['\uFF7D\uFF7D', 'name_characters'],
    ['محمد', 'name_characters'],
    ['김<b>', 'name_characters'],
    ['김"수', 'name_characters'],
    ['김;수', 'name_characters'],
    ['김_수', 'name_characters'],
    ['-김수', 'name_characters'],
    ['김수-', 'name_characters'],
    ["'김수", 'name_characters'],
    ["김수'", 'name_characters'],
    ['·김수', 'name_characters'],
    ['김수·', 'name_characters'],
    ['.김수', 'name_characters'],
    ['- -', 'name_characters'],
    ["'.·-", 'name_characters'],
  ])('%j is %s', (typed, code) => {
    expect(errorOf(typed)).toBe(code)
  })
})
