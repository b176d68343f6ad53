import '@certification-form/react/styles.css'
import { ko } from '@certification-form/react'
import { THEME_MODES, type ThemeMode } from '@certification-form/theme'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { FormState } from '../states/FormState.js'
import type { FormStateName } from '../states/formStates.js'
import { ThemeEditor } from './ThemeEditor.js'
import { editorWords } from './editorWords.js'
import { attributesOf, framesOf } from './frames.js'
import { type Captured, capture, differingShare } from './test-capture.js'

const words = editorWords('ko')
// Each fits into the canvas, so that its picture is whole; the last is compared by its styles alone.
const STATES: readonly FormStateName[] = ['otp-error', 'verified', 'error']
const PAGES = { light: '#ffffff', dark: '#121212' }

beforeEach(async () => {
  sessionStorage.clear()
  // Larger ones are shown scaled down, where no pixel is like another.
  await page.viewport(1280, 720)
})

afterEach(() => document.querySelectorAll('style[data-pasted]').forEach((style) => style.remove()))

async function openEditor(start = 'default'): Promise<void> {
  render(<ThemeEditor pack={ko} start={start} startMode="light" />)
  await waitFor(() => expect(document.querySelectorAll('[data-arrived]')).toHaveLength(14), { timeout: 20_000 })
}

const stateOf = (state: FormStateName) => document.querySelector(`[data-form-state='${state}']`) as HTMLElement
const choose = (name: string) => userEvent.click(screen.getByRole('radio', { name }))
const openTab = (name: RegExp) => userEvent.click(screen.getByRole('tab', { name }))
const textOf = (path: string) => document.querySelector(`[data-token='${path}'] .te-text`) as HTMLInputElement

async function exported(kind: string): Promise<string> {
  await openTab(new RegExp(words.tabs.export))
  await choose(kind)
  return screen.getByRole<HTMLTextAreaElement>('textbox', { name: words.exported }).value
}

/** What a designer does: colors in both schemes, a shape, a size that differs by density, a part of its own. */
async function editTheme(): Promise<void> {
  await userEvent.fill(textOf('color.accent'), '#7a1fa2')
  await userEvent.fill(textOf('radius'), '1.25')
  await userEvent.fill(textOf('alert.background'), '#fde7f3')
  await choose(words.modes.dark)
  await userEvent.fill(textOf('color.accent'), '#e5b8ff')
  await choose(words.modes['dark-contrast'])
  await userEvent.fill(textOf('color.accent'), '#f6e3ff')
  await choose(words.modes.compact)
  await userEvent.fill(textOf('space.l'), '0.875')
  await choose(words.modes.light)
}

async function captureEditor(mode: ThemeMode): Promise<Captured[]> {
  await choose(words.modes[mode])
  const captured: Captured[] = []
  for (const state of STATES) captured.push(await capture(stateOf(state)))
  return captured
}

/** A page that has styles.css and what was pasted, and nothing of the editor. */
async function captureBarePage(mode: ThemeMode, like: readonly Captured[]): Promise<Captured[]> {
  const [frame] = framesOf(mode, false)
  if (!frame) throw new Error(`${mode} is shown in no way.`)
  const captured: Captured[] = []
  for (const [index, state] of STATES.entries()) {
    const { width, offset } = like[index] ?? { width: 0, offset: { left: 0, top: 0 } }
    const margin = { marginBlockStart: offset.top, marginInlineStart: offset.left }
    const style = { ...margin, width, background: PAGES[frame.scheme], font: '16px system-ui, sans-serif' }
    render(
      <div {...attributesOf(frame)} style={style}>
        <FormState state={state} locale={ko} />
      </div>,
    )
    await waitFor(() => expect(stateOf(state)).toHaveAttribute('data-arrived'), { timeout: 20_000 })
    captured.push(await capture(stateOf(state)))
    cleanup()
  }
  return captured
}

it('gives the same form in a project as in the editor', { timeout: 180_000 }, async () => {
  await openEditor('shop')
  await editTheme()
  const inEditor = new Map<ThemeMode, Awaited<ReturnType<typeof captureEditor>>>()
  for (const mode of THEME_MODES) inEditor.set(mode, await captureEditor(mode))
  const css = await exported('CSS')
  cleanup()

  const pasted = document.createElement('style')
  pasted.dataset['pasted'] = ''
  pasted.textContent = css
  document.head.append(pasted)
  for (const [mode, captured] of inEditor) {
    const onPage = await captureBarePage(mode, captured)
    for (const [index, state] of STATES.entries()) {
      expect(onPage[index]?.styles, `${state} in ${mode}`).toEqual(captured[index]?.styles)
      if (state === 'error') continue
      const share = differingShare(onPage[index]?.picture, captured[index]?.picture)
      expect(share, `${state} in ${mode}`).toBeLessThan(0.001)
    }
  }
})

it('would notice a theme that did not arrive', { timeout: 60_000 }, async () => {
  await openEditor()
  await userEvent.fill(textOf('color.accent'), '#7a1fa2')
  const captured = await captureEditor('light')
  cleanup()
  const onPage = await captureBarePage('light', captured)
  expect(onPage[0]?.styles).not.toEqual(captured[0]?.styles)
  expect(differingShare(onPage[0]?.picture, captured[0]?.picture)).toBeGreaterThan(0.005)
})

it.each(['CSS', 'DTCG JSON'])('exports the same %s after importing it', { timeout: 60_000 }, async (kind) => {
  await openEditor('shop')
  await editTheme()
  const file = await exported(kind)
  await userEvent.click(screen.getByRole('button', { name: words.resetAll }))
  expect(await exported(kind)).not.toBe(file)
  await openTab(new RegExp(words.tabs.import))
  await userEvent.fill(screen.getByRole('textbox', { name: words.importText }), file)
  await userEvent.click(screen.getByRole('button', { name: words.importButton }))
  expect(await exported(kind)).toBe(file)
})

it('goes on after a reload where it was', { timeout: 60_000 }, async () => {
  await openEditor()
  await userEvent.fill(textOf('color.accent'), '#7a1fa2')
  const file = await exported('CSS')
  cleanup()
  await openEditor()
  expect(await exported('CSS')).toBe(file)
  expect(textOf('color.accent').value).toBe('#7a1fa2')
})
