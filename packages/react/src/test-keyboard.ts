import { cdp, userEvent } from 'vitest/browser'

const send = (method: string, params: object) =>
  (cdp() as unknown as { send: (name: string, values: object) => Promise<unknown> }).send(method, params)

/** A state of the text that an IME is still composing, its caret at the end. */
export const composing = (text: string) =>
  send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })

/** Text that a keyboard commits at once: the end of a composition, a suggestion, several characters of a phone's. */
export const commit = (text: string) => send('Input.insertText', { text })

/** Types as an IME does: each syllable grows, then stays. */
export async function compose(...syllables: string[][]): Promise<void> {
  for (const states of syllables) {
    for (const state of states) await composing(state)
    await commit(states.at(-1) ?? '')
  }
}

/** Enter as the browser tells it while an IME has it: key code 229. */
export async function enterOfTheIme(): Promise<void> {
  const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 }
  await send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
  await send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
}

/** What password managers and autofill do: the value at once, past React, then events. */
export function fill(
  input: HTMLInputElement,
  value: string,
  events: Event[] = [new Event('input', { bubbles: true })],
) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value)
  for (const event of events) input.dispatchEvent(event)
}

/** An edit as a keyboard's engine makes it: the value and caret it wants, and how it calls that. */
export function edit(input: HTMLInputElement, inputType: string, value: string, caret = value.length) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value)
  input.setSelectionRange(caret, caret)
  input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }))
}

/** Pastes from the real clipboard. */
export async function paste(text: string, into: HTMLInputElement): Promise<void> {
  const note = document.createElement('textarea')
  note.value = text
  document.body.append(note)
  note.select()
  await userEvent.keyboard('{Control>}c{/Control}')
  note.remove()
  into.focus()
  await userEvent.keyboard('{Control>}v{/Control}')
}
