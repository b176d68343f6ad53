import { CONTRAST_PAIRS, type ContrastPair, type Theme, type ThemeMode } from '@certification-form/theme'
import { type Contrast, type Verdict, contrastOf, verdictOf } from './contrast.js'
import { isDarker, nearestLightness } from './nearestLightness.js'
import { sourceOf } from './tokenValues.js'

export type ColorMode = Exclude<ThemeMode, 'compact'>

/** The colours of one mode as the browser computed them: of the page, and of tokens by their path. */
export interface Palette {
  page: string
  colors: ReadonlyMap<string, string>
}

export interface PairResult {
  pair: ContrastPair
  front: string
  back: string
  contrast: Contrast
  verdict: Verdict
}

/** A change that makes a pair readable. */
export interface Mending {
  path: string
  /** Six-digit hex. */
  to: string
  darker: boolean
}

/** The tokens whose colours have to be known. */
export const MEASURED_PATHS: readonly string[] = [
  ...new Set(CONTRAST_PAIRS.flatMap(({ front, back }) => [front, back])),
].filter((path) => path !== 'page')

function colorOf({ page, colors }: Palette, path: string): string {
  const color = path === 'page' ? page : colors.get(path)
  if (color === undefined) throw new Error(`The color of ${path} was not measured.`)
  return color
}

function comparePair(palette: Palette, pair: ContrastPair): PairResult {
  const [front, back] = [colorOf(palette, pair.front), colorOf(palette, pair.back)]
  const contrast = contrastOf(front, back, palette.page)
  return { pair, front, back, contrast, verdict: verdictOf(contrast, pair.atLeast) }
}

export function comparePairs(palette: Palette): PairResult[] {
  return CONTRAST_PAIRS.map((pair) => comparePair(palette, pair))
}

interface Looks {
  theme: Theme
  mode: ColorMode
  palette: Palette
}

/** Every colour as it would be if one token were another colour: what follows it goes along. */
function paletteWith({ theme, mode, palette }: Looks, source: string, hex: string): Palette {
  const colors = Array.from(
    palette.colors,
    ([path, color]) => [path, sourceOf(theme, path, mode) === source ? hex : color] as const,
  )
  return { page: palette.page, colors: new Map(colors) }
}

function mend(looks: Looks, result: PairResult, source: string): Mending | undefined {
  const { theme, mode, palette } = looks
  const isOf = (path: string) => path !== 'page' && sourceOf(theme, path, mode) === source
  const others = CONTRAST_PAIRS.filter((pair) => pair !== result.pair && (isOf(pair.front) || isOf(pair.back)))
  const passedBefore = others.filter((pair) => comparePair(palette, pair).verdict === 'passes')
  const passes = (hex: string, pairs: readonly ContrastPair[]) => {
    const changed = paletteWith(looks, source, hex)
    return pairs.every((pair) => comparePair(changed, pair).verdict === 'passes')
  }
  const from = colorOf(palette, isOf(result.pair.front) ? result.pair.front : result.pair.back)
  // Best is what mends every pair of this colour, then what at least breaks none.
  for (const rest of [others, passedBefore, []]) {
    const to = nearestLightness(from, (hex) => passes(hex, [result.pair, ...rest]))
    if (to !== undefined) return { path: source, to, darker: isDarker(from, to) }
  }
  return undefined
}

/**
 * What would make a pair readable: another lightness of the token in front or of the one behind. Tokens that the theme
 * has set come first, since they are what was just changed.
 */
export function mendingsOf(looks: Looks, result: PairResult): Mending[] {
  const { theme, mode } = looks
  const paths = [result.pair.front, result.pair.back].filter((path) => path !== 'page')
  const sources = [...new Set(paths.map((path) => sourceOf(theme, path, mode)))]
  // One token before and behind: no lightness of it differs from itself.
  if (sources.length < paths.length) return []
  const found = sources.toSorted((one, other) => Number(theme.has(other)) - Number(theme.has(one)))
  return found.flatMap((source) => mend(looks, result, source) ?? [])
}
