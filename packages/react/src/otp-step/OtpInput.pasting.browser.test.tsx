import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { type OtpRow, named, open, shown, outcome, promised } from './test-otp.js'

const SMS = '[Web발신]\n[가게] 인증번호는 [482913]입니다. 문의 1566-3355'

const codes: OtpRow[] = [
  { situation: 'a code', paste: '482913', to: '482913|', told: ['482913'] },
  { situation: 'a code in spaces', paste: '  482913 ', to: '482913|', learned: 'mantinedev/mantine#5340' },
  { situation: 'a code and a line feed', paste: '482913\n', to: '482913|', learned: 'mantinedev/mantine#5340' },
  { situation: 'a code in groups', paste: '482 913', to: '482913|' },
  { situation: 'a code with a hyphen', paste: '482-913', to: '482913|' },
  { situation: 'a code with a no-break space', paste: '482\u00A0913', to: '482913|' },
  { situation: 'a code with invisible characters around', paste: '\u200B482913\u2060', to: '482913|' },
  { situation: 'full-width digits', paste: '４８２９１３', to: '482913|' },
  { situation: 'a whole SMS', paste: SMS, to: '482913|', told: ['482913'] },
  { situation: 'a WebOTP line', paste: '@shop.example.com #482913', to: '482913|' },
  { situation: 'more digits than fit', paste: '48291377', to: '482913|' },
  { situation: 'a code of four', props: { length: 4 }, paste: '인증번호 4829', to: '4829|', completed: ['4829'] },
]

const places: OtpRow[] = [
  { situation: 'at the end of a part', from: '12|', paste: '482913', to: '482913|', told: ['482913'] },
  { situation: 'in the middle of a part', from: '1|2', paste: SMS, to: '482913|', told: ['482913'] },
  { situation: 'at the start of a part', from: '|12', paste: '482913', to: '482913|' },
  { situation: 'over a part that begins as it does', from: '48|', paste: '482913', to: '482913|' },
  {
    situation: 'over a full box completes again',
    from: '123456|',
    paste: '482913',
    to: '482913|',
    completed: ['482913'],
    learned: 'mui/base-ui#4679',
  },
  {
    situation: 'in the middle of a full box',
    from: '123|456',
    paste: '482913',
    to: '482913|',
    completed: ['482913'],
  },
  { situation: 'over a selection of it', from: '1[23]456', paste: '482913', to: '482913|', completed: ['482913'] },
  { situation: 'over all of it', from: '[123456]', paste: SMS, to: '482913|', told: ['482913'], completed: ['482913'] },
  {
    situation: 'the code that stands there changes nothing',
    from: '482913|',
    paste: '482913',
    to: '482913|',
    told: [],
    completed: [],
  },
]

const parts: OtpRow[] = [
  { situation: 'into nothing', paste: '482', to: '482|', learned: 'devfolioco/react-otp-input#121' },
  { situation: 'at the end', from: '48|', paste: '29', to: '4829|' },
  { situation: 'at the start', from: '|12', paste: '482', to: '482|12', learned: 'guilhermerodz/input-otp#150' },
  { situation: 'in the middle', from: '11|11', paste: '22', to: '1122|11' },
  { situation: 'which completes it', from: '482|', paste: '913', to: '482913|', completed: ['482913'] },
  { situation: 'too long for what is free', from: '4829|', paste: '137', to: '482913|' },
  {
    situation: 'into a full box from the caret on',
    from: '12|3456',
    paste: '99',
    to: '1299|56',
    learned: 'guilhermerodz/input-otp#150',
  },
  {
    situation: 'again and again behind a full box',
    from: '482913|',
    paste: '99',
    to: '482913|',
    told: [],
    learned: 'chakra-ui/ark#1916',
  },
  { situation: 'over a selection', from: '1[23]456', paste: '9', to: '19|456' },
  { situation: 'with spaces and letters', from: '48|', paste: ' 2 a9', to: '4829|' },
]

const noCodes: OtpRow[] = [
  { situation: 'words', from: '48|29', paste: '인증번호', to: '48|29', told: [] },
  { situation: 'words over a selection', from: '[4829]', paste: 'https://example.com/', to: '[4829]', told: [] },
  { situation: 'a phone number in a sentence', from: '48|', paste: '문의 1566-3355', to: '48|', told: [] },
  { situation: 'a phone number into nothing', paste: '문의 010-1234-5678', to: '|', told: [], completed: [] },
  { situation: 'an order number over all', from: '[482913]', paste: '주문 20260921', to: '[482913]', told: [] },
]

const undone: OtpRow[] = [
  {
    situation: 'a code that was pasted over a part',
    from: '12|',
    paste: SMS,
    act: () => userEvent.keyboard('{Control>}z{/Control}'),
    to: '[12]',
    told: ['482913', '12'],
    completed: ['482913'],
    learned: 'chakra-ui/zag#1665',
  },
  {
    situation: 'a code that was pasted over what was typed, then redone',
    paste: SMS,
    act: () => userEvent.keyboard('{Control>}zy{/Control}'),
    to: '482913|',
    completed: ['482913', '482913'],
    learned: 'FerroxLabs/wayland#766',
  },
  {
    situation: 'a part in a full box',
    from: '12|3456',
    paste: '99',
    act: () => userEvent.keyboard('{Control>}z{/Control}'),
    to: '12[34]56',
    told: ['129956', '123456'],
  },
]

// One file for all that uses the clipboard: there is one clipboard for all that run beside each other.
describe('a text with a code is pasted', () => {
  it.each(named(codes))('%s', async (_, row) => {
    expect(await outcome(row)).toEqual(promised(row))
  })
})

describe('a code is pasted', () => {
  it.each(named(places))('%s', async (_, row) => {
    expect(await outcome(row)).toEqual(promised(row))
  })
})

describe('a part of a code is pasted', () => {
  it.each(named(parts))('%s', async (_, row) => {
    expect(await outcome(row)).toEqual(promised(row))
  })
})

describe('a text without a code is pasted', () => {
  it.each(named(noCodes))('%s', async (_, row) => {
    expect(await outcome(row)).toEqual(promised(row))
  })
})

describe('undoing takes back', () => {
  it.each(named(undone))('%s', async (_, row) => {
    expect(await outcome(row)).toEqual(promised(row))
  })
})

describe('the clipboard', () => {
  it('gets what is cut, and gives it back', async () => {
    const { input, told } = open('1[234]56')
    await userEvent.keyboard('{Control>}x{/Control}')
    expect(shown(input)).toBe('1|56')
    await userEvent.keyboard('{End}{Control>}v{/Control}')
    expect(shown(input)).toBe('156234|')
    expect(told).toEqual(['156', '156234'])
  })

  it('gets what is copied, and it alone', async () => {
    const { input, told } = open('[482913]')
    await userEvent.keyboard('{Control>}c{/Control}{Backspace}{Control>}v{/Control}')
    expect(shown(input)).toBe('482913|')
    expect(told).toEqual(['', '482913'])
  })
})
