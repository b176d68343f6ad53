import { createRef } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { mergeProps, mergeRefs } from './mergeProps.js'

const event = (defaultPrevented: boolean) => ({ defaultPrevented })
const handler = (props: Record<string, unknown>, name: string) => props[name] as (event: object) => void

describe('mergeProps', () => {
  it('adds classes, descriptions and styles up; theirs win where both name a property', () => {
    const merged = mergeProps(
      { className: 'ours', 'aria-describedby': 'error', style: { color: 'red', top: 1 }, title: 'ours' },
      { className: 'theirs', 'aria-describedby': 'help', style: { color: 'blue' }, title: 'theirs' },
    )
    expect(merged).toEqual({
      className: 'ours theirs',
      'aria-describedby': 'error help',
      style: { color: 'blue', top: 1 },
      title: 'theirs',
    })
  })

  it('keeps ours where theirs are undefined, and takes theirs where there are none of ours', () => {
    expect(mergeProps({ type: 'text', className: undefined }, { type: undefined, className: 'theirs' })).toEqual({
      type: 'text',
      className: 'theirs',
    })
  })

  it('runs their handler first, and ours unless theirs prevented the default', () => {
    const calls: string[] = []
    const merged = mergeProps({ onClick: () => calls.push('ours') }, { onClick: () => calls.push('theirs') })
    handler(merged, 'onClick')(event(false))
    handler(merged, 'onClick')(event(true))
    expect(calls).toEqual(['theirs', 'ours', 'theirs'])
  })
})

describe('mergeRefs', () => {
  it('tells objects and functions, and takes it back', () => {
    const object = createRef<string>()
    const told = vi.fn<(value: string | null) => void>()
    const merged = mergeRefs(object, undefined, told)
    expect(merged('here')).toBeUndefined()
    expect(object.current).toBe('here')
    merged(null)
    expect(object.current).toBeNull()
    expect(told.mock.calls).toEqual([['here'], [null]])
  })

  it('undoes each in its own way where one answers with how, as React 19 allows', () => {
    const undo = vi.fn<() => void>()
    const object = createRef<string>()
    const told = vi.fn<(value: string | null) => void>()
    const undoAll = mergeRefs<string>(() => undo, object, told)('here')
    undoAll?.()
    expect(undo).toHaveBeenCalledOnce()
    expect(object.current).toBeNull()
    expect(told.mock.calls).toEqual([['here'], [null]])
  })

  it('does not take another answer for one: `ref={(element) => (own = element)}`', () => {
    let own: string | null = null
    const merged = mergeRefs<string>(
      (value) => void (own = value),
      (value) => value as never,
    )
    expect(merged('here')).toBeUndefined()
    expect(own).toBe('here')
  })
})
