'use client'
import { editOtp } from '@certification-form/core'
import { useEffect, useRef, useState } from 'react'
import { useLatest } from '../field/useLatest.js'

export interface DigitsOptions {
  length: number
  value: string | undefined
  defaultValue: string
  onValueChange: ((value: string) => void) | undefined
  /** Once for each accepted edit that makes it full. */
  onFull: (value: string) => void
}

/** The digits of an OTP input, held here or by the parent, and the DOM input kept in step with them. */
export function useDigits(options: DigitsOptions) {
  const inputRef = useRef<HTMLInputElement>(null)
  const [own, setOwn] = useState(options.defaultValue)
  // The last edit of the person. A parent may refuse it; then the effect below puts the input back.
  const [edited, setEdited] = useState<{ value: string }>()
  const seen = useRef(edited)
  const shown = useRef<string>(undefined)
  const isHydrated = useRef(false)
  const digits = options.value ?? own
  const latest = useLatest(options)

  function edit(value: string, caret: number) {
    const element = inputRef.current
    if (!element) return
    if (element.value !== value) {
      element.value = value
      element.setSelectionRange(caret, caret)
    }
    if (value === digits) return
    setEdited({ value })
    setOwn(value)
    options.onValueChange?.(value)
  }

  useEffect(() => {
    const element = inputRef.current
    if (!element || isHydrated.current) return
    isHydrated.current = true
    // Typed into the server's HTML before React arrived.
    const typedEarlier = editOtp(element.value, undefined, latest.current.length).value
    if (typedEarlier === digits) return
    setOwn(typedEarlier)
    latest.current.onValueChange?.(typedEarlier)
  }, [digits, latest])

  useEffect(() => {
    const element = inputRef.current
    const { length, onFull } = latest.current
    const isNewEdit = seen.current !== edited
    const isFirst = shown.current === undefined
    if (!isNewEdit && shown.current === digits) return
    seen.current = edited
    shown.current = digits
    if (isFirst) return
    if (element && element.value !== digits) element.value = digits
    if (isNewEdit && edited?.value === digits && digits.length === length) onFull(digits)
  }, [digits, edited, latest])

  return { inputRef, digits, edit }
}
