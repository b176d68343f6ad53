'use client'
import { type RefObject, useEffect, useState } from 'react'
import { mayTakeFocus } from './mayTakeFocus.js'
import { useLatest } from './useLatest.js'

/**
 * Takes the focus to the first control with a mistake, once the mistakes are on the page. First is what comes first
 * there: react-hook-form's order is that of mounting, a server's is its own.
 *
 * @returns what to call after the mistakes were set
 */
export function useErrorFocus(root: RefObject<HTMLElement | null>, isWanted: boolean): () => void {
  const [times, setTimes] = useState(0)
  const latest = useLatest(isWanted)
  useEffect(() => {
    if (!times || !latest.current || !mayTakeFocus(root.current)) return
    const control = root.current?.querySelector<HTMLInputElement>('[aria-invalid=true]:not(fieldset)')
    // Of radio buttons that are wrong together, the Tab key knows the picked one.
    const picked =
      control?.type === 'radio' && root.current?.querySelector<HTMLElement>(`[name="${control.name}"]:checked`)
    ;(picked || control)?.focus()
  }, [times, root, latest])
  return () => setTimes((before) => before + 1)
}
