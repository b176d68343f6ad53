import type { Page } from 'playwright'
import type { FormStateName } from '../states/formStates.js'
import { FORM_STATE_CAPTIONS } from '../states/formStates.js'
import { type Look, nameOf } from './lookNames.js'
import { type Picture, type Rectangle, decodePng } from './png.js'

/** Small enough for one page, large enough to read. */
const SCALE = 0.36

// What stands in one column: two short ones under each other.
const COLUMNS: readonly FormStateName[][] = [
  ['empty'],
  ['focus'],
  ['filled'],
  ['error'],
  ['pending'],
  ['refused'],
  ['otp', 'otp-error'],
  ['expired', 'verified'],
  ['disabled'],
  ['terms'],
  ['carrier-list'],
  ['mvno-help'],
]

const STYLE = `
  body { margin: 0; padding: 12px; inline-size: max-content; background: #d9dce1; color: #192029; font: 12px 'Noto Sans KR Variable'; }
  main { display: grid; gap: 10px; inline-size: max-content; }
  h1, h2 { margin: 0; font-size: 16px; }
  h2 { font-size: 13px; }
  section { display: grid; gap: 4px; }
  .row { display: flex; align-items: start; gap: 6px; }
  .column { display: grid; gap: 6px; inline-size: ${390 * SCALE}px; }
  figure { margin: 0; }
  .cell { overflow: hidden; }
  img { display: block; max-inline-size: none; }
  figcaption { color: #535b67; font-size: 10px; }
`

export interface PhotographedLook {
  look: Look
  /** The picture of all its states. */
  png: Uint8Array
  size: Pick<Picture, 'width' | 'height'>
  cells: Readonly<Record<string, Rectangle>>
}

function cellOf({ look, size, cells }: PhotographedLook, state: FormStateName): string {
  const cell = cells[state]
  if (!cell) return ''
  const box = `inline-size: ${cell.width * SCALE}px; block-size: ${cell.height * SCALE}px`
  const place = `margin: ${-cell.y * SCALE}px 0 0 ${-cell.x * SCALE}px; inline-size: ${size.width * SCALE}px`
  const { ko, en } = FORM_STATE_CAPTIONS[state]
  const image = `<img alt="" data-look="${nameOf(look)}" style="${place}">`
  return `<figure><figcaption>${en} · ${ko}</figcaption><div class="cell" style="${box}">${image}</div></figure>`
}

function sectionOf(shown: PhotographedLook): string {
  const columns = COLUMNS.map(
    (states) => `<div class="column">${states.map((state) => cellOf(shown, state)).join('')}</div>`,
  )
  return `<section><h2>${nameOf(shown.look)}</h2><div class="row">${columns.join('')}</div></section>`
}

/** All states × looks on one sheet, for people. Takes the page of the looks, whose fonts are loaded, and leaves it. */
export async function makeContactSheet(page: Page, shown: readonly PhotographedLook[]): Promise<Picture> {
  const html = `<style>${STYLE}</style><main>${shown.map(sectionOf).join('')}</main>`
  const pictures = shown.map(({ look, png }) => [nameOf(look), Buffer.from(png).toString('base64')] as const)
  await page.evaluate(fillPage, { html, pictures })
  return decodePng(await page.locator('body').screenshot({ scale: 'css' }))
}

/** Runs in the page. */
async function fillPage({ html, pictures }: { html: string; pictures: (readonly [string, string])[] }): Promise<void> {
  document.body.innerHTML = html
  for (const [look, base64] of pictures) {
    const source = `data:image/png;base64,${base64}`
    for (const image of document.querySelectorAll<HTMLImageElement>(`[data-look='${look}']`)) image.src = source
  }
  await Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode())])
}
