import type { Theme } from '@certification-form/theme'
import { type RefObject, useEffect, useState } from 'react'
import { styleUses } from './styleUses.js'
import { tokenAt } from './tokenValues.js'
import { touchedBy } from './touched.js'

export interface Box {
  left: number
  top: number
  width: number
  height: number
}

export interface TouchedParts {
  path: string
  boxes: Box[]
  /** Names of the parts (`data-cf-part`), each once. */
  parts: string[]
}

/** One pixel is how large the form makes what only screen readers meet. */
const VISIBLE = 1

function elementsOf(frames: Element, selectors: readonly string[]): HTMLElement[] {
  const found = selectors.flatMap((selector) => {
    try {
      return [...frames.querySelectorAll<HTMLElement>(selector)]
    } catch {
      // A selector that this browser cannot match without a state it is about.
      return []
    }
  })
  return [...new Set(found)].filter((element) => {
    const { width, height } = element.getBoundingClientRect()
    return width > VISIBLE && height > VISIBLE
  })
}

function boxOf(element: Element, frames: Element): Box {
  const [own, around] = [element.getBoundingClientRect(), frames.getBoundingClientRect()]
  return { left: own.left - around.left, top: own.top - around.top, width: own.width, height: own.height }
}

function findTouched(frames: HTMLElement, path: string, theme: Theme): TouchedParts {
  const names = new Set<string>([...theme.keys()].map((one) => tokenAt(one).name))
  const touched = touchedBy(styleUses(document), tokenAt(path).name, (name) => names.has(name))
  const elements = elementsOf(
    frames,
    touched.map(({ selector }) => selector),
  )
  const parts = elements.map((element) => element.closest<HTMLElement>('[data-cf-part]')?.dataset['cfPart'] ?? '')
  // A box and what is painted into it may be of one size: one frame does for both.
  const boxes = new Map(
    elements.map((element) => boxOf(element, frames)).map((box) => [Object.values(box).join(), box]),
  )
  return {
    path,
    boxes: [...boxes.values()],
    parts: [...new Set(parts)].filter(Boolean),
  }
}

/** Where a token shows on the forms, measured again whenever the theme changes under it. */
export function useTouched(frames: RefObject<HTMLElement | null>, path: string | undefined, theme: Theme) {
  const [touched, setTouched] = useState<TouchedParts>()
  useEffect(() => {
    if (path === undefined) return undefined
    const frame = requestAnimationFrame(() => {
      if (frames.current) setTouched(findTouched(frames.current, path, theme))
    })
    return () => cancelAnimationFrame(frame)
  }, [frames, path, theme])
  return touched?.path === path ? touched : undefined
}
