import { createScriptedAdapter } from '@certification-form/testing'
import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { CertificationForm } from '../certification/CertificationForm.js'
import { ko } from '../locales/ko.js'
import { commit, compose, composing, edit, enterOfTheIme, fill, paste } from '../test-keyboard.js'

const KNOWN = { birth: '900101', genderDigit: '1', carrier: 'SKT', phone: '01012345678' } as const
const NFD = '홍길동'.normalize('NFD')

interface NameRow {
  situation: string
  act: (input: HTMLInputElement) => unknown
  /** What the box shows before the person leaves it. Default: what is asked with. */
  shows?: string
  /** What the code is asked for with. */
  asks: string
}

const { name_unfinished: unfinished, name_characters: characters } = ko.fieldErrors

const rows: NameRow[] = [
  {
    situation: 'Hangul, syllable by syllable',
    act: () => compose(['ㅎ', '호', '홍'], ['ㄱ', '기', '길'], ['ㄷ', '도', '동']),
    asks: '홍길동',
  },
  {
    situation: 'a final consonant that moves on to the next syllable',
    act: async () => {
      for (const state of ['ㄱ', '기', '김']) await composing(state)
      await composing('기미')
      await composing('기민')
      await commit('기민')
    },
    asks: '기민',
  },
  {
    situation: '천지인, whose dots stand there while a vowel is built',
    act: () => compose(['ㄱ', 'ㄱ\u318D', 'ㄱ\u119E', '거', '걱'], ['ㅅ', 'ㅅㅣ', 'ㅅㅣ\u318D', '사']),
    asks: '걱사',
  },
  { situation: 'a paste from macOS, decomposed', act: (input) => paste(NFD, input), shows: NFD, asks: '홍길동' },
  {
    situation: 'Latin with accents and spaces',
    act: () => userEvent.keyboard('  JOSÉ  Nguyễn Thị  '),
    shows: '  JOSÉ  Nguyễn Thị  ',
    asks: 'JOSÉ Nguyễn Thị',
  },
  { situation: 'an accent by a dead key', act: () => compose(['J'], ['´', 'é'], ['a']), asks: 'Jéa' },
  {
    situation: "O'Brien-Smith with the apostrophe of iOS",
    act: () => commit('O’Brien-Smith'),
    shows: 'O’Brien-Smith',
    asks: "O'Brien-Smith",
  },
  { situation: 'Han by conversion', act: () => compose(['きむら', '木村'], ['々']), asks: '木村々' },
  { situation: 'full-width Latin', act: () => compose(['Ｋｉｍ']), shows: 'Ｋｉｍ', asks: 'Kim' },
  { situation: 'a suggestion of several characters', act: () => commit('김민지'), asks: '김민지' },
  {
    situation: 'a correction that replaces (insertReplacementText)',
    act: (input) => {
      edit(input, 'insertText', '홍길똥')
      edit(input, 'insertReplacementText', '홍길동')
    },
    asks: '홍길동',
  },
  {
    situation: 'Hangul of iOS, which deletes and inserts instead of composing',
    act: (input) => {
      for (const text of ['ㅎ', '', '호', '', '홍', '홍ㄱ', '홍', '홍기', '홍', '홍길']) {
        edit(input, text.length < input.value.length ? 'deleteContentBackward' : 'insertText', text)
      }
    },
    asks: '홍길',
  },
  { situation: 'a password manager, input only', act: (input) => fill(input, '홍길동'), asks: '홍길동' },
  {
    situation: 'a password manager, input and change',
    act: (input) =>
      fill(
        input,
        '홍길동',
        ['input', 'change'].map((type) => new Event(type, { bubbles: true })),
      ),
    asks: '홍길동',
  },
  {
    situation: 'a password manager, change only',
    act: (input) => fill(input, '홍길동', [new Event('change', { bubbles: true })]),
    asks: '홍길동',
  },
  {
    situation: 'autofill (insertReplacementText without data)',
    act: (input) => edit(input, 'insertReplacementText', 'Kim Minji'),
    asks: 'Kim Minji',
  },
]

const textbox = () => page.getByRole('textbox', { name: ko.labels.name })

