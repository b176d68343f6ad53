'use client'
import { type RefObject, useEffect, useRef } from 'react'

/** What a render was given last, for listeners that outlive renders. */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}
