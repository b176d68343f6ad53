import { describe, expect, it, vi } from 'vitest'
import { type OtpRow, fill, named, open, painted, send, shown, outcome, promised } from './test-otp.js'

const SMS = '[Web발신] 인증번호 [482913] 문의 1566-3355'

const compose = (text: string) =>
  send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })

/** As a keyboard that says what it inserted, without a `beforeinput` that could be stopped. */
const inserted = (inputType: string, text: string, data: string) => (input: HTMLInputElement) =>
  fill(input, text, { inputType, data })

const suggested: OtpRow[] = [
  { situation: 'into nothing', commit: '482913', to: '482913|', told: ['482913'], learned: 'radix-ui/primitives#3641' },
  { situation: 'into a part', from: '12|', commit: '482913', to: '482913|', told: ['482913'] },
  { situation: 'into the middle of a part', from: '1|2', commit: '482913', to: '482913|' },
  { situation: 'over a full box', from: '123456|', commit: '482913', to: '482913|', completed: ['482913'] },
  {
    situation: 'as a paste button of the keyboard does it',
    from: '4|',
    commit: SMS,
    to: '482913|',
    learned: 'mantinedev/mantine#4609',
  },
  {
    situation: 'as replaced text',
    from: '12|',
    act: inserted('insertReplacementText', '12482913', '482913'),
    to: '482913|',
    told: ['482913'],
  },
  {
    situation: 'as text that cannot be stopped',
    from: '12|',
    act: inserted('insertText', '12482913', '482913'),
    to: '482913|',
  },
  { situation: 'as dropped text', from: '12|', act: inserted('insertFromDrop', `12${SMS}`, SMS), to: '482913|' },
  { situation: 'a part of it', from: '48|', commit: '29', to: '4829|' },
]

const autofilled: OtpRow[] = [
  {
    situation: 'the code',
    act: (input) => fill(input, '482913'),
    to: '482913|',
    told: ['482913'],
    learned: 'coreui/coreui-pro#665',
  },
  { situation: 'the code over a part', from: '12|', act: (input) => fill(input, '482913'), to: '482913|' },
  {
    situation: 'another code over one',
    from: '123456|',
    act: (input) => fill(input, '482913'),
    to: '482913|',
    completed: ['482913'],
  },
  { situation: 'the same code again', from: '482913|', act: (input) => fill(input, '482913'), to: '482913|', told: [] },
  { situation: 'a code with a space', act: (input) => fill(input, '482 913'), to: '482913|', told: ['482913'] },
  { situation: 'a code with a hyphen', act: (input) => fill(input, '482-913'), to: '482913|', told: ['482913'] },
  { situation: 'a whole SMS', act: (input) => fill(input, SMS), to: '482913|', told: ['482913'] },
  { situation: 'a phone number', act: (input) => fill(input, '문의 1566-3355'), to: '|', told: [] },
  { situation: 'an address', act: (input) => fill(input, 'hong@example.com'), to: '|', told: [] },
]

/** Password managers act key after key without waiting for a render. */
function fillByKey(input: HTMLInputElement, code: string) {
  for (let at = 0; at < code.length; at++) {
    const key = { key: code[at], bubbles: true }
    input.dispatchEvent(new KeyboardEvent('keydown', key))
    fill(input, code.slice(0, at + 1), { inputType: 'insertText', data: code[at] })
    input.dispatchEvent(new KeyboardEvent('keyup', key))
  }
}

