'use client'
import {
  type ComponentPropsWithoutRef,
  type ElementType,
  type Key,
  type ReactElement,
  type ReactNode,
  Fragment,
  cloneElement,
  createElement,
  useContext,
} from 'react'
import { CertificationContext } from '../certification/certificationContext.js'
import { mergeProps } from './mergeProps.js'

/** Every `data-cf-part`. */
export type PartName =
  | 'root'
  | 'status'
  | 'host-input'
  | 'step'
  | 'heading'
  | 'field'
  | 'label'
  | 'input'
  | 'hint'
  | 'error'
  | 'birth-row'
  | 'birth-box'
  | 'birth-separator'
  | 'gender-digit-box'
  | 'gender-digit-dots'
  | 'carrier'
  | 'carrier-options'
  | 'carrier-option'
  | 'radio'
  | 'mvno'
  | 'switch'
  | 'switch-label'
  | 'help'
  | 'terms'
  | 'terms-item'
  | 'terms-all'
  | 'terms-link'
  | 'terms-content'
  | 'terms-note'
  | 'checkbox'
  | 'checkbox-label'
  | 'alert'
  | 'alert-text'
  | 'alert-list'
  | 'visually-hidden'
  | 'spinner'
  | 'correct-mvno'
  | 'request-button'
  | 'otp-notice'
  | 'otp'
  | 'otp-boxes'
  | 'otp-box'
  | 'otp-input'
  | 'timer'
  | 'confirm-button'
  | 'otp-actions'
  | 'resend'
  | 'resend-button'
  | 'resend-wait'
  | 'edit-button'
  | 'verified'
  | 'verified-mark'

/** Class names by part. */
export type ClassNames = Partial<Record<PartName, string>>

/** What a part is in: its `data-state`, `data-invalid`, `data-disabled` and `data-pending`. */
export interface PartState {
  state?: string | undefined
  invalid?: boolean | undefined
  disabled?: boolean | undefined
  pending?: boolean | undefined
}

/** Another element in place of a part's own: one to clone, or a function that is given the props and the state. */
export type Render =
  | ReactElement<Record<string, unknown>>
  | ((props: Record<string, unknown>, state: PartState) => ReactNode)

/** What every part takes besides its own props: all its element does, and `render`. */
export type PartProps<Tag extends ElementType, Own = object> = Own &
  Omit<ComponentPropsWithoutRef<Tag>, keyof Own> & {
    /** Another element in place of the part's own, or a function that is given its props and state. */
    render?: Render | undefined
  }

interface PartSettings
  extends PartState, Omit<ComponentPropsWithoutRef<'input'>, keyof PartState | 'children' | 'part'> {
  /** Default `div`. */
  tag?: ElementType | undefined
  /** What the merchant gave the part, its `ref` too. */
  given?: object | undefined
  /** Our own, beside the merchant's. */
  ref?: unknown
  key?: Key | null | undefined
  htmlFor?: string | undefined
  [attribute: `data-${string}`]: string | undefined
}

/** Makes the element of a part. One without a name names itself, as `OtpInput` does. */
type MakePart = (name: PartName | undefined, settings: PartSettings, ...children: ReactNode[]) => ReactNode

function flag(value: boolean | undefined): '' | undefined {
  return value ? '' : undefined
}

/** The parts of a form whose merchant gave these class names. */
export function partsWith(classNames: ClassNames | undefined): MakePart {
  return (name, { tag = 'div', state, invalid, disabled, pending, given = {}, ...own }, ...children) => {
    const { render, ...theirs } = given as { render?: Render }
    const props = mergeProps(
      {
        'data-cf-part': name,
        'data-state': state,
        'data-invalid': flag(invalid),
        'data-disabled': flag(disabled),
        'data-pending': flag(pending),
        className: name && classNames?.[name],
        ...own,
        children: children.length > 1 ? createElement(Fragment, null, ...children) : children[0],
      },
      theirs,
    )
    if (typeof render === 'function') return render(props, { state, invalid, disabled, pending })
    if (!render) return createElement(tag, props)
    // React 18 keeps the ref beside the props, React 19 among them: asking for the other one makes either of them warn.
    const ref: unknown = Object.getOwnPropertyDescriptor(render, 'ref')?.value
    return cloneElement(render, mergeProps(props, ref ? { ...render.props, ref } : render.props))
  }
}

/**
 * The one way to make an element: styling hooks, the merchant's props over ours, `render`. No component: React would
 * keep one more for each element.
 *
 * @param props what the merchant gave the part that the caller is
 * @param ref of the same
 * @returns how parts are made, and `given` for the one that gets what the merchant gave
 * @example
 * const [part, given] = usePart(props, ref)
 * return part('timer', { tag: 'p', role: 'timer', given }, text)
 */
export function usePart(props?: object, ref?: unknown): [part: MakePart, given: object] {
  return [partsWith(useContext(CertificationContext)?.options.classNames), { ...props, ref }]
}
