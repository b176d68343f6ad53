import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Difference, Sheet } from './compareCells.js'
import { toPalette } from './palette.js'
import { decodePng, encodePng, readCells } from './png.js'

/** Makes all pictures anew. */
export const HOW = 'npm run looks:update'

export const BASELINES = fileURLToPath(new URL('baselines', import.meta.url))
export const RESULTS = fileURLToPath(new URL('../../test-results/looks', import.meta.url))
export const CONTACT_SHEET = fileURLToPath(new URL('../../docs/looks.png', import.meta.url))

export function fileOf(name: string): string {
  return join(BASELINES, `${name}.png`)
}

export function writeSheet(file: string, { picture, cells }: Sheet): void {
  const { indexes, palette } = toPalette(picture)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, encodePng(picture, indexes, palette, cells))
}

/** @throws Error when there is no such picture, with the command that makes it */
export function readBaseline(name: string): Sheet {
  const file = fileOf(name)
  if (!existsSync(file)) throw new Error(`There is no picture of ${name} yet. Make it with: ${HOW}`)
  const png = readFileSync(file)
  return { picture: decodePng(png), cells: readCells(png) }
}

/** Names the state that looks different, and leaves a picture of the difference. */
export function report(name: string, { cell, what, picture }: Difference): string {
  writeSheet(join(RESULTS, `${name}-${cell}.png`), { picture, cells: {} })
  return `state "${cell}" in ${name} ${what}: see test-results/looks/${name}-${cell}.png`
}
