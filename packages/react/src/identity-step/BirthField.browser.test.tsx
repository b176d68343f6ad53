import { createScriptedAdapter } from '@certification-form/testing'
import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { CertificationForm, type CertificationFormProps } from '../certification/CertificationForm.js'
import { ko } from '../locales/ko.js'
import '../styles.css'
import { commit, compose, edit, fill, paste } from '../test-keyboard.js'

const KNOWN = { name: '홍길동', carrier: 'SKT', phone: '01012345678' } as const

const element = (name: string) => page.getByRole('textbox', { name }).element() as HTMLInputElement

function open(known: object = {}, props: Partial<CertificationFormProps> = {}) {
  const adapter = createScriptedAdapter()
  render(<CertificationForm adapter={adapter} {...props} defaultValues={{ ...KNOWN, ...known }} />)
  const [birth, digit] = [element(ko.labels.birth), element(ko.labels.genderDigit)]
  birth.focus()
  return { adapter, birth, digit }
}

const both = () => ['input', 'change'].map((type) => new Event(type, { bubbles: true }))

describe('the birth', () => {
  it.each<[string, string, (input: HTMLInputElement) => unknown]>([
    ['composed in full-width digits', '900101', () => compose(['９００'], ['１０１'])],
    ['composed in plain digits', '900101', () => compose(['9', '90', '900101'])],
    ['pasted with hyphens', '900101', (input) => paste('90-01-01', input)],
    ['pasted with its century', '900101', (input) => paste('1990. 01. 01.', input)],
    ['filled in by a password manager', '900101', (input) => fill(input, '19900101')],
    ['filled in, input and change', '900101', (input) => fill(input, '900101', both())],
    ['replaced by autofill', '900101', (input) => edit(input, 'insertReplacementText', '1990-01-01')],
    [
      'deleted without a key',
      '90010',
      (input) => (fill(input, '900101'), edit(input, 'deleteContentBackward', '90010')),
    ],
  ])('%s is %s, and the cursor stays', async (_how, shown, act) => {
    const { birth } = open()
    await act(birth)
    expect(birth.value).toBe(shown)
    expect(document.activeElement).toBe(birth)
  })

  it('keeps the caret while it is corrected in the middle, and stays', async () => {
    const { birth } = open({ birth: '900101' })
    birth.setSelectionRange(2, 2)
    await userEvent.keyboard('{Backspace}5')
    expect([birth.value, birth.selectionStart]).toEqual(['950101', 2])
    expect(document.activeElement).toBe(birth)
  })
})

describe('moving on to the digit', () => {
  it.each<[string, string, string, () => unknown]>([
    ['six digits', '900101', '1', () => userEvent.keyboard('9001011')],
    ['six digits with dots', '900101', '1', () => userEvent.keyboard('90.01.011')],
    ['six digits of a phone’s keyboard at once', '900101', '1', async () => (await commit('900101'), commit('1'))],
    ['six digits that are no date, whose error says so', '901332', '1', () => userEvent.keyboard('9013321')],
    ['eight digits from 19', '900101', '1', () => userEvent.keyboard('199001011')],
    ['eight digits from 20', '010203', '3', () => userEvent.keyboard('200102033')],
    ['eight digits that begin as a day of 2020', '121130', '4', () => userEvent.keyboard('201211304')],
    ['eight digits of somebody born in 2020', '200102', '3', () => userEvent.keyboard('202001023')],
    ['the date, a Tab, the digit', '200102', '3', () => userEvent.keyboard('200102{Tab}3')],
    ['a mistake mended on the way', '900101', '1', () => userEvent.keyboard('9002{Backspace}1011')],
  ])('by typing %s', async (_what, shown, seventh, act) => {
    const { birth, digit } = open()
    await act()
    expect([birth.value, digit.value]).toEqual([shown, seventh])
    expect(document.activeElement).toBe(digit)
  })

  it('is not done where the merchant does not want it', async () => {
    const { birth } = open({}, { focus: { advance: false } })
    await userEvent.keyboard('900101')
    expect(document.activeElement).toBe(birth)
  })

  it('traps nobody: back with Shift+Tab, arrows, Backspace, and forth again', async () => {
    const { birth, digit } = open()
    await userEvent.keyboard('900101')
    expect(document.activeElement).toBe(digit)
    await userEvent.keyboard('{Backspace}{ArrowLeft}{ArrowRight}{Home}{Delete}')
    expect(document.activeElement).toBe(digit)
    await userEvent.tab({ shift: true })
    expect(document.activeElement).toBe(birth)
    await userEvent.keyboard('{End}{ArrowLeft}{ArrowRight}{Backspace}{Backspace}')
    expect([birth.value, document.activeElement]).toEqual(['9001', birth])
    await userEvent.tab()
    expect(document.activeElement).toBe(digit)
    await userEvent.tab({ shift: true })
    await userEvent.keyboard('{End}02')
    expect([birth.value, document.activeElement]).toEqual(['900102', digit])
    await userEvent.tab()
    expect(document.activeElement).toHaveAttribute('type', 'radio')
  })
})

