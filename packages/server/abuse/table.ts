import { FIGURES, type Figure, type FigureId, type Target, isMet } from './figures.js'
import type { StackName } from './stackName.js'

/** What one attack on one stack came to. */
export interface Result {
  id: FigureId
  stack: StackName
  values: Readonly<Record<string, number>>
  note: string | undefined
  seconds: number
}

const figures: Readonly<Record<FigureId, Figure>> = FIGURES

function number(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 2 })
}

function told(target: Target): string {
  if (target === 'any') return 'beside'
  return typeof target === 'number' ? `≤ ${number(target)}`.replace('≤ 0', '0') : number(target.exactly)
}

/** The targets of a figure in words, such as `≤ 5 reached PortOne`. */
export function targetsOf(id: FigureId): string {
  const { targets } = figures[id]
  return Object.entries(targets)
    .map(([name, target]) => `${told(target)} ${name}`)
    .join(', ')
}

/** The names of the values that miss their target, with what they should be. */
export function missed({ id, values }: Pick<Result, 'id' | 'values'>): string[] {
  return Object.entries(figures[id].targets)
    .filter(([name, target]) => !isMet(values[name] ?? Number.NaN, target))
    .map(([name, target]) => `${name}: ${number(values[name] ?? Number.NaN)} instead of ${told(target)}`)
}

function cell(results: readonly Result[], id: FigureId, stack: StackName): string {
  const result = results.find((one) => one.id === id && one.stack === stack)
  if (!result) return '–'
  const values = Object.keys(figures[id].targets).map((name) => number(result.values[name] ?? Number.NaN))
  return missed(result).length > 0 ? `**missed** ${values.join(', ')}` : values.join(', ')
}

/** All results as a table in Markdown, one row for each figure of the code. */
export function toTable(results: readonly Result[]): string {
  const rows = (Object.keys(figures) as FigureId[]).map((id) => {
    const cells = [figures[id].attack, targetsOf(id), cell(results, id, 'memory'), cell(results, id, 'redis')]
    return `| ${cells.join(' | ')} |`
  })
  return ['| attack | may come through | memory | Redis, 4 processes |', '|---|---|---|---|', ...rows].join('\n')
}