function open(value = '') {
  const adapter = createScriptedAdapter()
  render(<CertificationForm adapter={adapter} defaultValues={{ ...KNOWN, name: value }} />)
  const input = textbox().element() as HTMLInputElement
  input.focus()
  return { adapter, input }
}

const request = () => userEvent.click(page.getByRole('button', { name: '인증번호 받기' }))

describe('a name', () => {
  it.each(rows.map((row): [string, NameRow] => [row.situation, row]))('%s', async (_situation, row) => {
    const { adapter, input } = open()
    await row.act(input)
    expect(input.value).toBe(row.shows ?? row.asks)
    await request()
    await expect.poll(() => adapter.requests.map(({ identity }) => identity.name)).toEqual([row.asks])
  })

  it.each<[string, string, string, (input: HTMLInputElement) => unknown]>([
    ['천지인 left unfinished, U+318D', '홍ㄱ\u318D', unfinished, () => compose(['홍'], ['ㄱ\u318D'])],
    ['천지인 left unfinished, U+119E', '홍ㄱ\u119E', unfinished, () => compose(['홍'], ['ㄱ\u119E'])],
    ['a loose consonant', '홍ㄱ', unfinished, () => compose(['홍'], ['ㄱ'])],
    ['an invisible mark', '홍\u200B길동', characters, (input) => paste('홍\u200B길동', input)],
    ['an emoji', '홍길동😀', characters, () => commit('홍길동😀')],
    ['a digit', '홍길동1', characters, () => compose(['홍길동'], ['１'])],
  ])('keeps what it refuses: %s', async (_situation, shows, words, act) => {
    const { adapter, input } = open()
    await act(input)
    await request()
    await expect.element(textbox()).toHaveAccessibleDescription(words)
    expect(input.value.normalize('NFKC')).toBe(shows.normalize('NFKC'))
    expect(adapter.requests).toHaveLength(0)
  })

  it.each([
    ['Latin in the middle', 'Kim Minji', 3, () => userEvent.keyboard('chi'), 'Kimchi Minji', 6],
    ['Hangul in the middle', '홍동', 1, () => compose(['ㄱ', '기', '길']), '홍길동', 2],
    ['a space before spaces', 'Kim  Minji', 3, () => userEvent.keyboard(' '), 'Kim   Minji', 4],
    ['deleting in the middle', '홍길길동', 2, () => userEvent.keyboard('{Backspace}'), '홍길동', 1],
    [
      'a decomposed paste in the middle',
      '홍동',
      1,
      (input: HTMLInputElement) => paste('길'.normalize('NFD'), input),
      `홍${'길'.normalize('NFD')}동`,
      4,
    ],
  ] as const)('keeps the caret: %s', async (_what, from, at, act, to, caret) => {
    const { input } = open(from)
    input.setSelectionRange(at, at)
    await act(input)
    expect([input.value, input.selectionStart, input.selectionEnd]).toEqual([to, caret, caret])
    // What is rendered a moment later moves nothing either.
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect([input.value, input.selectionStart]).toEqual([to, caret])
  })

  it('is tidied when the person leaves the box, and the tidy one is shown', async () => {
    const { input } = open()
    await paste(` ${NFD} `, input)
    await userEvent.tab()
    expect(input.value).toBe('홍길동')
  })

  it('is not asked with by the Enter that ends a composition', async () => {
    const { adapter, input } = open()
    await compose(['홍'])
    await composing('길')
    await enterOfTheIme()
    expect(input.value).toBe('홍길')
    await commit('길')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(adapter.requests).toHaveLength(0)
    await expect.element(textbox()).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => adapter.requests.map(({ identity }) => identity.name)).toEqual(['홍길'])
  })

  it('is blamed for nothing while it is composed, and loses nothing to an error that comes or goes', async () => {
    const { input } = open()
    await request()
    await expect.element(textbox()).toHaveAccessibleDescription(ko.fieldErrors.name_required)
    input.focus()
    for (const state of ['ㅎ', '호', '홍']) {
      await composing(state)
      expect(input.value).toBe(state)
      await expect.element(textbox()).toBeValid()
    }
    await commit('홍')
    await expect.element(textbox()).toHaveAccessibleDescription(ko.fieldErrors.name_too_short)
    await compose(['ㄱ', '기', '길'])
    expect(input.value).toBe('홍길')
    await expect.element(textbox()).toBeValid()
  })
})
