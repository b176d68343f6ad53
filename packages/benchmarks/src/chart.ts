import { type Figures, round } from './table.js'

const WIDTH = 760
const LABEL = 300
const BAR = 18
const STEP = 24
const TOP = 56

const plain = (text: string) => text.replace(/[*`]/g, '')
export const escapeXml = (text: string): string => plain(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

// Its own colors for each mode: a picture in Markdown follows the reader's, not the page's, stylesheet.
const STYLE =
  'text{font:13px system-ui,sans-serif;fill:#1f2328}.title{font-weight:600;font-size:15px}.unit{fill:#59636e}' +
  '.ours{fill:#0a6cd6}.other{fill:#8c959f}.ours-label{font-weight:600}' +
  '@media (prefers-color-scheme:dark){text{fill:#e6edf3}.unit{fill:#9198a1}.ours{fill:#4493f8}.other{fill:#6e7681}}'

/** Bars of one column from zero, ours in its own color, each with its figure in words. */
export function toSvg(figures: Figures, column: number): string {
  const { title, unit, columns, rows } = figures
  const bars = rows.map((row) => ({ name: row.title, value: row.values[column] ?? Number.NaN }))
  const shown = bars.filter(({ value }) => Number.isFinite(value))
  const most = Math.max(...shown.map(({ value }) => value), Number.MIN_VALUE)
  const height = TOP + shown.length * STEP + 8
  const lines = shown.map(({ name, value }, index) => {
    const y = TOP + index * STEP
    const isOurs = name.includes('**')
    const width = (Math.max(0, value) / most) * (WIDTH - LABEL - 80)
    return (
      `<text x="${LABEL - 8}" y="${y + 14}" text-anchor="end"${isOurs ? ' class="ours-label"' : ''}>${escapeXml(name)}</text>` +
      `<rect x="${LABEL}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" rx="2" class="${isOurs ? 'ours' : 'other'}"/>` +
      `<text x="${(LABEL + width + 6).toFixed(1)}" y="${y + 14}">${round(value)}</text>`
    )
  })
  const words = escapeXml(`${title}: ${columns[column] ?? ''}`)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${words}">` +
    `<style>${STYLE}</style><text x="8" y="22" class="title">${words}</text>` +
    `<text x="8" y="42" class="unit">${escapeXml(unit)}</text>\n${lines.join('\n')}\n</svg>\n`
  )
}
