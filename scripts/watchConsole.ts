const LEVELS = ['error', 'warn'] as const

type Printer = Pick<Console, (typeof LEVELS)[number]>

function asText(value: unknown): string {
  if (typeof value === 'string') return value
  if (value instanceof Error) return value.stack ?? value.message
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    // Elements point back at React's tree in a circle.
    return String(value)
  }
}

/**
 * Records what is printed as an error or a warning. React says by them that hydration differed, that a key is
 * missing or that an update was not awaited, and a test that ignores them passes for the wrong reason.
 *
 * `settle()` forgets what was recorded, puts the recorder back where a test left a spy, and throws when there was
 * something. A test that expects a warning spies on the console itself, so it never comes here. What `isNoise` knows is
 * neither recorded nor printed.
 */
export function watchConsole(target: Printer, isNoise?: (text: string) => boolean): { settle(): void } {
  let unexpected: string[] = []
  const recorders = LEVELS.map((level) => {
    const print = target[level].bind(target)
    return (...values: unknown[]) => {
      if (isNoise?.(asText(values[0]))) return
      unexpected.push(`console.${level}: ${values.map(asText).join(' ')}`)
      print(...values)
    }
  })
  const install = () => LEVELS.forEach((level, index) => (target[level] = recorders[index] ?? target[level]))
  install()
  return {
    settle() {
      const seen = unexpected
      unexpected = []
      install()
      if (seen.length > 0) throw new Error(`The test printed what it did not expect:\n${seen.join('\n')}`)
    },
  }
}
