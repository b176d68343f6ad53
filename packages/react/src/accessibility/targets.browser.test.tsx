import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { en } from '../locales/en.js'
import { ko } from '../locales/ko.js'
import '../styles.css'
import { emulateTouch, restoreBrowser } from './test-browser.js'
import { SCENES, part, play } from './test-scenes.js'

afterEach(restoreBrowser)

const HIDDEN = '[data-cf-part=host-input]'

interface Target {
  name: string
  box: { left: number; right: number; top: number; bottom: number }
}

/** What a press reaches: the control, and the label that stands for it. */
function targets(): Target[] {
  const controls = [...part('root').querySelectorAll('input, button, summary, a[href]')]
  return controls
    .filter((one) => !one.matches(HIDDEN))
    .map((one) => {
      const labels = one.matches('[type=checkbox], [type=radio]') ? [...((one as HTMLInputElement).labels ?? [])] : []
      const boxes = [one, ...labels].map((element) => element.getBoundingClientRect())
      const name = `${one.tagName} ${one.textContent || labels[0]?.textContent || one.id}`
      const box = {
        left: Math.min(...boxes.map(({ left }) => left)),
        right: Math.max(...boxes.map(({ right }) => right)),
        top: Math.min(...boxes.map(({ top }) => top)),
        bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
      }
      return { name, box }
    })
}

/** Those that are smaller, with their size. The switch is pressed by its row, which its label covers. */
function tooSmall(least: number): string[] {
  const row = document.querySelector('[data-cf-part=mvno]')?.getBoundingClientRect()
  return targets()
    .map(({ name, box }) => ({ name, box: name.includes('isMvno') || /알뜰폰$|MVNO/.test(name) ? (row ?? box) : box }))
    .map(({ name, box }) => ({ name, width: box.right - box.left, height: box.bottom - box.top }))
    .filter(({ width, height }) => Math.min(width, height) < least - 0.1)
    .map(({ name, width, height }) => `${name}: ${width} × ${height}`)
}

/** Pairs of targets of which one covers the other's middle. */
function covered(): string[] {
  return [...part('root').querySelectorAll('input, button, summary, a[href]')]
    .filter((one) => !one.matches(HIDDEN))
    .flatMap((one) => {
      one.scrollIntoView({ block: 'center' })
      const { left, top, width, height } = one.getBoundingClientRect()
      const hit = document.elementFromPoint(left + width / 2, top + height / 2)
      const labels = [...((one as HTMLInputElement).labels ?? [])]
      const isReached = hit && (one.contains(hit) || labels.some((label) => label.contains(hit)))
      return isReached ? [] : [`${one.outerHTML.slice(0, 80)} is under ${hit?.outerHTML.slice(0, 80)}`]
    })
}

describe.each([ko, en])('in $locale', (locale) => {
  it.each(Object.keys(SCENES))('every target is at least 24 px, and 44 px under a finger: %s', async (scene) => {
    await play(scene, locale)
    for (const width of [320, 1024]) {
      await page.viewport(width, 800)
      await emulateTouch(false)
      expect(tooSmall(24)).toEqual([])
      expect(covered()).toEqual([])
      await emulateTouch(true)
      expect(matchMedia('(pointer: coarse)').matches).toBe(true)
      expect(tooSmall(44)).toEqual([])
      expect(covered()).toEqual([])
    }
  })
})
