/**
 * Waits until a look into an element finds something, and answers it. Looks again at each change in there, so it costs
 * no timer and comes no frame late.
 *
 * @throws the signal's reason, when it is aborted before
 */
export function appear<Found>(inside: Element, look: () => Found | null | undefined | false, signal: AbortSignal) {
  return new Promise<Found>((resolve, reject) => {
    const observer = new MutationObserver(tryNow)
    function stop() {
      observer.disconnect()
      signal.removeEventListener('abort', giveUp)
    }
    function giveUp() {
      stop()
      reject(signal.reason as Error)
    }
    function tryNow() {
      const found = look()
      if (!found) return
      stop()
      resolve(found)
    }
    if (signal.aborted) {
      giveUp()
      return
    }
    signal.addEventListener('abort', giveUp)
    observer.observe(inside, { subtree: true, childList: true, attributes: true, characterData: true })
    tryNow()
  })
}
