import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { en } from '../locales/en.js'
import { ko } from '../locales/ko.js'
import { vi } from '../locales/vi.js'
import '../styles.css'
import { addUserStyles, restoreBrowser } from './test-browser.js'
import { SCENES, part, play } from './test-scenes.js'

// WCAG 1.4.12, word for word.
const TEXT_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }
`

let cleanUp: (() => void)[] = []

afterEach(async () => {
  for (const undo of cleanUp) undo()
  cleanUp = []
  await restoreBrowser()
})

const HIDDEN = '[aria-hidden=true], [data-cf-part=status], [data-cf-part=visually-hidden], [data-cf-part=host-input]'

interface Text {
  text: string
  owner: Element
  box: DOMRect
}

/** The texts a person can see, each with the lines it takes. */
function visibleTexts(): Text[] {
  const walker = document.createTreeWalker(part('root'), NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) {
    const { currentNode: node } = walker
    const owner = node.parentElement
    if (!owner || owner.closest(HIDDEN) || owner.closest('details:not([open]) > :not(summary)')) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const box = range.getBoundingClientRect()
    if (node.textContent?.trim() && box.width > 0) texts.push({ text: node.textContent, owner, box })
  }
  return texts
}

/** Texts that stand outside the page, or outside an element that clips them. */
function lost(texts: Text[]): string[] {
  const { clientWidth } = document.documentElement
  return texts.flatMap(({ text, owner, box }) => {
    if (box.left < -0.5 || box.right > clientWidth + 0.5) return [`${text} leaves the page`]
    for (let around: Element | null = owner; around && around !== document.body; around = around.parentElement) {
      if (getComputedStyle(around).overflowX === 'visible') continue
      const frame = around.getBoundingClientRect()
      const isCut = box.right > frame.right + 0.5 || box.left < frame.left - 0.5 || box.bottom > frame.bottom + 0.5
      if (isCut) return [`${text} is cut off`]
    }
    return []
  })
}

const overlap = (one: DOMRect, other: DOMRect, slack: number) =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > slack &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > slack

/** Texts and boxes that stand on one another. */
function collisions(texts: Text[]): string[] {
  const boxes = [
    ...part('root').querySelectorAll('input[data-cf-part=input], [data-cf-part=otp], input[type=checkbox]'),
  ]
  const shown = boxes.filter((box) => !box.matches(HIDDEN))
  const pairs = texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      // Of one sentence that breaks, the parts share a line and not a place.
      .filter(({ owner, box }) => !one.owner.contains(owner) && !owner.contains(one.owner) && overlap(one.box, box, 2))
      .map(({ text }) => `${one.text} × ${text}`),
  )
  const onBoxes = texts.flatMap(({ text, box }) =>
    shown.filter((input) => overlap(input.getBoundingClientRect(), box, 2)).map((input) => `${text} × ${input.id}`),
  )
  return [...pairs, ...onBoxes]
}

/** What is lost or out of place now. */
function losses() {
  const { scrollWidth, clientWidth } = document.documentElement
  const texts = visibleTexts()
  expect(texts.length).toBeGreaterThan(0)
  const root = part('root').getBoundingClientRect()
  const controls = [...part('root').querySelectorAll('input:not([data-cf-part=otp-input]), button, summary, a')]
  const outside = controls.filter((one) => one.getBoundingClientRect().right > root.right + 0.5)
  return { sideways: scrollWidth - clientWidth, lost: lost(texts), collisions: collisions(texts), outside }
}

const NOTHING = { sideways: 0, lost: [], collisions: [], outside: [] }

async function lossesAt(width: number, height: number, css = '', fontSize = '') {
  await page.viewport(width, height)
  const undo = addUserStyles(css)
  document.documentElement.style.fontSize = fontSize
  const found = losses()
  undo()
  return found
}

describe.each([ko, en, vi])('in $locale', (locale) => {
  it.each(Object.keys(SCENES))(
    'nothing is lost on a small screen, zoomed or with wide or large text: %s',
    async (scene) => {
      await page.viewport(320, 568)
      await play(scene, locale)
      for (const details of document.querySelectorAll('details')) details.open = true
      expect(await lossesAt(320, 568)).toEqual(NOTHING)
      expect(await lossesAt(320, 256)).toEqual(NOTHING)
      expect(await lossesAt(320, 568, TEXT_SPACING)).toEqual(NOTHING)
      expect(await lossesAt(320, 568, '', '200%')).toEqual(NOTHING)
    },
  )
})

it('the code stays readable with the spacing of WCAG 1.4.12: all six digits stand in the row of boxes', async () => {
  await page.viewport(320, 568)
  await play('wrong code')
  cleanUp.push(addUserStyles(TEXT_SPACING))
  const input = part('otp-input') as HTMLInputElement
  expect(input.value).toHaveLength(6)
  const measure = document.createElement('span')
  measure.textContent = input.value
  const { font, letterSpacing } = getComputedStyle(input)
  Object.assign(measure.style, { font, letterSpacing, position: 'absolute' })
  document.body.append(measure)
  cleanUp.push(() => measure.remove())
  expect(measure.getBoundingClientRect().width).toBeLessThan(part('otp').getBoundingClientRect().width + 24)
})

it('where the page is 256 px high, the focused box is not covered by anything of ours', async () => {
  await page.viewport(320, 256)
  await play('every field wrong')
  const focused = document.activeElement as HTMLElement
  const { left, top, width, height } = focused.getBoundingClientRect()
  const onTop = document.elementFromPoint(left + width / 2, top + height / 2)
  expect(onTop).toBe(focused)
  const fixed = [...part('root').querySelectorAll('*')].filter((one) =>
    /fixed|sticky/.test(getComputedStyle(one).position),
  )
  expect(fixed).toEqual([])
})
