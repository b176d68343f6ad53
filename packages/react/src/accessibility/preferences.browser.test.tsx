import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ko } from '../locales/ko.js'
import '../styles.css'
import { addUserStyles, channels, contrast, emulate, restoreBrowser } from './test-browser.js'
import { SCENES, part, play, press, show } from './test-scenes.js'

let undo: (() => void) | undefined

afterEach(async () => {
  undo?.()
  document.documentElement.removeAttribute('data-cf-mode')
  await restoreBrowser()
})

/** A page in the host's light or dark, with a background one can measure. */
function inMode(mode: string): void {
  document.documentElement.style.colorScheme = mode
  undo = addUserStyles('html { background: Canvas } * { transition: none !important }')
}

const isOpaque = (colour: string) => (channels(colour)[3] ?? 1) === 1

/** The colour behind the middle of an element, whatever paints it. */
function colourBehind(element: Element): number[] {
  element.scrollIntoView({ block: 'center' })
  const { left, top, width, height } = element.getBoundingClientRect()
  const stack = document.elementsFromPoint(left + width / 2, top + height / 2)
  const from = Math.max(0, stack.indexOf(element))
  const painted = stack.slice(from).map((one) => getComputedStyle(one).backgroundColor)
  return channels(painted.find(isOpaque) ?? getComputedStyle(document.documentElement).backgroundColor)
}

const UNSEEN = '[data-cf-part=status], [data-cf-part=visually-hidden], [data-cf-part=host-input]'

function textElements(): Element[] {
  return [...part('root').querySelectorAll('*')].filter((one) => {
    const hasText = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    const isOurs = one.closest('a:not([data-cf-part])') === null
    return hasText && isOurs && !one.closest(UNSEEN) && one.checkVisibility()
  })
}

/** Texts below 4.5:1 as they are painted. */
function faintTexts(): string[] {
  return textElements().flatMap((one) => {
    const ratio = contrast(channels(getComputedStyle(one).color), colourBehind(one))
    return ratio >= 4.5 ? [] : [`${one.textContent}: ${ratio.toFixed(2)}`]
  })
}

/** Edges and marks below 3:1 on what is around them. */
function faintEdges(): string[] {
  const boxes = part('root').querySelectorAll(
    'input[data-cf-part=input], [data-cf-part=otp-box], [data-cf-part=carrier-option] > input',
  )
  const around = channels(getComputedStyle(document.documentElement).backgroundColor)
  return [...boxes].flatMap((box) => {
    const ratio = contrast(channels(getComputedStyle(box).borderTopColor), around)
    return ratio >= 3 ? [] : [`${box.id}: ${ratio.toFixed(2)}`]
  })
}

describe.each(['light', 'dark'])('on a %s page', (mode) => {
  it.each(Object.keys(SCENES))('texts have 4.5:1 and edges 3:1: %s', async (scene) => {
    inMode(mode)
    await play(scene)
    expect({ texts: faintTexts(), edges: faintEdges() }).toEqual({ texts: [], edges: [] })
  })

  it('the switch has 3:1 on the page, on and off', async () => {
    inMode(mode)
    show()
    const around = channels(getComputedStyle(document.documentElement).backgroundColor)
    for (let time = 0; time < 2; time += 1) {
      expect(contrast(channels(getComputedStyle(part('switch')).backgroundColor), around)).toBeGreaterThanOrEqual(3)
      await userEvent.click(part('switch-label'))
    }
  })
})

describe('with reduced motion', () => {
  it.each(Object.keys(SCENES))('nothing moves: %s', async (scene) => {
    await emulate({ 'prefers-reduced-motion': 'reduce' })
    await play(scene)
    expect(document.getAnimations()).toEqual([])
    for (const one of part('root').querySelectorAll('*')) {
      const { animationName, transitionDuration } = getComputedStyle(one)
      expect([animationName, transitionDuration]).toEqual(['none', '0s'])
    }
  })

  it('what waits still says so, in words and by its look', async () => {
    await emulate({ 'prefers-reduced-motion': 'reduce' })
    await play('asking for a code')
    expect(part('status').textContent).toBe(ko.status.requesting)
    expect(part('spinner').checkVisibility()).toBe(true)
  })
})

describe('without reduced motion', () => {
  it('nothing moves for more than five seconds unless something is waited for', async () => {
    show()
    await press(ko.actions.requestOtp)
    await new Promise((done) => setTimeout(done, 300))
    expect(document.getAnimations()).toEqual([])
  })
})
