import Color from 'colorjs.io'

export interface Contrast {
  /** WCAG 2.2, from 1 to 21. */
  wcag: number
  /** APCA's lightness contrast Lc, from 0 to about 106; without its sign, which only tells which one is darker. */
  apca: number
}

/**
 * What APCA asks for where WCAG asks for a ratio: Lc 60 for text that is read and is not a column of it, Lc 30 for what
 * is only seen. https://git.apcacontrast.com/documentation/APCA_in_a_Nutshell
 */
export const APCA_AT_LEAST: Readonly<Record<3 | 4.5, number>> = { 3: 30, 4.5: 60 }

function over(front: Color, back: Color): Color {
  const alpha = front.alpha ?? 1
  if (alpha >= 1) return front
  // Browsers paint one translucent colour over another in sRGB.
  const [below, above] = [back.to('srgb'), front.to('srgb')]
  const mixed = [0, 1, 2].map((at) => (above.coords[at] ?? 0) * alpha + (below.coords[at] ?? 0) * (1 - alpha))
  return new Color('srgb', [mixed[0] ?? 0, mixed[1] ?? 0, mixed[2] ?? 0])
}

/** The contrast of one CSS colour on another that stands on a page; all may be translucent but the page. */
export function contrastOf(front: string, back: string, page: string): Contrast {
  const behind = over(new Color(back), new Color(page))
  const before = over(new Color(front), behind)
  return { wcag: behind.contrast(before, 'WCAG21'), apca: Math.abs(behind.contrast(before, 'APCA')) }
}

/** `fails`: below WCAG 2.2, which laws name. `weak`: only below APCA, which tells better what eyes see. */
export type Verdict = 'fails' | 'passes' | 'weak'

export function verdictOf({ wcag, apca }: Contrast, atLeast: 3 | 4.5): Verdict {
  if (wcag < atLeast) return 'fails'
  return apca < APCA_AT_LEAST[atLeast] ? 'weak' : 'passes'
}
