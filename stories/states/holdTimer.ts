const CLOCK = /\d+:\d\d/

/**
 * Keeps the timer of a form at one reading. The form's own goes on underneath; what it writes is replaced before it is
 * painted.
 *
 * @returns what lets it go
 */
export function holdTimer(inside: Element, reading: string): () => void {
  function hold() {
    const text = inside.querySelector('[data-cf-part=timer]')?.firstChild
    const held = text?.nodeValue?.replace(CLOCK, reading)
    // Only a change: writing the same again would call this again.
    if (text && held !== undefined && held !== text.nodeValue) text.nodeValue = held
  }
  const observer = new MutationObserver(hold)
  observer.observe(inside, { subtree: true, childList: true, characterData: true })
  return () => observer.disconnect()
}
