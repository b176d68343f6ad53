import { describe, expect, it } from 'vitest'
import { LIMITS, ninetiethPercentile, tooLong } from './shape.js'
import { readSources } from './sources.js'

const sources = ['packages', 'stories', 'scripts', '.storybook'].flatMap(readSources)

const body = (lines: number, inner = 'x()') => `function long() {\n${`${inner}\n`.repeat(lines - 2)}}`

describe('this repository', () => {
  it('is what is measured', () => {
    expect(sources.map(({ path }) => path)).toContain('scripts/shape.test.ts')
  })

  it('has no file and no function that is too long', () => {
    expect(tooLong(sources)).toEqual([])
  })

  it(`keeps nine of ten functions within ${LIMITS.p90} lines`, () => {
    expect(ninetiethPercentile(sources)).toBeLessThanOrEqual(LIMITS.p90)
  })
})

describe('the measure', () => {
  it('allows a function at the limit and names one above it', () => {
    expect(tooLong([{ path: 'a.ts', text: body(60) }])).toEqual([])
    expect(tooLong([{ path: 'a.ts', text: `\n${body(61)}` }])).toEqual(['a.ts:2 long has 61 lines, more than 60'])
  })

  it('sees methods, arrow functions and functions inside others', () => {
    const text = [
      `class A { ${body(61).replace('function ', '')} }`,
      `const arrow = ${body(61).replace('function long()', '() =>')}`,
    ]
    expect(tooLong([{ path: 'a.ts', text: text.join('\n') }])).toHaveLength(2)
    expect(tooLong([{ path: 'a.ts', text: `export function outer() {\n${body(70)}\n}` }])).toHaveLength(2)
  })

  it('gives JSX more room', () => {
    expect(tooLong([{ path: 'a.tsx', text: body(100, 'void (<p>이름</p>)') }])).toEqual([])
    expect(tooLong([{ path: 'a.tsx', text: body(101, 'void (<p>이름</p>)') }])).toHaveLength(1)
  })

  it('measures the files of tests, not their functions', () => {
    expect(tooLong([{ path: 'a.test.ts', text: body(250) }])).toEqual([])
    expect(tooLong([{ path: 'a.test.ts', text: body(251) }])).toEqual([
      'a.test.ts:251 the file has 251 lines, more than 250',
    ])
  })

  it('takes the ninetieth percentile over functions outside tests', () => {
    const text = Array.from({ length: 10 }, (_, index) => body(10 * (index + 1))).join('\n')
    expect(
      ninetiethPercentile([
        { path: 'a.ts', text },
        { path: 'a.test.ts', text: body(200) },
      ]),
    ).toBe(90)
    expect(ninetiethPercentile([])).toBe(0)
  })
})