const managers: OtpRow[] = [
  {
    situation: 'key by key',
    act: (input) => fillByKey(input, '482913'),
    to: '482913|',
    completed: ['482913'],
    learned: 'easypanel-io/community#91',
  },
  {
    situation: 'emptying it first',
    from: '12|',
    act: (input) => (fill(input, ''), fill(input, '482913')),
    to: '482913|',
    told: ['', '482913'],
  },
  {
    situation: 'emptying it and putting the same back',
    from: '12|',
    act: (input) => (fill(input, ''), fill(input, '12')),
    to: '12|',
    told: ['', '12'],
  },
  {
    situation: 'saying it twice',
    act: (input) => (fill(input, '482913'), fill(input, '482913'), input.dispatchEvent(new Event('change'))),
    to: '482913|',
    told: ['482913'],
  },
  {
    situation: 'with plain events',
    act: (input) => {
      input.value = '482913'
      for (const name of ['keydown', 'input', 'change', 'blur']) input.dispatchEvent(new Event(name, { bubbles: true }))
    },
    to: '482913|',
  },
]

const composed: OtpRow[] = [
  { situation: 'half-width digits count before they are committed', act: () => compose('48'), to: '48|', told: ['48'] },
  {
    situation: 'and complete, for keyboards that compose until the focus leaves',
    from: '48291|',
    act: () => compose('3'),
    to: '482913|',
    completed: ['482913'],
    learned: 'chakra-ui/zag#294',
  },
  {
    situation: 'and are not counted again when they are committed',
    from: '4829|',
    act: async () => {
      await compose('13')
      await send('Input.insertText', { text: '13' })
    },
    to: '482913|',
    told: ['482913'],
    completed: ['482913'],
  },
]

describe('a keyboard suggests the code', () => {
  it.each(named(suggested))('%s', async (_, row) => {
    expect(await outcome(row)).toEqual(promised(row))
  })
})

describe('the browser fills in', () => {
  it.each(named(autofilled))('%s', async (_, row) => {
    expect(await outcome(row)).toEqual(promised(row))
  })
})

describe('a password manager fills in', () => {
  it.each(named(managers))('%s', async (_, row) => {
    expect(await outcome(row)).toEqual(promised(row))
  })
})

describe('composing', () => {
  it.each(named(composed))('%s', async (_, row) => {
    expect(await outcome(row)).toEqual(promised(row))
  })

  it.each([
    ['full-width digits', '４８', '48|', ['48']],
    ['a letter', 'ㅁ', '|', []],
    ['a Hangul syllable and a digit', '가4', '4|', ['4']],
    ['a whole code', '４８２９１３', '482913|', ['482913']],
  ])('filters nothing of %s until it is committed (ant-design/ant-design#58762)', async (_, text, to, told) => {
    const otp = open()
    await compose(text)
    expect(otp.input.value).toBe(text)
    expect(otp.told).toEqual([])
    await send('Input.insertText', { text })
    await vi.waitFor(() => expect(shown(otp.input)).toBe(to))
    expect(otp.told).toEqual(told)
  })

  it('replaces what stood there by a whole code', async () => {
    const { input, told } = open('12|')
    await compose('４８２９１３')
    expect(input.value).toBe('12４８２９１３')
    await send('Input.insertText', { text: '４８２９１３' })
    await vi.waitFor(() => expect(shown(input)).toBe('482913|'))
    expect(told).toEqual(['482913'])
  })

  it('is not disturbed in a full box, and takes what fits when it ends', async () => {
    const { input, told } = open('12|3456')
    await compose('９')
    expect(input.value).toBe('12９3456')
    await send('Input.insertText', { text: '９' })
    await vi.waitFor(() => expect(shown(input)).toBe('129|456'))
    expect(told).toEqual(['129456'])
    expect(painted()).toBe(6)
  })

  it('that is given up changes nothing', async () => {
    const { input, told } = open('12|')
    await compose('３')
    await compose('')
    await vi.waitFor(() => expect(shown(input)).toBe('12|'))
    expect(told).toEqual([])
  })

  it('that is left by a press elsewhere keeps its digits', async () => {
    const { input, told } = open('12|')
    await compose('３４')
    input.blur()
    await vi.waitFor(() => expect(input.value).toBe('1234'))
    expect(told).toEqual(['1234'])
  })
})
