// Runs the pnpm that `packageManager` pins, through npx: Node and npm are all a machine needs.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** The pinned pnpm as npx names it, such as `pnpm@12.21.0`. */
export const { packageManager } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))

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

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

// pnpm leaves a copy of the lockfile it installed from as its last act.
function isInstalled() {
  const wanted = read(`${root}pnpm-lock.yaml`)
  return wanted !== undefined && wanted === read(`${root}node_modules/.pnpm/lock.yaml`)
}

/**
 * Installs what is missing, exactly as the lockfile says, and returns whether that worked. Asking pnpm costs two
 * seconds even when there is nothing to do; `ifNeeded` compares lockfiles instead.
 */
export function install({ ifNeeded = false } = {}) {
  if (ifNeeded && isInstalled()) return true
  const code = pnpm(['install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=warn'])
  if (code !== 0) console.error('Dependencies could not be installed. See the lines above.')
  return code === 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exit(install() ? pnpm(process.argv.slice(2)) : 1)
}
