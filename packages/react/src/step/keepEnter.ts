import type { KeyboardEvent } from 'react'

/** Whether a key press belongs to an IME. 229 is what Safari sends for the Enter that ends a composition. */
function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229
}

/**
 * Enter in a box submits the step, never the host's form and never a half-composed name.
 *
 * @param submit what Enter does where no form of ours listens; default nothing
 */
export function keepEnter(event: KeyboardEvent, submit?: () => void): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
  if (isComposing(event)) {
    event.preventDefault()
  } else if (submit) {
    event.preventDefault()
    event.stopPropagation()
    submit()
  }
}
