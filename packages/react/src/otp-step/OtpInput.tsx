'use client'
import { OTP_LENGTH, editOtp, extractOtp } from '@certification-form/core'
import {
  type ClipboardEvent,
  type ComponentPropsWithoutRef,
  type SyntheticEvent,
  forwardRef,
  useImperativeHandle,
} from 'react'
import { useDigits } from './useDigits.js'

type OwnedByUs = 'value' | 'defaultValue' | 'type' | 'inputMode' | 'maxLength' | 'onPaste' | 'onInput' | 'onChange'

export interface OtpInputProps extends Omit<ComponentPropsWithoutRef<'input'>, OwnedByUs> {
  /** How many digits. Default 6. */
  length?: number
  /** The digits, when the parent holds them; it may refuse an edit by not passing it back. */
  value?: string
  /** The digits to begin with. Default none. */
  defaultValue?: string
  /** After each edit that changed the digits. */
  onValueChange?: (value: string) => void
  /** Once for each edit of the person that makes it full; never on mount or when the parent sets a value. */
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
  const onFull = (digits: string) => {
    onComplete?.(digits)
    if (autoSubmit) inputRef.current?.form?.requestSubmit()
  }
  const { inputRef, digits, edit } = useDigits({ length, value, defaultValue, onValueChange, onFull })
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => inputRef.current)

  function paste(event: ClipboardEvent<HTMLInputElement>) {
    const whole = extractOtp(event.clipboardData.getData('text'), length)
    // A part of a code goes in at the caret, as the browser does it.
    if (!whole || inputProps.readOnly || inputProps.disabled) return
    event.preventDefault()
    edit(whole, length)
  }

  function type({ currentTarget, nativeEvent }: SyntheticEvent<HTMLInputElement>) {
    if ((nativeEvent as InputEvent).isComposing) return
    const edited = editOtp(currentTarget.value, currentTarget.selectionStart ?? undefined, length)
    edit(edited.value, edited.caret)
  }

  return (
    <div
      data-cf-part="otp"
      dir="ltr"
      className={className}
      style={style}
      data-state={otpState(digits, length)}
      data-disabled={inputProps.disabled ? '' : undefined}
    >
      <div data-cf-part="otp-boxes" aria-hidden="true">
        {Array.from({ length }, (_, index) => (
          <span key={index} data-cf-part="otp-box" data-state={boxState(index, digits.length)} />
        ))}
      </div>
      <input
        autoComplete="one-time-code"
        {...inputProps}
        data-cf-part="otp-input"
        ref={inputRef}
        type="text"
        inputMode="numeric"
        defaultValue={value ?? defaultValue}
        onInput={type}
        onCompositionEnd={type}
        onPaste={paste}
      />
    </div>
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
