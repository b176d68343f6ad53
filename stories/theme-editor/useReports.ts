import { type RefObject, useEffect, useState } from 'react'
import { type Palettes, measurePalettes } from './ColorProbe.js'
import { type ColorMode, type PairResult, comparePairs } from './contrastReport.js'
import type { Pages } from './savedWork.js'

export interface Reports {
  /** The stylesheet that was measured. */
  css: string
  palettes: Palettes
  reports: Readonly<Record<ColorMode, readonly PairResult[]>>
}

function report(css: string, palettes: Palettes): Reports {
  return {
    css,
    palettes,
    reports: {
      light: comparePairs(palettes.light),
      dark: comparePairs(palettes.dark),
      contrast: comparePairs(palettes.contrast),
      'dark-contrast': comparePairs(palettes['dark-contrast']),
    },
  }
}

/** The contrast of every pair in every mode, measured anew when the stylesheet or the page's colors change. */
export function useReports(probe: RefObject<HTMLElement | null>, css: string, pages: Pages): Reports | undefined {
  const [reports, setReports] = useState<Reports>()
  useEffect(() => {
    // Once a frame is enough for a slider that is being drawn.
    const frame = requestAnimationFrame(() => {
      if (probe.current) setReports(report(css, measurePalettes(probe.current, pages)))
    })
    return () => cancelAnimationFrame(frame)
  }, [probe, css, pages])
  return reports
}