describe('the digit', () => {
  it.each([
    ['900101', '5'],
    ['900101', '6'],
    ['010101', '7'],
    ['010101', '8'],
  ])('with %s takes %s, a foreigner’s', async (typed, seventh) => {
    const { adapter } = open()
    await userEvent.keyboard(`${typed}${seventh}{Enter}`)
    await expect.poll(() => adapter.requests.map(({ identity }) => identity.genderDigit)).toEqual([seventh])
  })

  it.each([
    ['000229', '5'],
    ['900101', '8'],
  ])('with %s refuses %s, of the other century', async (typed, seventh) => {
    const { adapter, digit } = open()
    await userEvent.keyboard(`${typed}${seventh}{Enter}`)
    await expect
      .element(page.elementLocator(digit))
      .toHaveAccessibleDescription(ko.fieldErrors.gender_digit_wrong_century)
    expect(adapter.requests).toHaveLength(0)
  })

  it.each<[string, string, (input: HTMLInputElement) => unknown]>([
    ['typed over', '2', () => userEvent.keyboard('12')],
    ['typed before the old one', '3', () => userEvent.keyboard('1{Home}3')],
    ['deleted and typed again', '4', () => userEvent.keyboard('1{Backspace}4')],
    ['composed full-width', '5', () => compose(['５'])],
    ['taken out of the pasted second half', '1', (input) => paste('1234567', input)],
    ['filled in', '6', (input) => fill(input, '6', both())],
    ['no letter', '', () => userEvent.keyboard('a')],
  ])('%s is %j', async (_how, shown, act) => {
    const { digit } = open()
    digit.focus()
    await act(digit)
    expect(digit.value).toBe(shown)
    expect(document.activeElement).toBe(digit)
  })

  it('is masked, and kept from autofill, password managers and the document', async () => {
    const { birth, digit } = open()
    await userEvent.keyboard('9001011')
    expect(getComputedStyle(digit).getPropertyValue('-webkit-text-security')).toBe('disc')
    expect(digit.type).toBe('text')
    for (const input of [birth, digit]) {
      expect(input.autocomplete).toBe('off')
      for (const ignored of ['data-1p-ignore', 'data-lpignore', 'data-bwignore', 'data-form-type']) {
        expect(input).toHaveAttribute(ignored)
      }
    }
    expect([digit.value, digit.getAttribute('value')]).toEqual(['1', ''])
  })

  it('and the birth have a visible label each, whose click goes into the box', async () => {
    const { birth, digit } = open()
    for (const [input, text] of [
      [birth, ko.labels.birth],
      [digit, ko.labels.genderDigit],
    ] as const) {
      const label = input.labels?.[0]
      expect(label?.textContent).toBe(text)
      const { width, height } = label?.getBoundingClientRect() ?? new DOMRect()
      expect(Math.min(width, height)).toBeGreaterThan(10)
      await userEvent.click(page.elementLocator(label as Element))
      expect(document.activeElement).toBe(input)
    }
  })
})
