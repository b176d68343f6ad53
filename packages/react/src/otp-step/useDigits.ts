'use client'
import { editOtp } from '@certification-form/core'
import { type RefObject, type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { useLatest } from '../field/useLatest.js'

export interface DigitsOptions {
  length: number
  value: string | undefined
  defaultValue: string
  onValueChange: ((value: string) => void) | undefined
  /** Once for each accepted edit that makes it full. */
  onFull: (value: string) => void
}

type OtpEdit = ReturnType<typeof editOtp>

/** The caret moves only where it is seen: elsewhere it would take the focus in Safari. */
function write(element: HTMLInputElement, value: string, caret: number) {
  if (element.value === value) return
  element.value = value
  if (element.matches(':focus')) element.setSelectionRange(caret, caret)
}

/**
 * Makes of an insertion the one that leaves digits only, before the browser does it, as an edit of the person: a value
 * that a script sets cannot be undone. Answers what is to be set where that is not possible.
 */
function insertDigits(event: InputEvent, element: HTMLInputElement, length: number) {
  const { data, isComposing } = event
  if (!data || isComposing || element.matches(':read-only')) return
  const { value } = element
  const start = element.selectionStart ?? 0
  const text = value.slice(0, start) + data + value.slice(element.selectionEnd ?? start)
  const next = editOtp(text, start + data.length, length, data)
  if (next.value === text) return
  event.preventDefault()
  const from = next.value.startsWith(value.slice(0, start)) ? start : 0
  const digits = next.value.slice(from, next.caret)
  // Nothing of it counts: what is selected stays.
  if (!digits) return
  element.setSelectionRange(from, value.length - next.value.length + next.caret)
  // jsdom has none.
  return document.execCommand?.('insertText', false, digits) ? undefined : next
}

interface DomEvents {
  length: number
  take: (element: HTMLInputElement, next: OtpEdit, byPerson: boolean) => void
  adopt: (element: HTMLInputElement) => void
}

/** Events that React has under another meaning (`beforeinput`) or not from everywhere (`reset`). */
function useDomEvents(inputRef: RefObject<HTMLInputElement | null>, latest: RefObject<DomEvents>) {
  useEffect(() => {
    const element = inputRef.current as HTMLInputElement
    const listeners = new AbortController()
    const insert = (event: InputEvent) => {
      const next = insertDigits(event, element, latest.current.length)
      if (next) latest.current.take(element, next, true)
    }
    // A form puts its values back after this event. That of another form changes nothing here.
    const reset = () => setTimeout(() => latest.current.adopt(element))
    element.addEventListener('beforeinput', insert, listeners)
    element.getRootNode().addEventListener('reset', reset, listeners)
    return () => {
      listeners.abort()
      // Whoever still holds the element, such as a recorder of the page, holds no code. Effects alone end in StrictMode.
      if (!element.isConnected) element.value = ''
    }
  }, [inputRef, latest])
}

/** The digits of an OTP input, held here or by the parent, and the DOM input kept in step with them. */
export function useDigits(options: DigitsOptions) {
  const inputRef = useRef<HTMLInputElement>(null)
  const [own, setOwn] = useState(options.defaultValue)
  // The last edit, which renders whether the parent keeps it or not, and the code if it made it full.
  const [edited, setEdited] = useState<{ full?: string | undefined }>({})
  const completed = useRef(edited)
  // What the parent knows; nothing before the input was looked at.
  const told = useRef<string>(undefined)
  const digits = options.value ?? own

  function take(element: HTMLInputElement, next: OtpEdit, byPerson: boolean) {
    write(element, next.value, next.caret)
    if (next.value === told.current) return
    // Half of a correction inside a full box is no code yet: it counts when it reaches the last digit.
    const isNew = byPerson && (told.current?.length !== options.length || next.caret === options.length)
    told.current = next.value
    setEdited({ full: isNew && next.value.length === options.length ? next.value : undefined })
    setOwn(next.value)
    options.onValueChange?.(next.value)
  }

  function read(element: HTMLInputElement, data?: string | null) {
    return editOtp(element.value, element.selectionStart ?? undefined, options.length, data)
  }

  /** Takes what stands there without an edit: typed before React arrived, or put back by a reset. */
  function adopt(element: HTMLInputElement) {
    take(element, read(element), false)
  }

  /** For `input` and `compositionend`. */
  function type({ currentTarget, nativeEvent }: SyntheticEvent<HTMLInputElement>) {
    const { data, isComposing } = nativeEvent as InputEvent
    // Password managers write into locked inputs too.
    if (currentTarget.matches(':read-only')) return write(currentTarget, digits, digits.length)
    const next = read(currentTarget, data)
    // Some keyboards compose until the input loses the focus: what needs no filter counts at once.
    if (!isComposing || next.value === currentTarget.value) take(currentTarget, next, true)
  }

  const latest = useLatest({ ...options, take, adopt })

  useEffect(() => {
    const element = inputRef.current as HTMLInputElement
    const isFirst = told.current === undefined
    told.current = digits
    if (isFirst) return latest.current.adopt(element)
    const behind = element.value.length - (element.selectionEnd ?? 0)
    write(element, digits, Math.max(0, digits.length - behind))
    // A parent may take its time to accept.
    if (edited.full !== digits || completed.current === edited) return
    completed.current = edited
    latest.current.onFull(digits)
  }, [digits, edited, latest])

  useDomEvents(inputRef, latest)
  return { inputRef, digits, type }
}
