import { existsSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readPort, readPortone } from './settings.js'
import { type RunningExample, startExample } from './startExample.js'

export { type Example, type ExampleOptions, createExample } from './createExample.js'
export { type RunningExample, type StartOptions, startExample } from './startExample.js'

function describe({ url, inboxUrl }: RunningExample): string {
  const practice = inboxUrl
    ? [`SMS inbox      ${inboxUrl}`, `Scenarios      ${new URL('/', inboxUrl).href}`]
    : [`PortOne        ${readPortone(process.env)?.apiBase ?? ''}`]
  return [`Sign-up page   ${url}`, ...practice, '', 'Ctrl-C stops everything.'].join('\n')
}

async function run(): Promise<void> {
  try {
    const example = await startExample({ port: readPort(process.env) })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void example.close().then(() => process.exit(0)))
    }
    console.log(describe(example))
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
}

function isProgram(): boolean {
  const [, program] = process.argv
  // Node follows symbolic links for modules but leaves the argument as it was typed.
  return program !== undefined && existsSync(program) && realpathSync(program) === fileURLToPath(import.meta.url)
}

if (isProgram()) await run()
