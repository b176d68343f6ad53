#!/usr/bin/env node
import { commandLine } from './commandLine.js'

const result = await commandLine(process.argv.slice(2), { out: console.log, err: console.error })

if (typeof result === 'number') {
  process.exitCode = result
} else {
  // After `close` nothing is left to do, so the process ends by itself with code 0.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void result.close())
}
