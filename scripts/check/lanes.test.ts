import { describe, expect, it } from 'vitest'
import { inLanes } from './lanes.mjs'

interface Step {
  name: string
  needs?: string[]
  alone?: boolean
}

/** Runs the steps, each of as many turns as its name is long; answers what began and ended, in order. */
async function follow(steps: Step[], lanes: number): Promise<string[]> {
  const log: string[] = []
  await inLanes(steps, lanes, async ({ name }) => {
    log.push(`${name} begins`)
    for (const _ of name) await Promise.resolve()
    await new Promise((resolve) => setTimeout(resolve, 0))
    log.push(`${name} ends`)
  })
  return log
}

const named = (...names: string[]): Step[] => names.map((name) => ({ name }))

describe('steps in lanes', () => {
  it('run one after the other in one lane', async () => {
    expect(await follow(named('a', 'b'), 1)).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
  })

  it('run side by side, never more than there are lanes', async () => {
    const log = await follow(named('a', 'b', 'c', 'd', 'e'), 2)
    expect(log.slice(0, 2)).toEqual(['a begins', 'b begins'])
    const most = log.map((_, index) => {
      const sofar = log.slice(0, index + 1)
      return (
        sofar.filter((line) => line.endsWith('begins')).length - sofar.filter((line) => line.endsWith('ends')).length
      )
    })
    expect(Math.max(...most)).toBe(2)
    expect(log).toHaveLength(10)
  })

  it('wait for what they need, and let those behind them go first', async () => {
    const log = await follow([{ name: 'a' }, { name: 'b', needs: ['a'] }, { name: 'c' }], 2)
    expect(log.slice(0, 2)).toEqual(['a begins', 'c begins'])
    expect(log.indexOf('b begins')).toBeGreaterThan(log.indexOf('a ends'))
  })

  it('run alone when they have to, once no other is left', async () => {
    const steps = [{ name: 'a' }, { name: 'alone', alone: true }, { name: 'b' }, { name: 'c' }]
    const log = await follow(steps, 2)
    expect(log.slice(0, 2)).toEqual(['a begins', 'b begins'])
    expect(log.slice(-2)).toEqual(['alone begins', 'alone ends'])
    expect(await follow(steps, 1)).toHaveLength(8)
  })

  it('do not wait for a step that was not asked for', async () => {
    expect(await follow([{ name: 'b', needs: ['a'] }], 2)).toEqual(['b begins', 'b ends'])
  })

  it('that wait for each other are named', async () => {
    const circle = [
      { name: 'a', needs: ['b'] },
      { name: 'b', needs: ['a'] },
    ]
    await expect(follow(circle, 2)).rejects.toThrow('These steps wait for each other: a, b')
  })
})
