import type { Picture } from './png.js'

const MOST = 256

/** Every colour of a picture as 0xrrggbb, and of how many pixels it is. */
function countColors({ data }: Picture): Map<number, number> {
  const counts = new Map<number, number>()
  for (let at = 0; at < data.length; at += 4) {
    const color = colorAt(data, at)
    counts.set(color, (counts.get(color) ?? 0) + 1)
  }
  return counts
}

function colorAt(data: Uint8Array, at: number): number {
  return ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0)
}

function distance(a: number, b: number): number {
  const [red, green, blue] = [(a >> 16) - (b >> 16), ((a >> 8) & 255) - ((b >> 8) & 255), (a & 255) - (b & 255)]
  return red * red + green * green + blue * blue
}

/**
 * The colours to keep: the most frequent, but of two that nobody can tell apart only one. The flat ones of a page are
 * all among them; what is lost are steps of the edges of letters. Nothing, when those would be too many.
 */
function choose(byFrequency: readonly number[], apart: number): number[] | undefined {
  const chosen: number[] = []
  for (const color of byFrequency) {
    if (chosen.some((one) => distance(one, color) < apart * apart)) continue
    if (chosen.length === MOST) return undefined
    chosen.push(color)
  }
  return chosen
}

/** Paints a picture in at most 256 colours, each as near to its own (10 of 255) as so many can be. */
export function toPalette(picture: Picture): { indexes: Uint8Array; palette: Uint8Array } {
  const byFrequency = [...countColors(picture)].toSorted((a, b) => b[1] - a[1]).map(([color]) => color)
  let colors: number[] | undefined
  for (let apart = 10; !colors; apart *= 1.25) colors = choose(byFrequency, apart)
  const nearest = new Map<number, number>(colors.map((color, index) => [color, index]))
  const indexes = new Uint8Array(picture.width * picture.height)
  for (let pixel = 0; pixel < indexes.length; pixel += 1) {
    const color = colorAt(picture.data, pixel * 4)
    let index = nearest.get(color)
    if (index === undefined) {
      index = indexOfNearest(colors, color)
      nearest.set(color, index)
    }
    indexes[pixel] = index
  }
  return {
    indexes,
    palette: Uint8Array.from(colors.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255])),
  }
}

function indexOfNearest(colors: readonly number[], color: number): number {
  let best = 0
  colors.forEach((one, index) => {
    if (distance(one, color) < distance(colors[best] ?? 0, color)) best = index
  })
  return best
}
