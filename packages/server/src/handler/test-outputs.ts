import { inspect, types } from 'node:util'
import { vi } from 'vitest'

const WARNINGS = ['warning', 'unhandledRejection', 'uncaughtExceptionMonitor'] as const

/** Whatever a log, an error tracker or a person can make of a value. */
function everything(value: unknown): string {
  const shown = inspect(value, {
    depth: Infinity,
    showHidden: true,
    getters: true,
    maxStringLength: null,
    maxArrayLength: null,
  })
  const told = types.isNativeError(value) ? [value.stack, value.message, inspect(value.cause)] : []
  return [shown, JSON.stringify(value), String(value), ...told].join('\n')
}

/** Digits count as a whole number only: any six of them come up by chance in the twelve of an `imp_uid`. */
function holds(all: string, text: string): boolean {
  if (!/^[0-9]+$/.test(text)) return all.includes(text)
  return new RegExp(`(?<![0-9])${text}(?![0-9])`).test(all)
}

/** Everything that leaves a server: what it prints, and what it is told of with `told`. */
export interface Outputs {
  /** A response, an event, an error that was thrown. */
  told(value: unknown): void
  /** What of these texts is in any of it. */
  findIn(texts: Iterable<string>): string[]
  /** What went to the console or a stream. */
  readonly printed: readonly string[]
  stop(): void
}

export function watchOutputs(): Outputs {
  const seen: string[] = []
  const printed: string[] = []
  const keep = (...values: unknown[]): void => void printed.push(values.map((value) => everything(value)).join('\n'))
  const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const
  const spies = [
    ...methods.map((method) => vi.spyOn(console, method).mockImplementation(keep)),
    ...[process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, 'write').mockImplementation((chunk) => (keep(String(chunk)), true)),
    ),
  ]
  for (const name of WARNINGS) process.on(name, keep)
  return {
    told: (value) => void seen.push(everything(value)),
    findIn: (texts) => [...texts].filter((text) => [...seen, ...printed].some((one) => holds(one, text))),
    printed,
    stop() {
      for (const spy of spies) spy.mockRestore()
      for (const name of WARNINGS) process.off(name, keep)
    },
  }
}
