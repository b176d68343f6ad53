import { createScriptedAdapter } from '@certification-form/testing'
import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { CertificationForm } from '../certification/CertificationForm.js'
import { commit, compose, composing, edit, fill, paste } from '../test-keyboard.js'

const KNOWN = { name: '홍길동', birth: '900101', genderDigit: '1', carrier: 'SKT' } as const

function open(value = '') {
  const adapter = createScriptedAdapter()
  render(<CertificationForm adapter={adapter} defaultValues={{ ...KNOWN, phone: value }} />)
  const input = page.getByRole('textbox', { name: '휴대폰 번호' }).element() as HTMLInputElement
  input.focus()
  return { adapter, input }
}

const both = () => ['input', 'change'].map((type) => new Event(type, { bubbles: true }))

describe('a phone number', () => {
  it.each<[string, (input: HTMLInputElement) => unknown]>([
    ['typed', () => userEvent.keyboard('01012345678')],
    ['typed with hyphens', () => userEvent.keyboard('010-1234-5678')],
    ['typed with +82', () => userEvent.keyboard('+82 10 1234 5678')],
    ['composed in full-width digits', () => compose(['０１０'], ['１２３４'], ['５６７８'])],
    ['composed in plain digits by an IME that is on', () => compose(['0', '01', '010'], ['12345678'])],
    ['committed at once by a phone’s keyboard', () => commit('01012345678')],
    [
      'committed in pieces',
      async () =>
        ['010', '1234', '5678'].reduce(
          async (before, part) => (await before, commit(part)),
          Promise.resolve<unknown>(0),
        ),
    ],
    ['pasted', (input) => paste('010.1234.5678', input)],
    ['pasted in direction marks', (input) => paste('\u202D010-1234-5678\u202C', input)],
    ['pasted with +82 and the 0', (input) => paste('+82 (0)10-1234-5678', input)],
    ['filled in by autofill with +82', (input) => edit(input, 'insertReplacementText', '+821012345678')],
    ['filled in without a type', (input) => fill(input, '+82 10-1234-5678')],
    ['filled in with input and change', (input) => fill(input, '01012345678', both())],
    ['filled in with change only', (input) => fill(input, '01012345678', [new Event('change', { bubbles: true })])],
    ['filled in over another', (input) => (fill(input, '01099999999'), fill(input, '+821012345678'))],
  ])('%s', async (_how, act) => {
    const { adapter, input } = open()
    await act(input)
    expect(input.value).toBe('010-1234-5678')
    await userEvent.click(page.getByRole('button', { name: '인증번호 받기' }))
    await expect.poll(() => adapter.requests.map(({ identity }) => identity.phone)).toEqual(['01012345678'])
  })

  it('is left alone while digits are composed', async () => {
    const { input } = open()
    for (const state of ['０', '０１', '０１０', '０１０１']) {
      await composing(state)
      expect(input.value).toBe(state)
    }
    await commit('０１０１')
    expect(input.value).toBe('010-1')
  })

  it.each([
    ['typing before a hyphen', '010|-2345-678', '1', '010-1|234-5678'],
    ['typing in the middle', '010-12|45-678', '3', '010-123|4-5678'],
    ['Backspace behind a hyphen', '010-|1234-5678', '{Backspace}', '010|-1234-5678'],
    ['Backspace twice behind a hyphen', '010-|1234-5678', '{Backspace}{Backspace}', '01|1-2345-678'],
    ['Delete before a hyphen', '010|-1234-5678', '{Delete}', '010-|1234-5678'],
    ['Delete twice before a hyphen', '010|-1234-5678', '{Delete}{Delete}', '010-|2345-678'],
    ['Delete before the second hyphen', '010-1234|-5678', '{Delete}{Delete}', '010-1234-|678'],
    ['Delete up to a hyphen', '01|0-1234-5678', '{Delete}', '01|1-2345-678'],
    ['Delete of the last digit', '010-123|4', '{Delete}', '010-123|'],
    ['walking over a hyphen', '010|-1234', '{ArrowRight}{ArrowRight}{ArrowLeft}', '010-|1234'],
    ['a letter, which is no digit', '010-1|234', 'a', '010-1|234'],
  ])('keeps the caret: %s', async (_what, from, keys, to) => {
    const at = from.indexOf('|')
    const { input } = open(from.replace('|', ''))
    input.setSelectionRange(at, at)
    await userEvent.keyboard(keys)
    const caret = input.selectionStart ?? 0
    expect(`${input.value.slice(0, caret)}|${input.value.slice(caret)}`).toBe(to)
  })

  it('can be emptied with Delete alone', async () => {
    const { input } = open('010-1234-5678')
    input.setSelectionRange(0, 0)
    await userEvent.keyboard('{Delete>13/}')
    expect(input.value).toBe('')
  })

  it('keeps Backspace of a phone’s keyboard, which may come without a key', async () => {
    const { input } = open('010-1234')
    edit(input, 'deleteContentBackward', '010-123')
    expect(input.value).toBe('010-123')
    edit(input, 'deleteContentBackward', '010-')
    expect([input.value, input.selectionStart]).toEqual(['010', 3])
  })
})
