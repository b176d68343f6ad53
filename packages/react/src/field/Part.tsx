'use client'
import {
  type ComponentPropsWithoutRef,
  type ElementType,
  type ReactElement,
  type ReactNode,
  type Ref,
  cloneElement,
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

interface PartComponentProps extends Omit<ComponentPropsWithoutRef<'input'>, 'children' | 'part'> {
  /** None where the element names itself, as `OtpInput` does. */
  part: PartName | undefined
  /** Default `div`. */
  tag?: ElementType | undefined
  state?: PartState | undefined
  /** What the merchant gave the part, its `ref` too. */
  given?: object | undefined
  /** Our own, beside the merchant's. */
  innerRef?: Ref<never> | undefined
  htmlFor?: string | undefined
  [attribute: `data-${string}`]: string | undefined
  children?: ReactNode
}

function flag(value: boolean | undefined): '' | undefined {
  return value ? '' : undefined
}

/** The one element that every part is made of: styling hooks, the merchant's props over ours, `render`. */
export function Part(props: PartComponentProps): ReactNode {
  const { part, tag: Tag = 'div', state = {}, given = {}, innerRef, ...own } = props
  const classNames = useContext(CertificationContext)?.options.classNames
  const { render, ...theirs } = given as { render?: Render }
  const merged = mergeProps(
    {
      'data-cf-part': part,
      'data-state': state.state,
      'data-invalid': flag(state.invalid),
      'data-disabled': flag(state.disabled),
      'data-pending': flag(state.pending),
      className: part && classNames?.[part],
      ...own,
      ref: innerRef,
    },
    theirs,
  )
  if (typeof render === 'function') return render(merged, state)
  if (!render) return <Tag {...merged} />
  // React 18 keeps the ref beside the props, React 19 among them: asking for the other one makes either of them warn.
  const { value } = Object.getOwnPropertyDescriptor(render, 'ref') ?? {}
  return cloneElement(render, mergeProps(merged, value ? { ...render.props, ref: value } : render.props))
}
