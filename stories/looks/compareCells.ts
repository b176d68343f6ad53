import pixelmatch from 'pixelmatch'
import { type Picture, type Rectangle, crop } from './png.js'

export interface Sheet {
  picture: Picture
  cells: Readonly<Record<string, Rectangle>>
}

export interface Difference {
  cell: string
  /** What differs, in words. */
  what: string
  /** As it was, what differs, as it is: side by side. */
  picture: Picture
}

// 0 to 1. A palette takes the finest steps of the edges of letters away; a colour that is seen to differ is far more.
const THRESHOLD = 0.03
// Of another build of the browser a curve may end one pixel earlier.
const PIXELS_ALLOWED = 12

/** Compares two sheets cell by cell, so that what differs has a name and a form that grew does not move the others. */
export function compareCells(before: Sheet, now: Sheet): Difference[] {
  const names = new Set([...Object.keys(before.cells), ...Object.keys(now.cells)])
  return [...names].flatMap((cell) => {
    const [old, its] = [before.cells[cell], now.cells[cell]]
    const width = Math.max(old?.width ?? 1, its?.width ?? 1)
    const height = Math.max(old?.height ?? 1, its?.height ?? 1)
    const [a, b] = [cut(before, old, width, height), cut(now, its, width, height)]
    const marks = { width, height, data: new Uint8Array(width * height * 4) }
    const pixels = pixelmatch(a.data, b.data, marks.data, width, height, { threshold: THRESHOLD })
    const what = describe(old, its, pixels)
    return what ? [{ cell, what, picture: beside([a, marks, b]) }] : []
  })
}

function cut({ picture }: Sheet, of: Rectangle | undefined, width: number, height: number): Picture {
  const part = crop(picture, of ?? { x: 0, y: 0, width: 0, height: 0 })
  return crop(part, { x: 0, y: 0, width, height })
}

function describe(old: Rectangle | undefined, its: Rectangle | undefined, pixels: number): string | undefined {
  if (!old) return 'is new'
  if (!its) return 'is gone'
  if (old.width !== its.width || old.height !== its.height) {
    return `is ${its.width}×${its.height}, was ${old.width}×${old.height}`
  }
  return pixels > PIXELS_ALLOWED ? `differs in ${pixels} pixels` : undefined
}

/** Pictures of the same size in a row. */
function beside(pictures: readonly Picture[]): Picture {
  const { width, height } = pictures[0] ?? { width: 0, height: 0 }
  const row = { width: width * pictures.length, height, data: new Uint8Array(width * pictures.length * height * 4) }
  pictures.forEach(({ data }, index) => {
    for (let y = 0; y < height; y += 1) {
      row.data.set(data.subarray(y * width * 4, (y + 1) * width * 4), (y * row.width + index * width) * 4)
    }
  })
  return row
}
