/// <reference types="vite/client" />
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { open, painted, send, shown, outcome, promised } from './test-otp.js'
import '../styles.css'

const html = document.documentElement
const boxes = () => [...document.querySelectorAll<HTMLElement>("[data-cf-part='otp-box']")]
const lefts = () => boxes().map((box) => box.getBoundingClientRect().left)

/** What the person's system asks for; nothing when it is called without. */
const emulate = (...features: { name: string; value: string }[]) => send('Emulation.setEmulatedMedia', { features })

afterEach(async () => {
  html.removeAttribute('dir')
  html.removeAttribute('style')
  await emulate()
})

describe('on a page from right to left', () => {
  it('stands and is typed from left to right (mantinedev/mantine#6382, shadcn-ui/ui#11201)', async () => {
    html.dir = 'rtl'
    const { input } = open()
    expect(lefts()).toEqual(lefts().toSorted((one, other) => one - other))
    expect(getComputedStyle(input).direction).toBe('ltr')
    await userEvent.keyboard('482{ArrowLeft}9')
    expect(shown(input)).toBe('489|2')
  })

  it('has the caret of a press where it was pressed', async () => {
    html.dir = 'rtl'
    const { input } = open('123456|')
    const third = boxes()[2]?.getBoundingClientRect()
    if (!third) throw new Error('There is no third box.')
    const x = third.left + third.width / 2 - input.getBoundingClientRect().left - 4
    await userEvent.click(input, { position: { x, y: 20 } })
    expect(shown(input)).toBe('12|3456')
  })

  it('keeps its keys', async () => {
    html.dir = 'rtl'
    const row = { situation: 'Home and End', from: '12|34', keys: '{Home}{Delete}{End}{Backspace}', to: '23|' }
    expect(await outcome(row)).toEqual(promised(row))
  })
})

describe('in forced colours', () => {
  it.each(['dark', 'light'])('shows boxes, digits and focus (%s)', async (scheme) => {
    await emulate({ name: 'forced-colors', value: 'active' }, { name: 'prefers-color-scheme', value: scheme })
    expect(matchMedia('(forced-colors: active)').matches).toBe(true)
    const { input } = open('12|')
    const [first, , next] = boxes().map((box) => getComputedStyle(box))
    expect(first?.borderTopStyle).toBe('solid')
    expect(first?.borderTopColor).not.toBe(first?.backgroundColor)
    expect(getComputedStyle(input).color).not.toBe(first?.backgroundColor)
    expect(next?.outlineStyle).toBe('solid')
    expect(next?.outlineColor).not.toBe(next?.backgroundColor)
    await userEvent.keyboard('3456')
    expect(painted()).toBe(6)
  })
})

/** What password managers put over or beside a field: their button, in the page or next to the input. */
function badge(): HTMLElement {
  const button = document.createElement('div')
  button.style.cssText = 'position:absolute;inset-inline-end:8px;inset-block-start:8px;inline-size:24px;block-size:24px'
  button.textContent = '1'
  return button
}

describe('beside the badge of a password manager', () => {
  it.each<[string, (input: HTMLInputElement) => void]>([
    ['behind the input', (input) => input.after(badge())],
    ['before the input', (input) => input.before(badge())],
    ['around everything', (input) => input.parentElement?.after(badge())],
    ['painted into the input', (input) => input.style.setProperty('background-image', 'url(data:,)', 'important')],
  ])('nothing moves, and it works: %s (guilhermerodz/input-otp#30)', async (_, add) => {
    const { input } = open('12|')
    const before = [lefts(), input.getBoundingClientRect().width, html.scrollWidth]
    add(input)
    expect([lefts(), input.getBoundingClientRect().width, html.scrollWidth]).toEqual(before)
    await userEvent.keyboard('3456')
    expect(shown(input)).toBe('123456|')
    expect([lefts(), input.getBoundingClientRect().width, html.scrollWidth]).toEqual(before)
  })

  it('the last digit is not under a badge at the right end of the input (shadcn-ui/ui#2939)', () => {
    const { input } = open('123456|')
    const last = boxes().at(-1)?.getBoundingClientRect()
    expect(input.getBoundingClientRect().right - 40).toBeGreaterThan(last?.right ?? Infinity)
  })
})

describe('where there is little room', () => {
  it('shows all digits at 320 px and text of twice the size, and scrolls nothing', async () => {
    await page.viewport(320, 500)
    html.style.fontSize = '200%'
    const { input } = open()
    await userEvent.keyboard('123456')
    expect(lefts()).toHaveLength(6)
    expect(html.scrollWidth).toBe(html.clientWidth)
    expect([input.scrollLeft, input.parentElement?.scrollLeft]).toEqual([0, 0])
  })
})
