// Runs the pnpm that `packageManager` pins, through npx: Node and npm are all a machine needs.
// `install` first, by the frozen lockfile; it takes a second when nothing is missing.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const { packageManager } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))

/** Runs the pinned pnpm in the workspace root and returns its exit code. */
export function pnpm(args, options = {}) {
  const result = spawnSync('npx', ['--yes', packageManager, ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  })
  return result.status ?? 1
}

/** Installs what is missing, exactly as the lockfile says; ends the process when that fails. */
export function install() {
  const code = pnpm(['install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=warn'])
  if (code !== 0) {
    console.error('Dependencies could not be installed. See the lines above.')
    process.exit(code)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  install()
  process.exit(pnpm(process.argv.slice(2)))
}
