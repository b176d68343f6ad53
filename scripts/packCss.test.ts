import { describe, expect, it } from 'vitest'
import { packCss } from './packCss.js'

describe('a packed stylesheet', () => {
  it('has short private names, and public ones as they were', () => {
    const css = 'a{--_cf-long-name:var(--cf-public,1px);b:var(--_cf-long-name);c:var(--_cf-long-name)}'
    expect(packCss(css)).toBe('a{--_c0:var(--cf-public,1px);b:var(--_c0);c:var(--_c0)}')
  })

  it('never takes one name for the beginning of another', () => {
    const css = 'a{--_cf-a:1;--_cf-a-b:2;c:var(--_cf-a) var(--_cf-a-b) var(--_cf-a) var(--_cf-a-b)}'
    expect(packCss(css)).toBe('a{--_c0:1;--_c1:2;c:var(--_c0) var(--_c1) var(--_c0) var(--_c1)}')
  })

  it('writes what is read once where it is read', () => {
    const css = 'a{--_cf-x:var(--cf-x,calc(1rem * var(--cf-scale,1)));b:c}d{e:var(--_cf-x)}'
    expect(packCss(css)).toBe('a{b:c}d{e:var(--cf-x,calc(1rem * var(--cf-scale,1)))}')
    expect(packCss('a{b:c;--_cf-x:1}d{e:var(--_cf-x)}')).toBe('a{b:c}d{e:1}')
  })

  it('leaves what differs by mode or is registered a variable', () => {
    const modal = 'a{--_cf-x:1}b{--_cf-x:2}d{e:var(--_cf-x)}'
    expect(packCss(modal)).toBe('a{--_c0:1}b{--_c0:2}d{e:var(--_c0)}')
    const registered = '@property --_cf-x{syntax:"<color>"}a{--_cf-x:1}d{e:var(--_cf-x)}'
    expect(packCss(registered)).toBe('@property --_c0{syntax:"<color>"}a{--_c0:1}d{e:var(--_c0)}')
  })
})
