import { createScriptedAdapter } from '@certification-form/testing'
import { fireEvent, render as renderAlone } from '@testing-library/react'
import { type ElementType, type SyntheticEvent, createElement, createRef, forwardRef } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { Certification } from '../Certification.js'
import type { PartName, PartState } from '../field/usePart.js'
import { type Place, renderPart } from './test-parts.js'

interface Expected {
  part: PartName
  tag: string
  place: Place
  at?: 'otp' | 'verified'
  props?: object
}

type Name = keyof typeof Certification

/** A part that is missing here does not compile, and one that forgets what every part takes fails below. */
const PARTS: Record<Exclude<Name, 'Reveal'>, Expected> = {
  Root: { part: 'root', tag: 'FORM', place: 'root', props: { adapter: createScriptedAdapter() } },
  Heading: { part: 'heading', tag: 'H2', place: 'identity' },
  IdentityStep: { part: 'step', tag: 'DIV', place: 'inRoot' },
  Name: { part: 'field', tag: 'DIV', place: 'identity' },
  Birth: { part: 'birth-row', tag: 'DIV', place: 'identity' },
  Carrier: { part: 'carrier', tag: 'FIELDSET', place: 'identity' },
  Phone: { part: 'field', tag: 'DIV', place: 'identity' },
  Extra: { part: 'field', tag: 'DIV', place: 'identity', props: { name: 'email', label: '이메일' } },
  Terms: { part: 'terms', tag: 'FIELDSET', place: 'identity' },
  Label: { part: 'label', tag: 'LABEL', place: 'field' },
  Input: { part: 'input', tag: 'INPUT', place: 'field' },
  FieldNotes: { part: 'hint', tag: 'P', place: 'field' },
  Alert: { part: 'alert', tag: 'DIV', place: 'identity' },
  RequestButton: { part: 'request-button', tag: 'BUTTON', place: 'identity' },
  OtpStep: { part: 'step', tag: 'DIV', place: 'inRoot', at: 'otp' },
  OtpNotice: { part: 'otp-notice', tag: 'P', place: 'otp', at: 'otp' },
  Otp: { part: 'field', tag: 'DIV', place: 'otp', at: 'otp' },
  Timer: { part: 'timer', tag: 'P', place: 'otp', at: 'otp' },
  ConfirmButton: { part: 'confirm-button', tag: 'BUTTON', place: 'otp', at: 'otp' },
  ResendButton: { part: 'resend-button', tag: 'BUTTON', place: 'otp', at: 'otp' },
  EditButton: { part: 'edit-button', tag: 'BUTTON', place: 'otp', at: 'otp' },
  VerifiedStep: { part: 'step', tag: 'DIV', place: 'inRoot', at: 'verified' },
}

const NAMES = Object.keys(PARTS) as (keyof typeof PARTS)[]
const OPTIONS = { terms: [{ id: 'service', label: '이용약관' }] }

function show(name: keyof typeof PARTS, given: object) {
  const { place, at = 'identity', props } = PARTS[name]
  const Part = Certification[name] as ElementType
  return renderPart(<Part {...props} {...given} />, place, at, name === 'Terms' ? OPTIONS : {})
}

const shown = () => document.querySelector('[data-testid=it]') as HTMLElement

describe.each(NAMES)('Certification.%s', (name) => {
  const { part, tag } = PARTS[name]

  it('takes className, style, ref and any attribute, each at its element', async () => {
    const ref = createRef<HTMLElement>()
    const given = {
      className: 'mine',
      style: { color: 'red' },
      title: '제목',
      'aria-details': 'd',
      'data-testid': 'it',
    }
    await show(name, { ...given, ref })
    expect(shown()).toBe(ref.current)
    expect(shown()).toHaveAttribute('data-cf-part', part)
    expect(shown().tagName).toBe(tag)
    expect(shown()).toHaveClass('mine')
    expect(shown()).toHaveStyle({ color: 'rgb(255, 0, 0)' })
    expect(shown()).toHaveAttribute('title', '제목')
    expect(shown()).toHaveAttribute('aria-details', 'd')
  })

  it('clones an element in its place: classes and styles add up, both refs and both handlers are told', async () => {
    const [outer, inner] = [createRef<HTMLElement>(), createRef<HTMLElement>()]
    const calls: string[] = []
    const Mine = forwardRef<HTMLElement, object>((props, ref) => createElement(tag.toLowerCase(), { ...props, ref }))
    const element = (
      <Mine {...{ className: 'kit', style: { color: 'red' }, onMouseDown: () => calls.push('kit') }} ref={inner} />
    )
    const given = { className: 'mine', style: { top: 1 }, onMouseDown: () => calls.push('mine'), 'data-testid': 'it' }
    await show(name, { ...given, ref: outer, render: element })
    expect(shown()).toHaveClass('kit', 'mine')
    expect(shown()).toHaveStyle({ color: 'rgb(255, 0, 0)', top: '1px' })
    expect(shown()).toHaveAttribute('data-cf-part', part)
    expect([outer.current, inner.current]).toEqual([shown(), shown()])
    fireEvent.mouseDown(shown())
    expect(calls).toEqual(['kit', 'mine'])
  })

  it('gives a function its props and its state', async () => {
    const fn = vi.fn<(props: Record<string, unknown>, state: PartState) => null>(() => null)
    await show(name, { className: 'mine', render: fn })
    const [props, state] = fn.mock.lastCall ?? []
    expect(props).toMatchObject({ 'data-cf-part': part, className: 'mine' })
    expect(props).not.toHaveProperty('render')
    expect(state).toEqual(expect.any(Object))
  })
})

describe('the parts', () => {
  it('are all here but Reveal, which is no element', () => {
    expect([...NAMES, 'Reveal'].toSorted()).toEqual(Object.keys(Certification).toSorted())
  })

  it.each(NAMES)('%s says where it belongs when it stands outside a root', (name) => {
    if (name === 'Root') return
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { place, props } = PARTS[name]
    const words = place === 'field' ? 'needs a field part' : 'needs <Certification.Root'
    const Part = Certification[name] as ElementType
    expect(() => renderAlone(<Part {...props} />)).toThrow(words)
    vi.restoreAllMocks()
  })
})

describe('handlers', () => {
  const prevent = (event: SyntheticEvent) => event.preventDefault()

  it('of the merchant come first, and keep ours back by preventDefault', async () => {
    const calls: string[] = []
    await show('EditButton', {
      onClick: (event: SyntheticEvent) => {
        calls.push('first')
        prevent(event)
      },
      'data-testid': 'it',
    })
    fireEvent.click(shown())
    expect(calls).toEqual(['first'])
    expect(shown()).toBeInTheDocument()
  })

  it('run ours after theirs otherwise', async () => {
    const onClick = vi.fn<() => void>()
    await show('EditButton', { onClick, 'data-testid': 'it' })
    fireEvent.click(shown())
    expect(onClick).toHaveBeenCalledOnce()
    expect(shown()).not.toBeInTheDocument()
  })
})
