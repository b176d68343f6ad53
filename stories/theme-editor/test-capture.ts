import { page } from 'vitest/browser'

/** What a browser makes of a form: the style of each element of it, and a picture. */
export interface Captured {
  /** How far it stands behind a whole pixel, which decides how its edges are drawn. */
  offset: { left: number; top: number }
  width: number
  styles: Record<string, Record<string, string>>
  picture: ImageData
}

function styleOf(element: Element): Record<string, string> {
  const style = getComputedStyle(element)
  const names = [...style].filter((name) => !name.startsWith('--'))
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]))
}

async function pictureOf(element: Element): Promise<ImageData> {
  const base64 = await page.elementLocator(element).screenshot({ save: false })
  const blob = await (await fetch(`data:image/png;base64,${base64}`)).blob()
  const image = await createImageBitmap(blob)
  const canvas = new OffscreenCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser draws nothing.')
  context.drawImage(image, 0, 0)
  return context.getImageData(0, 0, image.width, image.height)
}

const endingIn = (form: Element) =>
  form.getAnimations({ subtree: true }).filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))

/** Waits until nothing moves; what ends may set other things moving, those that inherit from it. */
async function settled(form: Element): Promise<void> {
  await frame()
  for (let moving = endingIn(form); moving.length > 0; moving = endingIn(form)) {
    await Promise.allSettled(moving.map(({ finished }) => finished))
    await frame()
  }
}

/** A form as it is once nothing moves any more. */
export async function capture(form: Element): Promise<Captured> {
  await settled(form)
  const parts = [...form.querySelectorAll('[data-cf-part], [data-cf-part] *')]
  const styles = Object.fromEntries(
    parts.map((part, index) => [`${index} ${part.getAttribute('data-cf-part') ?? part.localName}`, styleOf(part)]),
  )
  const { left, top, width } = form.getBoundingClientRect()
  return { offset: { left: left % 1, top: top % 1 }, width, styles, picture: await pictureOf(form) }
}

/** So little that no one sees it: the edge of a letter may fall on another part of a pixel. */
const SEEN = 24

/** The share of pixels that differ visibly; 1 when the pictures are not even of one size. */
export function differingShare(one?: ImageData, other?: ImageData): number {
  if (!one || !other || one.width !== other.width || one.height !== other.height) return 1
  let differing = 0
  for (let at = 0; at < one.data.length; at += 4) {
    const isSame = [0, 1, 2].every((part) => Math.abs((one.data[at + part] ?? 0) - (other.data[at + part] ?? 0)) < SEEN)
    if (!isSame) differing += 1
  }
  return differing / (one.width * one.height)
}
