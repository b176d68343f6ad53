import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

// The first date from which the environment is in `process.env` without a flag of its own, as a merchant's code reads it.
export const COMPATIBILITY_DATE = '2025-04-01'

function binding([name, text]: [string, string]): string {
  return `(name = ${JSON.stringify(name)}, text = ${JSON.stringify(text)})`
}

/** Writes workerd's configuration: a socket for each mount, as a Worker of its own. */
export function writeWorkerd(
  folder: string,
  file: string,
  mounts: readonly string[],
  env: Record<string, string>,
): void {
  const services = mounts.map((mount, at) => {
    const bindings = Object.entries({ ...env, MOUNT: mount }).map(binding)
    return `(name = "m${at}", worker = (
      modules = [(name = "worker", esModule = embed "worker.mjs")],
      compatibilityDate = "${COMPATIBILITY_DATE}",
      compatibilityFlags = ["nodejs_compat"],
      bindings = [${bindings.join(', ')}],
    ))`
  })
  const sockets = mounts.map(
    (_mount, at) => `(name = "m${at}", address = "127.0.0.1:0", http = (), service = "m${at}")`,
  )
  // Unless told otherwise, a Worker reaches public addresses only: not the sandbox.
  const internet = '(name = "internet", network = (allow = ["private"]))'
  const lines = [
    'using Workerd = import "/workerd/workerd.capnp";',
    'const config :Workerd.Config = (',
    `services = [${[...services, internet].join(',\n')}],`,
    `sockets = [${sockets.join(', ')}],`,
    ');',
  ]
  writeFileSync(join(folder, file), lines.join('\n'))
}
