import { type ReactNode, useEffect } from 'react'

/** Tells when everything inside is on the page and its effects have run. Draws nothing, so HTML is the same without it. */
export function Mounted({ onMounted, children }: { onMounted: () => void; children?: ReactNode }): ReactNode {
  useEffect(onMounted, [onMounted])
  return children
}
