import { render } from '@testing-library/react'
import { StrictMode, startTransition, useState } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { OtpInput } from './OtpInput.js'
import { fill, painted, shown } from './test-otp.js'

const onComplete = vi.fn<(value: string) => void>()
const told = vi.fn<(value: string) => void>()

beforeEach(() => {
  onComplete.mockReset()
  told.mockReset()
})

interface ParentProps {
  from?: string
  /** What the parent makes of an edit. */
  accept?: (next: string, now: string) => string
  /** How it keeps it. */
  keep?: (set: () => void) => void
}

const accepting = (next: string) => next
const atOnce = (set: () => void) => set()

/** Holds the digits, in its own way. */
function Parent({ from = '', accept = accepting, keep = atOnce }: ParentProps) {
  const [code, setCode] = useState(from)
  return (
    <>
      <OtpInput
        aria-label="인증번호"
        value={code}
        onComplete={onComplete}
        onValueChange={(next) => {
          told(next)
          keep(() => setCode((now) => accept(next, now)))
        }}
      />
      <button type="button" onClick={() => setCode('123456')}>
        넣기
      </button>
      <button type="button" onClick={() => setCode('')}>
        비우기
      </button>
    </>
  )
}

function openIn(parent: React.ReactElement) {
  render(<StrictMode>{parent}</StrictMode>)
  const input = page.getByRole('textbox', { name: '인증번호' }).element() as HTMLInputElement
  input.focus()
  return input
}

const press = (name: string) => userEvent.click(page.getByRole('button', { name }))
const later = (set: () => void) => void setTimeout(set, 30)
const transition = (set: () => void) => startTransition(set)
const refuse = (_: string, now: string) => now
const noNines = (next: string) => next.replaceAll('9', '')
const threeOnly = (next: string) => next.slice(0, 3)

interface ParentRow {
  situation: string
  parent: ParentProps
  caret?: number
  keys: string
  to: string
  completed?: string[]
}

const rows: ParentRow[] = [
  { situation: 'keeps the digits', parent: {}, keys: '482913', to: '482913|', completed: ['482913'] },
  { situation: 'keeps them in a transition', parent: { keep: transition }, keys: '4', to: '4|' },
  {
    situation: 'keeps the last a little later (mui/base-ui#4365)',
    parent: { from: '48291', keep: later },
    keys: '3',
    to: '482913|',
    completed: ['482913'],
  },
  { situation: 'refuses a digit', parent: { from: '12', accept: refuse }, keys: '3', to: '12|' },
  {
    situation: 'refuses one in the middle: the caret stays',
    parent: { from: '1234', accept: refuse },
    caret: 2,
    keys: '9',
    to: '12|34',
  },
  { situation: 'refuses one at the start', parent: { from: '1234', accept: refuse }, caret: 0, keys: '9', to: '|1234' },
  {
    situation: 'refuses a deletion',
    parent: { from: '1234', accept: refuse },
    caret: 2,
    keys: '{Backspace}',
    to: '12|34',
  },
  {
    situation: 'refuses the digit that would make it full',
    parent: { from: '48291', accept: refuse },
    keys: '3',
    to: '48291|',
  },
  { situation: 'refuses every digit of a whole code', parent: { accept: refuse }, keys: '482913', to: '|' },
  {
    situation: 'refuses some digits',
    parent: { accept: noNines },
    keys: '4829137',
    to: '482137|',
    completed: ['482137'],
  },
  { situation: 'cuts what is too long for it', parent: { accept: threeOnly }, keys: '482913', to: '482|' },
  {
    situation: 'keeps what was typed in the middle',
    parent: { from: '1256' },
    caret: 2,
    keys: '34',
    to: '1234|56',
    completed: ['123456'],
  },
]

describe('a parent that', () => {
  it.each(rows.map((row): [string, ParentRow] => [row.situation, row]))('%s', async (_, row) => {
    const input = openIn(<Parent {...row.parent} />)
    if (row.caret !== undefined) input.setSelectionRange(row.caret, row.caret)
    await userEvent.keyboard(row.keys)
    await vi.waitFor(() => expect(shown(input)).toBe(row.to))
    await vi.waitFor(() => expect(painted()).toBe(input.value.length))
    await vi.waitFor(() => expect(onComplete.mock.calls).toEqual((row.completed ?? []).map((code) => [code])))
  })

  it('refuses what a password manager filled in shows its own', async () => {
    const input = openIn(<Parent from="12" accept={refuse} />)
    fill(input, '482913')
    await vi.waitFor(() => expect(input.value).toBe('12'))
    expect(told.mock.calls).toEqual([['482913']])
    expect(onComplete).not.toHaveBeenCalled()
  })

  it('can be undone as if there were none', async () => {
    const input = openIn(<Parent />)
    await userEvent.keyboard('12a34{Control>}z{/Control}')
    await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith(input.value))
    expect(input.value).toBe('')
  })
})

describe('what is set from outside', () => {
  it('is shown, never told, and completes nothing (mantinedev/mantine#5774)', async () => {
    const input = openIn(<Parent />)
    await press('넣기')
    expect(input).toHaveValue('123456')
    expect(painted()).toBe(6)
    await press('비우기')
    expect(input).toHaveValue('')
    expect(painted()).toBe(0)
    await press('넣기')
    expect(told).not.toHaveBeenCalled()
    expect(onComplete).not.toHaveBeenCalled()
  })

  it('can be emptied after a wrong code, for the next (devfolioco/react-otp-input#7)', async () => {
    const input = openIn(<Parent />)
    await userEvent.keyboard('482913')
    await press('비우기')
    input.focus()
    await userEvent.keyboard('482913')
    await vi.waitFor(() => expect(onComplete.mock.calls).toEqual([['482913'], ['482913']]))
  })

  it('and was refused before does not complete when the parent sets it again and again', async () => {
    const { rerender } = render(<OtpInput aria-label="인증번호" value="12" onComplete={onComplete} />)
    for (const value of ['123456', '123456', '', '654321'])
      rerender(<OtpInput aria-label="인증번호" value={value} onComplete={onComplete} />)
    expect(page.getByRole('textbox').element()).toHaveValue('654321')
    expect(onComplete).not.toHaveBeenCalled()
  })

  it('does not complete again when it is what the person typed before', async () => {
    const input = openIn(<Parent />)
    await userEvent.keyboard('123456')
    await press('비우기')
    await press('넣기')
    expect(input).toHaveValue('123456')
    expect(onComplete).toHaveBeenCalledExactlyOnceWith('123456')
  })

  it('keeps the caret at the start, and takes no focus', () => {
    const { rerender } = render(<OtpInput aria-label="인증번호" value="1234" />)
    const input = page.getByRole('textbox').element() as HTMLInputElement
    input.focus()
    input.setSelectionRange(0, 0)
    rerender(<OtpInput aria-label="인증번호" value="12" />)
    expect(shown(input)).toBe('|12')
    input.blur()
    // Safari gives the focus to an input whose selection is set.
    const select = vi.spyOn(input, 'setSelectionRange')
    rerender(<OtpInput aria-label="인증번호" value="123456" />)
    fill(input, '48 2')
    expect(select).not.toHaveBeenCalled()
  })

  it('leaves no digit in an attribute', async () => {
    const input = openIn(<Parent />)
    await userEvent.keyboard('482913')
    expect(input.getAttribute('value')).toBe('')
    expect(document.body.innerHTML).not.toMatch(/48/)
  })
})
