import { deflateSync } from 'node:zlib'
import { PNG } from 'pngjs'

/** Four bytes a pixel: red, green, blue and how opaque. */
export interface Picture {
  width: number
  height: number
  data: Uint8Array
}

export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const TEXT = 'tEXt'
const KEYWORD = 'Cells\0'

export function decodePng(file: Uint8Array): Picture {
  return PNG.sync.read(Buffer.from(file))
}

/** A part of a picture. What lies outside of it is transparent. */
export function crop({ width, height, data }: Picture, to: Rectangle): Picture {
  const part = new Uint8Array(to.width * to.height * 4)
  const columns = Math.max(0, Math.min(to.width, width - to.x))
  for (let row = 0; row < Math.min(to.height, height - to.y); row += 1) {
    const from = ((to.y + row) * width + to.x) * 4
    part.set(data.subarray(from, from + columns * 4), row * to.width * 4)
  }
  return { width: to.width, height: to.height, data: part }
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1
  return crc
})

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  let crc = 0xffffffff
  for (const byte of body) crc = (CRC[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(~crc >>> 0)
  return Buffer.concat([length, body, sum])
}

/** A picture of at most 256 colours, a byte a pixel, and where the cells in it are. */
export function encodePng({ width, height }: Picture, indexes: Uint8Array, palette: Uint8Array, cells = {}): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // 8 bits a pixel, an index into the palette.
  header.set([8, 3, 0, 0, 0], 8)
  // Before each row its filter: none, which is best for a palette.
  const rows = new Uint8Array((width + 1) * height)
  for (let row = 0; row < height; row += 1) {
    rows.set(indexes.subarray(row * width, (row + 1) * width), row * (width + 1) + 1)
  }
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', header),
    chunk(TEXT, Buffer.from(KEYWORD + JSON.stringify(cells), 'latin1')),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', new Uint8Array()),
  ])
}

/** Where the cells are in a picture that {@link encodePng} wrote. */
export function readCells(file: Uint8Array): Record<string, Rectangle> {
  const png = Buffer.from(file)
  for (let at = SIGNATURE.length; at < png.length; at += png.readUInt32BE(at) + 12) {
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at)).toString('latin1')
    if (png.toString('latin1', at + 4, at + 8) !== TEXT || !data.startsWith(KEYWORD)) continue
    return JSON.parse(data.slice(KEYWORD.length)) as Record<string, Rectangle>
  }
  return {}
}
