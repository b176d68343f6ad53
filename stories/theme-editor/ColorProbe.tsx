import { type RefObject, memo } from 'react'
import { type ColorMode, MEASURED_PATHS, type Palette } from './contrastReport.js'
import { COLOR_MODES, attributesOf, framesOf } from './frames.js'
import type { Pages } from './savedWork.js'
import { tokenAt } from './tokenValues.js'

/** Shows through when a variable has no value, which must not look like a color. */
const MISSING = 'rgb(1, 2, 3)'

/** How the stylesheet reads a token: a component token in place, with the semantic one behind it. */
function expressionOf(path: string): string {
  const { name, level, alias } = tokenAt(path)
  if (level === 'semantic' || !alias) return `var(${name.replace('--', '--_')})`
  return `var(${name}, ${expressionOf(alias)})`
}

/** An invisible form of nothing but colors, one for each mode, for {@link measurePalettes}. */
export const ColorProbe = memo(function ColorProbe({ probe }: { probe: RefObject<HTMLDivElement | null> }) {
  return (
    <div ref={probe} hidden>
      {COLOR_MODES.map((mode) => (
        <div key={mode} data-probe={mode}>
          <div data-cf-part="root" {...framesOf(mode, false).map(attributesOf)[0]} style={{ color: MISSING }}>
            {MEASURED_PATHS.map((path) => (
              <i key={path} data-path={path} style={{ color: expressionOf(path) }} />
            ))}
          </div>
        </div>
      ))}
    </div>
  )
})

export type Palettes = Readonly<Record<ColorMode, Palette>>

function measurePalette(probe: Element, mode: ColorMode, page: string): Palette {
  const colors = [...probe.querySelectorAll<HTMLElement>(`[data-probe='${mode}'] [data-path]`)].map((element) => {
    const { color } = getComputedStyle(element)
    const path = element.dataset['path'] ?? ''
    if (color === MISSING) throw new Error(`The stylesheet of the form gives ${path} no color.`)
    return [path, color] as const
  })
  return { page, colors: new Map(colors) }
}

/** The colors of every mode, as this browser computes them under the theme around the probe. */
export function measurePalettes(probe: Element, pages: Pages): Palettes {
  return {
    light: measurePalette(probe, 'light', pages.light),
    dark: measurePalette(probe, 'dark', pages.dark),
    contrast: measurePalette(probe, 'contrast', pages.light),
    'dark-contrast': measurePalette(probe, 'dark-contrast', pages.dark),
  }
}
