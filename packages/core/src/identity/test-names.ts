import * as fc from 'fast-check'
import { anyOf } from '../test-text.js'

const codePoints = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((code) => String.fromCodePoint(code))

const VIETNAMESE =
  'ĂăÂâĐđÊêÔôƠơƯưẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ'
const EUROPEAN = 'ÀÁÄÅÆÇÈÉËÍÏÑÓÖØÚÜÝÞßàáäåæçèéëíïñóöøúüýþÿĄąĆćČčĐđĘęĞğİıŁłŃńŐőŒœŘřŞşŠšŻżŽžȘșȚț'
// Unified ideographs of the basic block, Extension A, B and G.
const HAN = fc.oneof(
  { weight: 4, arbitrary: codePoints(0x4e00, 0x9fa5) },
  codePoints(0x3400, 0x4db5),
  codePoints(0x20000, 0x2a6d6),
  codePoints(0x30000, 0x3134a),
)

const letter = fc.oneof(
  { weight: 5, arbitrary: codePoints(0xac00, 0xd7a3) },
  { weight: 3, arbitrary: anyOf('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ') },
  anyOf(VIETNAMESE + EUROPEAN),
  HAN,
)

/** Names that every rule allows, already normalised: letters, and single separators between them. */
export const validName: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom('', '', '', ' ', '-', "'", '·', '. '), letter), { minLength: 1, maxLength: 12 })
  .chain((pairs) => letter.map((first) => first + pairs.map(([separator, next]) => separator + next).join('')))

/** A name with something planted anywhere in it, its ends included. */
export function planted(foreign: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(validName, foreign, fc.nat()).map(([name, what, at]) => {
    const letters = Array.from(name)
    return letters.toSpliced(at % (letters.length + 1), 0, what).join('')
  })
}

const has = (pattern: RegExp) => (text: string) => pattern.test(text)

/** What may never be in an accepted name, by Unicode's own classes: each row is one class of attack or slip. */
export const FORBIDDEN: Record<string, (text: string) => boolean> = {
  'loose jamo': has(/[\u1100-\u11FF\u3131-\u318E\uA960-\uA97F\uD7B0-\uD7FB\uFFA0-\uFFDC]/u),
  digits: has(/\p{Nd}/u),
  'number letters and fractions': has(/[\p{Nl}\p{No}]/u),
  'combining marks': has(/\p{M}/u),
  'modifier letters': has(/[^\P{Lm}々]/u),
  'ligatures and other spellings': (text) => text.normalize('NFKC') !== text.normalize('NFC'),
  'invisible format characters': has(/\p{Cf}/u),
  controls: has(/\p{Cc}/u),
  'private use characters': has(/\p{Co}/u),
  'unassigned characters': has(/\p{Cn}/u),
  'lone surrogates': has(/\p{Cs}/u),
  'line and paragraph separators': has(/[\p{Zl}\p{Zp}]/u),
  'odd spaces': has(/[^\P{Zs} ]/u),
  symbols: has(/\p{S}/u),
  pictographs: has(/\p{Extended_Pictographic}/u),
  'punctuation of other kinds': has(/[^\P{P}\-'.·]/u),
  'letters of other scripts': has(/[^\P{L}\p{Script=Latin}\p{Script=Hangul}\p{Script=Han}]/u),
}

// The planes that hold characters, and the ends of those that hold only private use or nothing.
const ASSIGNED: [number, number][] = [
  [0, 0x3ffff],
  [0xe0000, 0xe01ff],
  [0xf0000, 0xf00ff],
  [0x10ff00, 0x10ffff],
]

/** Each character of Unicode that is of a class. */
export function charactersOf(isForbidden: (text: string) => boolean): string[] {
  const found: string[] = []
  for (const [from, to] of ASSIGNED) {
    for (let code = from; code <= to; code += 1) {
      const char = String.fromCodePoint(code)
      if (isForbidden(char)) found.push(char)
    }
  }
  return found
}
