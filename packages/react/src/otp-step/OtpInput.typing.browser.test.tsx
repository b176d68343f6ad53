import { describe, expect, it } from 'vitest'
import { type OtpRow, named, outcome, promised } from './test-otp.js'

const typing: OtpRow[] = [
  { situation: 'one digit', keys: '4', to: '4|', told: ['4'] },
  { situation: 'a whole code', keys: '482913', to: '482913|', told: ['4', '48', '482', '4829', '48291', '482913'] },
  {
    situation: 'the sixth digit completes at once, not with a seventh',
    from: '48291|',
    keys: '3',
    to: '482913|',
    completed: ['482913'],
    learned: 'mantinedev/mantine#3714',
  },
  {
    situation: 'more digits than there are boxes complete once',
    keys: '4829137777',
    to: '482913|',
    completed: ['482913'],
    learned: 'suweya/react-verification-code-input#49',
  },
  {
    situation: 'letters and signs between the digits',
    keys: '4a8-2 9.1,3',
    to: '482913|',
    learned: 'chakra-ui/ark#1916',
  },
  { situation: 'a letter into nothing', keys: 'a', to: '|', told: [] },
  { situation: 'a letter in the middle leaves the caret there', from: '48|29', keys: 'a', to: '48|29', told: [] },
  { situation: 'a space at the start leaves the caret there', from: '|4829', keys: ' ', to: '|4829', told: [] },
  { situation: 'a letter over a selection erases nothing', from: '[482913]', keys: 'a', to: '[482913]', told: [] },
  { situation: 'many zeros', keys: '000000', to: '000000|' },
  { situation: 'a zero in front', keys: '012345', to: '012345|' },
  {
    situation: 'the same digit six times, pressed as fast as can be',
    keys: '111111',
    to: '111111|',
    learned: 'chakra-ui/zag#84',
  },
  { situation: 'two keys at once are two digits', keys: '{1>}{2>}{/1}{/2}', to: '12|', learned: 'chakra-ui/zag#908' },
  { situation: 'a code of four', props: { length: 4 }, keys: '48291', to: '4829|', completed: ['4829'] },
  { situation: 'a code of eight', props: { length: 8 }, keys: '48291377', to: '48291377|', completed: ['48291377'] },
]

const replacing: OtpRow[] = [
  { situation: 'a digit in the middle of a part goes in', from: '12|56', keys: '34', to: '1234|56' },
  { situation: 'a digit at the start of a part goes in', from: '|234', keys: '1', to: '1|234' },
  {
    situation: 'a digit in a full box replaces the one behind the caret and no other',
    from: '1|23456',
    keys: '8',
    to: '18|3456',
    told: ['183456'],
    learned: 'chakra-ui/chakra-ui#9800',
  },
  {
    situation: 'half of a correction in a full box completes nothing',
    from: '1|23456',
    keys: '789',
    to: '1789|56',
    told: ['173456', '178456', '178956'],
    completed: [],
  },
  {
    situation: 'a correction in a full box completes when it reaches the end',
    from: '123|456',
    keys: '789',
    to: '123789|',
    completed: ['123789'],
  },
  { situation: 'the first of a full box', from: '|123456', keys: '9', to: '9|23456' },
  { situation: 'the last of a full box', from: '12345|6', keys: '9', to: '123459|', completed: ['123459'] },
  { situation: 'a digit behind a full box is not taken', from: '123456|', keys: '9', to: '123456|', told: [] },
  {
    situation: 'the same digit again moves on',
    from: '1|23456',
    keys: '2',
    to: '12|3456',
    told: [],
    learned: 'devfolioco/react-otp-input#390',
  },
  { situation: 'a letter in a full box leaves the caret there', from: '123|456', keys: 'a', to: '123|456', told: [] },
  { situation: 'a selected digit', from: '12[3]456', keys: '9', to: '129|456' },
  { situation: 'several selected digits', from: '1[2345]6', keys: '9', to: '19|6' },
  {
    situation: 'a digit that was taken out of the middle completes when it is back',
    from: '12[3]456',
    keys: '{Backspace}9',
    to: '129|456',
    completed: ['129456'],
  },
  { situation: 'all, as after a wrong code', from: '[123456]', keys: '482913', to: '482913|', completed: ['482913'] },
  {
    situation: 'all by the same code is an edit as any other',
    from: '[123456]',
    keys: '123456',
    to: '123456|',
    completed: ['123456'],
  },
]

const otherDigits: OtpRow[] = [
  { situation: 'full-width digits', commit: '４', to: '4|', learned: 'longbridge/gpui-kit#2261' },
  { situation: 'a full-width digit in a full box', from: '12|3456', commit: '９', to: '129|456' },
  { situation: 'digits of another script are none of these', commit: '٤', to: '|', told: [] },
  { situation: 'an emoji', from: '48|29', commit: '😀', to: '48|29', told: [] },
  { situation: 'a keycap emoji brings its digit', commit: '4️⃣', to: '4|' },
]

describe('typing', () => {
  it.each(named(typing))('%s', async (_, row) => {
    expect(await outcome(row)).toEqual(promised(row))
  })
})

describe('replacing', () => {
  it.each(named(replacing))('%s', async (_, row) => {
    expect(await outcome(row)).toEqual(promised(row))
  })
})

describe('digits that are not ASCII', () => {
  it.each(named(otherDigits))('%s', async (_, row) => {
    expect(await outcome(row)).toEqual(promised(row))
  })
})
