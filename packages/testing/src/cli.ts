#!/usr/bin/env node
import { createInterface } from 'node:readline/promises'
import { commandLine } from './url-contract/commandLine.js'

process.exitCode = await commandLine(process.argv.slice(2), {
  out: console.log,
  err: console.error,
  ask: process.stdin.isTTY
    ? async (question) => {
        const terminal = createInterface({ input: process.stdin, output: process.stderr })
        const answer = await terminal.question(question)
        terminal.close()
        return answer.trim()
      }
    : undefined,
})
