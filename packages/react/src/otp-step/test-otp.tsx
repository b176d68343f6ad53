import { render } from '@testing-library/react'
import { StrictMode } from 'react'
import { expect, vi } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { OtpInput, type OtpInputProps } from './OtpInput.js'

/**
 * One line of the table of behaviours. Digits are written with their caret, `12|34`, or what is selected, `1[23]4`.
 */
export interface OtpRow {
  situation: string
  /** What stands there before. Default nothing. */
  from?: string
  /** Keys as `userEvent.keyboard` takes them. */
  keys?: string
  /** Text that is pasted from the real clipboard. */
  paste?: string
  /** Text that a keyboard commits at once, such as a suggestion. */
  commit?: string
  /** Anything else that happens to it. */
  act?: (input: HTMLInputElement) => unknown
  to: string
  /** What `onValueChange` was told, where more than the result matters. */
  told?: string[]
  /** What `onComplete` was told. Default: the result, once, if the row made it full. */
  completed?: string[]
  props?: OtpInputProps
  /** Where it was learned: an issue of a peer. */
  learned?: string
}

export interface OpenOtp {
  input: HTMLInputElement
  told: string[]
  completed: string[]
}

/** `12|34` or `1[23]4` as a value and a selection. */
function parse(text: string) {
  const start = text.search(/[|[]/)
  const end = text.includes(']') ? text.indexOf(']') - 1 : start
  return { value: text.replace(/[|[\]]/g, ''), start, end }
}

/** What the input shows, in the notation of the table. */
export function shown({ value, selectionStart, selectionEnd }: HTMLInputElement): string {
  const [start, end] = [selectionStart ?? 0, selectionEnd ?? 0]
  if (start === end) return `${value.slice(0, start)}|${value.slice(end)}`
  return `${value.slice(0, start)}[${value.slice(start, end)}]${value.slice(end)}`
}

/** How many boxes are painted as filled. */
export function painted(): number {
  return document.querySelectorAll("[data-cf-part='otp-box'][data-state='filled']").length
}

export const send = (method: string, params: object) =>
  (cdp() as unknown as { send: (name: string, values: object) => Promise<unknown> }).send(method, params)

/** What browsers and password managers do: the value at once, then events. */
export function fill(input: HTMLInputElement, value: string, init: InputEventInit = {}) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value)
  input.dispatchEvent(new InputEvent('input', { bubbles: true, ...init }))
}

export function open(from = '', props: OtpInputProps = {}): OpenOtp {
  const [told, completed]: [string[], string[]] = [[], []]
  const { value, start, end } = parse(from)
  render(
    <StrictMode>
      <OtpInput
        aria-label="인증번호"
        defaultValue={value}
        onValueChange={(digits) => told.push(digits)}
        onComplete={(digits) => completed.push(digits)}
        {...props}
      />
    </StrictMode>,
  )
  const input = page.getByRole('textbox', { name: '인증번호' }).element() as HTMLInputElement
  input.focus()
  if (start >= 0) input.setSelectionRange(start, end)
  return { input, told, completed }
}

/** Puts a text into the clipboard as a person does it. */
async function copy(text: string) {
  const note = document.createElement('textarea')
  note.value = text
  document.body.append(note)
  note.select()
  await userEvent.keyboard('{Control>}c{/Control}')
  note.remove()
}

async function perform({ keys, paste, commit, act }: OtpRow, input: HTMLInputElement) {
  if (keys) await userEvent.keyboard(keys)
  if (paste !== undefined) await userEvent.keyboard('{Control>}v{/Control}')
  if (commit) await send('Input.insertText', { text: commit })
  await act?.(input)
}

/** What a row came to. */
export async function outcome(row: OtpRow) {
  if (row.paste !== undefined) await copy(row.paste)
  const { input, told, completed } = open(row.from, row.props)
  const [before, attribute] = [input.value, input.getAttribute('value')]
  await perform(row, input)
  // Events of scripts are rendered a moment later.
  const settled = () => expect([shown(input), painted()]).toEqual([row.to, input.value.length])
  await vi.waitFor(settled).catch(() => undefined)
  return {
    shows: shown(input),
    painted: painted(),
    // What the parent knows in the end, if the row does not list all it was told.
    told: row.told ? told : [told.at(-1) ?? before],
    completed,
    toldTwice: told.filter((value, at) => value === told[at - 1]),
    isKeptOutOfAttributes: input.getAttribute('value') === attribute,
  }
}

/** What a row promises, and every row. */
export function promised({ from = '', to, told, completed, props }: OtpRow): Awaited<ReturnType<typeof outcome>> {
  const [before, after] = [parse(from).value, parse(to).value]
  const length = props?.length ?? 6
  return {
    shows: to,
    painted: after.length,
    told: told ?? [after],
    completed: completed ?? (after.length === length && before.length < length ? [after] : []),
    toldTwice: [],
    isKeptOutOfAttributes: true,
  }
}

/** The name of a row in reports. */
export const named = (rows: OtpRow[]) =>
  rows.map((row): [string, OtpRow] => [row.learned ? `${row.situation} (${row.learned})` : row.situation, row])
