// Where the PHP and the Python with Django are that run the server halves of docs/backends. Loaded before anything is
// installed, so it may import nothing but Node.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const INSTALL_TIMEOUT_MS = 600_000

function succeeds(command, args, options) {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 30_000, ...options }).status === 0
}

// Debian's own Python before others: Django comes with it, and a pyenv or conda first on the PATH knows nothing of it.
const WANTED = {
  php: {
    variable: 'PHP_PATH',
    programs: ['/usr/bin/php', 'php'],
    proof: ['-r', 'exit(PHP_VERSION_ID < 80100);'],
    debian: 'php-cli',
  },
  django: {
    variable: 'DJANGO_PYTHON_PATH',
    programs: ['/usr/bin/python3', 'python3'],
    proof: ['-c', 'import django, sys; sys.exit(django.VERSION < (3, 2))'],
    debian: 'python3-django',
  },
}

function find({ env, runs }, { variable, programs, proof }) {
  // Whoever names a program wants that one: never quietly another.
  return (env[variable] ? [env[variable]] : programs).find((program) => runs(program, proof))
}

function installByApt({ env, platform, isRoot, exists, runs }, debian) {
  if (platform !== 'linux' || !isRoot || !exists('/usr/bin/apt-get')) return false
  const options = { stdio: 'inherit', timeout: INSTALL_TIMEOUT_MS, env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } }
  const apt = (...args) => runs('apt-get', args, options)
  // Stale lists of a fresh machine name versions that are gone, so they are renewed first.
  return apt('update') && apt('install', '-y', '--no-install-recommends', debian)
}

function ensure(machine, name) {
  const wanted = WANTED[name]
  const found = find(machine, wanted)
  if (found) return found
  const { variable, programs, debian } = wanted
  const named = machine.env[variable]
  if (named) throw new Error(`${variable} is ${named}, but it does not run PHP 8.1 or Django 3.2, or newer.`)
  machine.say(`No ${debian} found. Trying apt-get (as root on Linux) …`)
  const installed = installByApt(machine, debian) && find(machine, wanted)
  if (installed) return installed
  throw new Error(
    `The server halves of docs/backends are tested on PHP 8.1 and Django 3.2 or newer, and ${debian} could not be had. ` +
      `Tried ${programs.join(', ')}; then apt-get, which needs root on Debian or Ubuntu. Install it ` +
      `(sudo apt-get install ${debian}), or set ${variable} to the program.`,
  )
}

/** Builds the finders; every look at the machine is a parameter so that the order can be tested. */
export function createBackends(overrides = {}) {
  const machine = {
    env: process.env,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    runs: succeeds,
    say: console.error,
    ...overrides,
  }
  const finder = (name) => ({ ensure: () => ensure(machine, name) })
  return { php: finder('php'), django: finder('django') }
}

export const backends = createBackends()
