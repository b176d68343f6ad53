'use client'
import { OTP_LENGTH } from '@certification-form/core'
import {
  type ComponentPropsWithoutRef,
  type KeyboardEvent,
  forwardRef,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import { usePart } from '../field/usePart.js'
import { useDigits } from './useDigits.js'

type OwnedByUs =
  | 'value'
  | 'defaultValue'
  | 'type'
  | 'inputMode'
  | 'maxLength'
  | 'dir'
  | 'onInput'
  | 'onChange'
  | 'onCompositionEnd'

export interface OtpInputProps extends Omit<ComponentPropsWithoutRef<'input'>, OwnedByUs> {
  /** How many digits. Default 6. */
  length?: number
  /** The digits, when the parent holds them; it may refuse an edit by not passing it back. */
  value?: string
  /** The digits to begin with. Default none. */
  defaultValue?: string
  /** After each edit that changed the digits. */
  onValueChange?: (value: string) => void
  /**
   * Once for each edit of the person that makes it full; never on mount or when the parent sets a value. Typing over
   * digits of a full one counts when it reaches the last: half of a correction is no code.
   */
  onComplete?: (value: string) => void
  /** Submits the form it stands in when it becomes full. Default false. */
  autoSubmit?: boolean
}

/**
 * One real text input whose digits sit in painted boxes: paste, SMS autofill, selection and screen readers are the
 * browser's own. Always left to right; works before hydration and keeps what was typed then.
 *
 * @example <OtpInput name="code" aria-label="인증번호 6자리" onComplete={(code) => verify(code)} />
 */
export const OtpInput = forwardRef<HTMLInputElement, OtpInputProps>(function OtpInput(props, ref) {
  const {
    length = OTP_LENGTH,
    value,
    defaultValue = '',
    onValueChange,
    onComplete,
    autoSubmit = false,
    ...rest
  } = props
  const { className, style, ...inputProps } = rest
  const submitted = useRef<string>(undefined)
  const onFull = (full: string) => {
    onComplete?.(full)
    if (!autoSubmit) return
    submitted.current = full
    inputRef.current?.form?.requestSubmit()
  }
  const { inputRef, digits, type } = useDigits({ length, value, defaultValue, onValueChange, onFull })
  // Not the digits of now: what is typed does not belong into an attribute.
  const [first] = useState(value)
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => inputRef.current)

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    inputProps.onKeyDown?.(event)
    // Enter behind the last digit, pressed out of habit or held down, would send the code again. A second is meant.
    const isHabit = event.repeat || submitted.current === digits
    if (event.key !== 'Enter' || event.defaultPrevented || !isHabit) return
    submitted.current = undefined
    event.preventDefault()
  }

  const [part, given] = usePart({ ...inputProps, onKeyDown }, inputRef)
  const box = {
    tag: 'input',
    autoComplete: 'one-time-code',
    // An explicit undefined takes it away.
    pattern: 'pattern' in inputProps ? inputProps.pattern : `[0-9]{${length}}`,
    type: 'text',
    inputMode: 'numeric',
    defaultValue: first ?? defaultValue,
    onInput: type,
    onCompositionEnd: type,
    given,
  } as const
  const state = otpState(digits, length)
  return part(
    'otp',
    { dir: 'ltr', state, disabled: inputProps.disabled, given: { className, style } },
    part(
      'otp-boxes',
      { 'aria-hidden': true },
      Array.from({ length }, (_, index) =>
        part('otp-box', { tag: 'span', key: index, state: boxState(index, digits.length) }),
      ),
    ),
    part('otp-input', box),
  )
})

function otpState(digits: string, length: number): 'empty' | 'partial' | 'complete' {
  if (digits === '') return 'empty'
  return digits.length < length ? 'partial' : 'complete'
}

function boxState(index: number, filled: number): 'filled' | 'next' | 'empty' {
  if (index === filled) return 'next'
  return index < filled ? 'filled' : 'empty'
}
