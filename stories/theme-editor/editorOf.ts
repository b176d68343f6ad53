import type { StoryContext } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { FORM_STATES } from '../states/formStates.js'
import { type EditorWords, editorWords } from './editorWords.js'

type Context = Pick<StoryContext, 'canvasElement' | 'globals'>

/** The editor as a designer meets it, by the words of the chosen language. */
export function editorOf({ canvasElement, globals }: Context) {
  const words = editorWords(String(globals['locale']))
  const canvas = within(canvasElement)
  const row = (path: string) => {
    const found = canvasElement.querySelector<HTMLElement>(`[data-token='${path}']`)
    if (!found) throw new Error(`The editor shows no row for ${path}.`)
    return found
  }
  return {
    words,
    row,
    /** The boxes of a form in one state. */
    form: (state: string) => canvasElement.querySelector<HTMLElement>(`[data-form-state='${state}']`) as HTMLElement,
    text: (path: string) => within(row(path)).getByRole<HTMLInputElement>('textbox'),
    button: (name: string | RegExp) => canvas.getByRole('button', { name }),
    findButton: (name: RegExp) => canvas.findByRole('button', { name }),
    tab: (name: keyof EditorWords['tabs']) => canvas.getByRole('tab', { name: new RegExp(words.tabs[name]) }),
    mode: (name: keyof EditorWords['modes']) => canvas.getByRole('radio', { name: words.modes[name] }),
    status: (text: string) => waitFor(() => expect(canvas.getByText(text)).toBeInTheDocument()),
    frames: () => canvasElement.querySelectorAll('.te-box'),
    arrived: () =>
      waitFor(() => expect(canvasElement.querySelectorAll('[data-arrived]')).toHaveLength(FORM_STATES.length), {
        timeout: 15_000,
      }),
  }
}

/** Puts text into a box as a paste does, all at once: a theme is edited by values, not by letters. */
export async function paste(userEvent: StoryContext['userEvent'], box: HTMLElement, text: string): Promise<void> {
  await userEvent.clear(box)
  await userEvent.click(box)
  await userEvent.paste(text)
}
