import { describe, expect, it } from 'vitest'
import { toSvg } from './chart.js'
import { median, medians } from './median.js'
import { type Figures, cellsOf, round, toMarkdown } from './table.js'

const figures: Figures = {
  name: 'forms',
  title: 'Forms <1×>',
  unit: 'milliseconds',
  columns: ['mount', 'keystroke'],
  base: 'hand-written',
  rows: [
    { title: 'hand-written', values: [2, 4] },
    { title: '**`<Ours>`**', values: [3, 2] },
    { title: 'other', values: [12_345.6, Number.NaN] },
  ],
}

describe('the median', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[7], 7],
    [[10, 2], 6],
  ])('of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle)
  })

  it('of none is no number', () => {
    expect(median([])).toBeNaN()
  })

  it('is taken of each figure by itself', () => {
    expect(
      medians([
        { a: 1, b: 9 },
        { a: 3, b: 7 },
        { a: 2, b: 8 },
      ]),
    ).toEqual({ a: 2, b: 8 })
  })
})

describe('a figure', () => {
  it.each([
    [0, '0'],
    [0.012345, '0.0123'],
    [1.005, '1'],
    [99.96, '100'],
    [12_345.6, '12,346'],
    [Number.NaN, '–'],
  ])('%d is written %s', (value, text) => {
    expect(round(value)).toBe(text)
  })
})

describe('a table', () => {
  it('tells how many times the base row each figure is', () => {
    expect(cellsOf(figures)).toEqual([
      ['hand-written', '2', '4'],
      ['**`<Ours>`**', '3 (1.50×)', '2 (0.50×)'],
      ['other', '12,346 (6172.80×)', '–'],
    ])
  })

  it('has no multiple of nothing at all', () => {
    const rows = [...figures.rows, { title: 'none', values: [0, 0] }]
    expect(cellsOf({ ...figures, rows })[3]).toEqual(['none', '0', '0'])
  })

  it('has no multiples without a base row', () => {
    const { base: _, ...rest } = figures
    expect(cellsOf(rest)[1]).toEqual(['**`<Ours>`**', '3', '2'])
  })

  it('is Markdown with a row for each', () => {
    const lines = toMarkdown(figures).split('\n')
    expect(lines[0]).toBe('| Forms <1×>, milliseconds | mount | keystroke |')
    expect(lines[1]).toBe('| --- | --: | --: |')
    expect(lines).toHaveLength(5)
  })
})

describe('a chart', () => {
  const svg = toSvg(figures, 1)

  it('has a bar as long as its figure and leaves out what was not measured', () => {
    const widths = [...svg.matchAll(/<rect[^>]* width="([\d.]+)"/g)].map(([, width]) => Number(width))
    expect(widths).toHaveLength(2)
    expect(widths[0]).toBeCloseTo((widths[1] ?? 0) * 2, 0)
    expect(svg).not.toContain('>other<')
  })

  it('says each figure in words and marks ours', () => {
    expect(svg).toContain('class="ours"')
    expect(svg).toContain('>2<')
    expect(svg).toContain('aria-label="Forms &#60;1×&#62;: keystroke"')
  })

  it('takes nothing of a title as a tag', () => {
    expect(svg).not.toContain('<Ours>')
    expect(svg).toContain('&#60;Ours&#62;')
  })
})
