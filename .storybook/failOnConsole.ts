import { watchConsole } from '../scripts/watchConsole.js'

const watch = watchConsole(console)

/** Forgets what the story before printed: one whose play failed never came to {@link failOnConsole}. */
export function forgetConsole(): void {
  try {
    watch.settle()
  } catch {
    // It is red already.
  }
}

/** Fails a story that printed an error or a warning, such as React's about keys, hydration or act. */
export function failOnConsole(): void {
  watch.settle()
}
