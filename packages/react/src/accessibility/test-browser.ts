import { cdp, page } from 'vitest/browser'

const send = (method: string, params: object = {}) =>
  (cdp() as unknown as { send: (name: string, values: object) => Promise<unknown> }).send(method, params)

const html = document.documentElement

/** What the person's system asks for, such as `{ 'forced-colors': 'active' }`; nothing where it is left out. */
export async function emulate(features: Record<string, string>): Promise<void> {
  const list = Object.entries(features).map(([name, value]) => ({ name, value }))
  await send('Emulation.setEmulatedMedia', { features: list })
}

/** A screen that is touched instead of pointed at. */
export async function emulateTouch(enabled: boolean): Promise<void> {
  await send('Emulation.setTouchEmulationEnabled', { enabled, maxTouchPoints: enabled ? 5 : 1 })
}

/** A stylesheet of the person's own, over everything. */
export function addUserStyles(css: string): () => void {
  const sheet = document.createElement('style')
  sheet.textContent = css
  document.head.append(sheet)
  return () => sheet.remove()
}

/** As a fresh browser. */
export async function restoreBrowser(): Promise<void> {
  html.removeAttribute('style')
  html.removeAttribute('dir')
  await emulate({})
  await emulateTouch(false)
  await page.viewport(414, 896)
}

export interface Pixels {
  width: number
  height: number
  data: Uint8ClampedArray
}

/** What an element and what hangs over its edges looks like now. */
export async function pixelsOf(element: Element): Promise<Pixels> {
  const base64 = await page.screenshot({ element, base64: true, save: false })
  const image = new Image()
  image.src = `data:image/png;base64,${typeof base64 === 'string' ? base64 : (base64 as { base64: string }).base64}`
  await image.decode()
  const canvas = new OffscreenCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser paints no canvas.')
  context.drawImage(image, 0, 0)
  const { width, height, data } = context.getImageData(0, 0, image.width, image.height)
  return { width, height, data }
}

/** Relative luminance of a colour of 0–255, by WCAG's formula. */
function luminance([red = 0, green = 0, blue = 0]: readonly number[]): number {
  const linear = [red, green, blue].map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0)
}

export function contrast(one: readonly number[], other: readonly number[]): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** How many pixels changed by at least 3:1, which WCAG asks of an indicator. */
export function changedPixels(before: Pixels, after: Pixels): number {
  if (before.data.length !== after.data.length) throw new Error('The two are not of one size.')
  let count = 0
  for (let at = 0; at < before.data.length; at += 4) {
    if (contrast(Array.from(before.data.slice(at, at + 3)), Array.from(after.data.slice(at, at + 3))) >= 3) count += 1
  }
  return count
}

/** The channels of a computed colour. */
export function channels(colour: string): number[] {
  return (colour.match(/[\d.]+/g) ?? []).map(Number)
}
