import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { escapeXml, toSvg } from './chart.js'
import { folder } from './buildPage.js'
import { type Figures, cellsOf, toMarkdown } from './table.js'

const DOCS = join(folder, '../../docs')
const BEGIN = '<!-- figures -->'
const END = '<!-- end of the figures -->'

/** A comparison with the columns that are drawn. Default the first. */
export interface Comparison extends Figures {
  drawn?: readonly number[]
}

interface Picture {
  file: string
  alt: string
  svg: string
}

function picturesOf(figures: Comparison): Picture[] {
  const { name, title, columns, drawn = [0] } = figures
  return drawn.map((column) => ({
    file: `${name}-${column + 1}.svg`,
    alt: `${title}: ${columns[column] ?? ''}`,
    svg: toSvg(figures, column),
  }))
}

function markdownOf(figures: Comparison): string {
  const pictures = picturesOf(figures).map(({ file, alt }) => `![${alt}](benchmarks/${file})`)
  return [`### ${figures.title}`, toMarkdown(figures), ...pictures].join('\n\n')
}

const row = (cells: readonly string[], tag: string) =>
  `<tr>${cells.map((cell) => `<${tag}>${escapeXml(cell)}</${tag}>`).join('')}</tr>`

function htmlOf(figures: Comparison): string {
  const head = row([figures.unit, ...figures.columns], 'th')
  const body = cellsOf(figures).map((cells) => row(cells, 'td'))
  const pictures = picturesOf(figures).map(({ svg }) => svg)
  return `<h2>${escapeXml(figures.title)}</h2>${pictures.join('')}<table>${head}${body.join('\n')}</table>`
}

const page = (machine: string, content: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  '<title>Certification Form: benchmarks</title><style>:root{color-scheme:light dark}' +
  'body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}svg{max-width:100%}' +
  'table{border-collapse:collapse;display:block;overflow-x:auto}th,td{padding:.2rem .8rem;text-align:end;' +
  'border-block-end:1px solid color-mix(in srgb,currentColor 25%,transparent)}' +
  'th:first-child,td:first-child{text-align:start}</style>' +
  `<h1>Benchmarks</h1><p>${escapeXml(machine)}</p>${content}</html>\n`

/** Writes the figures of one run into the page, and its charts beside it. */
export async function writeReport(machine: string, comparisons: readonly Comparison[]): Promise<void> {
  const file = join(DOCS, 'benchmarks.md')
  const [before = '', rest = ''] = (await readFile(file, 'utf8')).split(BEGIN)
  const after = rest.slice(rest.indexOf(END))
  const whole = 'The same on one page: [benchmarks/index.html](benchmarks/index.html).'
  const content = [machine, whole, ...comparisons.map(markdownOf)].join('\n\n')
  await writeFile(file, `${before}${BEGIN}\n\n${content}\n\n${after}`)
  await rm(join(DOCS, 'benchmarks'), { recursive: true, force: true })
  await mkdir(join(DOCS, 'benchmarks'))
  for (const { file: name, svg } of comparisons.flatMap(picturesOf))
    await writeFile(join(DOCS, 'benchmarks', name), svg)
  await writeFile(join(DOCS, 'benchmarks/index.html'), page(machine, comparisons.map(htmlOf).join('\n')))
}
