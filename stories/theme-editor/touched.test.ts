import { describe, expect, it } from 'vitest'
import { matchable } from './matchable.js'
import type { StyleUse } from './styleUses.js'
import { touchedBy } from './touched.js'

const declare = (selector: string, property: string, value: string): StyleUse => ({ selector, property, value })

const USES = [
  declare('.root', '--_cf-color-accent', 'var(--cf-color-accent, #00f)'),
  declare('.root', '--_cf-color-focus', 'var(--cf-color-focus, var(--_cf-color-accent))'),
  declare('.button', 'background', 'var(--cf-button-background, var(--_cf-color-accent))'),
  declare('.button:hover', 'background', 'var(--cf-button-background-hover, #008)'),
  declare('.input:focus-visible', 'outline', '2px solid var(--_cf-color-focus)'),
  declare('.input', 'border-radius', 'var(--cf-control-radius, var(--_cf-radius))'),
]
const nothing = () => false

describe('a token touches', () => {
  it('what reads it directly', () => {
    expect(touchedBy(USES, '--cf-button-background', nothing)).toEqual([
      { selector: '.button', properties: ['background'] },
    ])
  })

  it('what reads it through private variables and through other tokens', () => {
    expect(touchedBy(USES, '--cf-color-accent', nothing)).toEqual([
      { selector: '.button', properties: ['background'] },
      { selector: matchable('.input:focus-visible'), properties: ['outline'] },
    ])
  })

  it('no longer what a theme has given a value of its own', () => {
    const isSet = (name: string) => name === '--cf-button-background'
    expect(touchedBy(USES, '--cf-color-accent', isSet).map(({ selector }) => selector)).toEqual([
      matchable('.input:focus-visible'),
    ])
  })

  it('nothing that nobody reads', () => {
    expect(touchedBy(USES, '--cf-no-such', nothing)).toEqual([])
  })

  it('survives variables that read each other', () => {
    const circle = [
      declare('.a', '--x', 'var(--y)'),
      declare('.a', '--y', 'var(--x)'),
      declare('.a', 'color', 'var(--x)'),
    ]
    expect(touchedBy(circle, '--y', nothing)).toEqual([{ selector: '.a', properties: ['color'] }])
  })
})

describe('a selector without what passes', () => {
  it.each([
    ['.a:hover > .b::before', '.a:is(*) > .b:is(*)'],
    ['.a:not(:hover)', '.a:is(*)'],
    ['.a:focus-within:checked', '.a:is(*):checked'],
    ['.a:focus-visible', '.a:is(a[href], button, input, select, textarea)'],
    ['.a:not(:focus)', '.a:is(*)'],
    ['::placeholder', ':is(*)'],
    ['.focus-ring', '.focus-ring'],
    [`[data-x=':focused']`, `[data-x=':focused']`],
    [':is(.a, .b) :is(> i)', ':is(.a, .b) > i'],
  ])('%s is %s', (selector, expected) => {
    expect(matchable(selector)).toBe(expected)
  })
})
