import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_THEME, type Edit, type Editing, edit, startEditing } from './editing.js'
import { sameTheme } from './tokenValues.js'

const set = (path: string, value: unknown, at: number, mode: 'light' | 'dark' = 'light'): Edit => ({
  do: 'set',
  path,
  mode,
  value,
  at,
})

const run = (edits: readonly Edit[], from: Editing = startEditing(EMPTY_THEME)) => edits.reduce(edit, from)

describe('an edit', () => {
  it('changes one token and leaves the others', () => {
    const { theme } = run([set('radius', 1, 0), set('scale', 2, 0)])
    expect(Object.fromEntries(theme)).toEqual({ radius: { light: 1 }, scale: { light: 2 } })
  })

  it('is taken back', () => {
    const once = edit(run([set('radius', 1, 0)]), { do: 'reset', path: 'radius', mode: 'light' })
    expect(once.theme.size).toBe(0)
    expect(once.past).toHaveLength(2)
  })

  it('that changes nothing is no step', () => {
    const once = run([set('radius', 1, 0)])
    expect(edit(once, set('radius', 1, 5000))).toBe(once)
    expect(edit(once, { do: 'reset', path: 'label.color', mode: 'light' })).toBe(once)
    expect(edit(once, { do: 'load', theme: new Map([['radius', { light: 1 }]]) })).toBe(once)
  })
})

describe('one stroke over a slider', () => {
  it('is one step', () => {
    const drawn = run([set('radius', 1, 0), set('radius', 2, 100), set('radius', 3, 850)])
    expect(drawn.past).toHaveLength(1)
    expect(edit(drawn, { do: 'undo' }).theme.size).toBe(0)
  })

  it.each([
    ['a pause', set('radius', 2, 900)],
    ['another token', set('scale', 2, 10)],
    ['another mode', set('radius', 2, 10, 'dark')],
  ])('ends with %s', (_, next) => {
    expect(run([set('radius', 1, 0), next]).past).toHaveLength(2)
  })

  it('ends with an undo, so that a redone value is not swallowed', () => {
    const redone = run([set('radius', 1, 0), { do: 'undo' }, { do: 'redo' }, set('radius', 2, 10)])
    expect(redone.past).toHaveLength(2)
  })
})

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('set' as const),
      path: fc.constantFrom('radius', 'color.accent', 'button.radius', 'scale'),
      mode: fc.constantFrom('light' as const, 'dark' as const),
      value: fc.integer({ min: 0, max: 3 }),
      at: fc.integer({ min: 0, max: 5000 }),
    }),
  },
  fc.record({
    do: fc.constant('reset' as const),
    path: fc.constantFrom('radius', 'color.accent'),
    mode: fc.constantFrom('light' as const, 'dark' as const),
  }),
  fc.constant<Edit>({ do: 'load', theme: new Map([['scale', { light: 9 }]]) }),
  fc.constant<Edit>({ do: 'undo' }),
  fc.constant<Edit>({ do: 'redo' }),
)

describe('whatever a designer did', () => {
  it('undo leads back to where it began and redo to where it was', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 30 }), (edits) => {
        const done = run(edits)
        const back = run(
          done.past.map((): Edit => ({ do: 'undo' })),
          done,
        )
        expect(sameTheme(back.theme, EMPTY_THEME)).toBe(true)
        const forth = run(
          done.past.map((): Edit => ({ do: 'redo' })),
          back,
        )
        expect(sameTheme(forth.theme, done.theme)).toBe(true)
      }),
    )
  })

  it('keeps no token without a value', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 30 }), (edits) => {
        const values = [...run(edits).theme.values()]
        expect(values.every((modes) => Object.keys(modes).length > 0)).toBe(true)
      }),
    )
  })
})
