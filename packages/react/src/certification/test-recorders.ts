/** Records what a page prints, throws and puts on `window` from now on. */
export function startRecorders() {
  const printed: unknown[] = []
  const thrown: unknown[] = []
  const console = globalThis.console as unknown as Record<string, unknown>
  const methods = Object.entries(console).filter(([, method]) => typeof method === 'function')
  for (const [name, method] of methods) {
    console[name] = (...values: unknown[]) => {
      printed.push({ name, values })
      // Errors and warnings go on to who fails tests because of them.
      if (name === 'error' || name === 'warn')
        (method as (...values: unknown[]) => void).apply(globalThis.console, values)
    }
  }
  const keepThrown = (event: ErrorEvent | PromiseRejectionEvent) =>
    void thrown.push('reason' in event ? event.reason : [event.message, event.error])
  window.addEventListener('error', keepThrown)
  window.addEventListener('unhandledrejection', keepThrown)
  const globals = new Set(Reflect.ownKeys(window))
  return {
    printed,
    thrown,
    /** Properties that `window` did not have before. */
    get globals(): unknown {
      const added = Reflect.ownKeys(window).filter((key) => !globals.has(key))
      return added.map((key) => [String(key), Reflect.get(window, key) as unknown])
    },
    stop() {
      for (const [name, method] of methods) console[name] = method
      window.removeEventListener('error', keepThrown)
      window.removeEventListener('unhandledrejection', keepThrown)
    },
  }
}
