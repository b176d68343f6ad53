import type { Picture } from './png.js'

/** A picture whose pixels are asked for, as 0xrrggbb. */
export function paint(width: number, height: number, colorOf: (x: number, y: number) => number): Picture {
  const data = new Uint8Array(width * height * 4)
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const color = colorOf(pixel % width, Math.floor(pixel / width))
    data.set([color >> 16, (color >> 8) & 255, color & 255, 255], pixel * 4)
  }
  return { width, height, data }
}
