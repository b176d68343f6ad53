import { describe, expect, it } from 'vitest'
import { toPalette } from './palette.js'
import { crop, decodePng, encodePng, readCells } from './png.js'
import { paint } from './test-picture.js'

const CHESS = paint(7, 5, (x, y) => ((x + y) % 2 ? 0x2261dd : 0xffffff))
const cells = { otp: { x: 1, y: 2, width: 3, height: 2 } }

function pack(picture: typeof CHESS) {
  const { indexes, palette } = toPalette(picture)
  return { file: encodePng(picture, indexes, palette, cells), colors: palette.length / 3 }
}

describe('a picture as a file', () => {
  it('is read by another library as it was written', () => {
    const read = decodePng(pack(CHESS).file)
    expect([read.width, read.height]).toEqual([7, 5])
    expect([...read.data]).toEqual([...CHESS.data])
  })

  it('says where its cells are', () => {
    expect(readCells(pack(CHESS).file)).toEqual(cells)
  })
})

describe('a palette', () => {
  it('has at most 256 colours and none that is far from the one it stands for', () => {
    const many = paint(64, 64, (x, y) => (x << 18) | (y << 10))
    const { file, colors } = pack(many)
    const read = decodePng(file)
    expect(colors).toBeLessThanOrEqual(256)
    expect(Math.max(...read.data.map((value, at) => Math.abs(value - (many.data[at] ?? 0))))).toBeLessThan(24)
  })

  it('keeps the frequent of two colours that nobody can tell apart', () => {
    const nearly = paint(10, 10, (x, y) => (x === 0 && y === 0 ? 0xfdfdfd : 0xffffff))
    const { file, colors } = pack(nearly)
    expect(colors).toBe(1)
    expect([...decodePng(file).data].every((value) => value === 255)).toBe(true)
  })
})

describe('a part of a picture', () => {
  it('is cut where it was said, and empty beyond the edge', () => {
    const numbered = paint(4, 4, (x, y) => y * 4 + x)
    const part = crop(numbered, { x: 3, y: 2, width: 2, height: 3 })
    expect([...part.data]).toEqual([0, 0, 11, 255, 0, 0, 0, 0, 0, 0, 15, 255, ...Array<number>(12).fill(0)])
  })
})
