// One answer to "which Redis server do the tests start?". Loaded before anything is installed, so it may import
// nothing but Node.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const NAMES = ['redis-server', 'valkey-server']
const FOLDERS = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin']
const INSTALL_TIMEOUT_MS = 600_000

// What the store promises. Ubuntu 22.04 still brings 6.0, which has no GETDEL.
const OLDEST_MAJOR = 7

function spawn(command, args, options) {
  return spawnSync(command, args, options).status === 0
}

function print(command, args) {
  return spawnSync(command, args, { encoding: 'utf8', timeout: 30_000 }).stdout ?? ''
}

function candidates({ env }) {
  // Whoever names a server wants that one: never quietly another.
  if (env.REDIS_SERVER_PATH) return [env.REDIS_SERVER_PATH]
  return FOLDERS.flatMap((folder) => NAMES.map((name) => `${folder}/${name}`))
}

/** `Redis server v=7.0.15 sha=…`, `Valkey server v=8.1.1 …` */
function isRecent({ read }, path) {
  return Number(/ v=(\d+)\./.exec(read(path, ['--version']))?.[1] ?? 0) >= OLDEST_MAJOR
}

function find(machine) {
  return candidates(machine).find((path) => machine.exists(path) && isRecent(machine, path))
}

function installByApt({ env, platform, isRoot, exists, run }) {
  if (platform !== 'linux' || !isRoot || !exists('/usr/bin/apt-get')) return false
  const options = { stdio: 'inherit', timeout: INSTALL_TIMEOUT_MS, env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } }
  const apt = (...args) => run('apt-get', args, options)
  // Stale lists of a fresh machine name versions that are gone, so they are renewed first.
  return apt('update') && apt('install', '-y', '--no-install-recommends', 'redis-server')
}

function ensure(machine) {
  const found = find(machine)
  if (found) return found
  const named = machine.env.REDIS_SERVER_PATH
  if (named) throw new Error(`REDIS_SERVER_PATH is ${named}, but no Redis 7, Valkey or newer runs there.`)
  machine.say('No Redis server found. Trying apt-get (as root on Linux) …')
  const installed = installByApt(machine) && find(machine)
  if (installed) return installed
  throw new Error(
    `The tests need a Redis server, 7 or newer, or Valkey, and none could be had. Looked for ` +
      `${candidates(machine).join(', ')}; then tried apt-get, which needs root on Debian or Ubuntu. Install it ` +
      `(sudo apt-get install redis-server, or brew install redis), or set REDIS_SERVER_PATH to its program.`,
  )
}

/** Builds the finder; every look at the machine is a parameter so that the order can be tested. */
export function createRedis(overrides = {}) {
  const machine = {
    env: process.env,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    run: spawn,
    read: print,
    say: console.error,
    ...overrides,
  }
  return { find: () => find(machine), ensure: () => ensure(machine) }
}

export const redis = createRedis()
