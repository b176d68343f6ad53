import * as fc from 'fast-check'

/** One of the characters of a text. */
export const anyOf = (characters: string) => fc.constantFrom(...Array.from(characters))

// What rules stumble over: spaces, signs, marks, invisible characters, other scripts' digits, halves of a character.
const TRICKY = anyOf(
  " \u00A0\u3000\n-‐.·/()[]+'’ａ９０٣①ªⅧﬁ가ㄱ\u1100\u1161\u11A8\u0301\u0323\u200B\u200D\u202E\u2028\uFEFF😀王",
)

/** Any text, lone surrogates included. fast-check's own `unit: 'binary'` takes a second to set up. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      TRICKY,
      anyOf('0123456789'),
      fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
      fc.nat(0x10ffff).map((point) => String.fromCodePoint(point)),
    ),
    { maxLength: 20, size: 'max' },
  )
  .map((characters) => characters.join(''))
