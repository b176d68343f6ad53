/** What one contender came to. A figure that could not be taken is NaN. */
export interface Row {
  title: string
  values: readonly number[]
}

/** One comparison: rows of the same figures. */
export interface Figures {
  /** Of its files, in lower case. */
  name: string
  title: string
  unit: string
  columns: readonly string[]
  rows: readonly Row[]
  /** The row that all others are multiples of. Default none. */
  base?: string
}

/** Three digits that count: 0.0123, 1.23, 123, 12,345. */
export function round(value: number): string {
  if (!Number.isFinite(value)) return '–'
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en')
  return String(Number(value.toPrecision(value === 0 ? 1 : 3)))
}

function cell(value: number, base: number | undefined): string {
  const figure = round(value)
  const times = base === undefined ? Number.NaN : value / base
  return Number.isFinite(times) && times !== 1 && value !== 0 ? `${figure} (${times.toFixed(2)}×)` : figure
}

/** The cells as words, each with its multiple of the base row. */
export function cellsOf({ rows, base }: Figures): string[][] {
  const from = rows.find(({ title }) => title === base)?.values ?? []
  return rows.map(({ title, values }) => [title, ...values.map((value, index) => cell(value, from[index]))])
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

/** A table of Markdown. */
export function toMarkdown(figures: Figures): string {
  const head = [`${figures.title}, ${figures.unit}`, ...figures.columns]
  return [line(head), line(head.map((_, index) => (index ? '--:' : '---'))), ...cellsOf(figures).map(line)].join('\n')
}
