import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { declarationsOf, usesOf } from './styleUses.js'

describe('the declarations of a rule', () => {
  it('are told apart at semicolons outside of brackets and quotes', () => {
    const text = `border: 1px solid var(--a, "x;y"); --b: url(data:image/png;base64,AAAA); content: ';'; color: red;`
    expect(declarationsOf(text)).toEqual([
      ['border', '1px solid var(--a, "x;y")'],
      ['--b', 'url(data:image/png;base64,AAAA)'],
      ['content', `';'`],
      ['color', 'red'],
    ])
  })

  it('are whole, whatever they hold', () => {
    const value = fc.constantFrom('1px', 'var(--cf-radius)', 'calc((1px + var(--a)) * 2)', `'a;b'`, '"("', 'url(a;b)')
    const declaration = fc.tuple(fc.constantFrom('color', '--_cf-x', 'inset-inline-end'), value)
    fc.assert(
      fc.property(fc.array(declaration), (declarations) => {
        const text = declarations.map(([property, one]) => `${property}: ${one};`).join(' ')
        expect(declarationsOf(text)).toEqual(declarations)
      }),
    )
  })
})

describe('the uses of a stylesheet', () => {
  const style = (cssText: string) => ({ cssText })

  it('are found inside layers, conditions and imports', () => {
    const rule = { selectorText: '.a', style: style('color: red;') }
    const found = { selector: '.a', property: 'color', value: 'red' }
    expect(usesOf([{ cssRules: [{ cssRules: [rule] }] }, { styleSheet: { cssRules: [rule] } }])).toEqual([found, found])
  })

  it('have the whole selector when rules are nested', () => {
    const uses = usesOf([
      {
        selectorText: '.a, .b',
        style: style('color: red;'),
        cssRules: [
          { selectorText: '&:hover', style: style('color: blue;') },
          { selectorText: '> i', style: style('top: 0;') },
          { cssRules: [{ style: style('left: 0;') }] },
        ],
      },
    ])
    expect(uses.map(({ selector }) => selector)).toEqual([
      '.a, .b',
      ':is(.a, .b):hover',
      ':is(.a, .b) :is(> i)',
      '.a, .b',
    ])
  })

  it('leave out what has no selector, such as a font', () => {
    expect(usesOf([{ style: style('font-family: x;') }, { styleSheet: null }])).toEqual([])
  })
})
