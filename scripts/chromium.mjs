// One answer to "which Chromium do the tests drive?" for Vitest, Playwright and `npm test`.
// Loaded before anything is installed, so it may import nothing but Node.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const ARGS = [
  // Containers and CI run as root, where Chromium's own sandbox refuses to start.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  // The tests must talk to no host but their own.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

// Debian's package of Chromium without a window, as Playwright's own installer fetches one: the end-to-end tests take
// half the processor time with it (96 s instead of 204).
const HEADLESS = 'chromium-headless-shell'
const LINUX = [HEADLESS, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']

// Playwright's installer tries several hosts, each for half a minute by default; behind a closed firewall
// that keeps the person waiting for minutes before the next way is tried.
const CONNECT_TIMEOUT_MS = 10_000
const INSTALL_TIMEOUT_MS = 600_000

function systemPaths(platform, env) {
  if (platform === 'darwin') return MAC.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  if (platform !== 'win32') return LINUX.map((name) => `/usr/bin/${name}`)
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean)
  return roots.flatMap((folder) => WINDOWS.map((name) => `${folder}\\${name}`))
}

function resolvePlaywright() {
  const require = createRequire(import.meta.url)
  try {
    return {
      path: require('playwright').chromium.executablePath(),
      cli: join(require.resolve('playwright/package.json'), '..', 'cli.js'),
    }
  } catch {
    // Before the first install there is no Playwright; the system's browser may still do.
    return {}
  }
}

function spawn(command, args, options) {
  return spawnSync(command, args, options).status === 0
}

function* candidates({ env, platform, playwright }) {
  if (env.CHROMIUM_PATH) {
    // Whoever names a browser wants that one: never quietly another.
    yield env.CHROMIUM_PATH
    return
  }
  yield playwright().path
  yield* systemPaths(platform, env)
}

function find(machine, works = () => true) {
  for (const path of candidates(machine)) if (path && machine.exists(path) && works(machine, path)) return path
  return undefined
}

// A file is not yet a browser: Ubuntu's chromium-browser only says "install the snap", and Playwright's needs
// system libraries. On Windows `--version` opens a window, so there the file has to do.
function answers({ platform, run }, path) {
  return platform === 'win32' || run(path, ['--version'], { stdio: 'ignore', timeout: 30_000 })
}

function installByPlaywright({ env, run, playwright }) {
  const { cli } = playwright()
  if (!cli) return false
  const childEnv = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: String(CONNECT_TIMEOUT_MS), ...env }
  const options = { stdio: 'inherit', timeout: INSTALL_TIMEOUT_MS, env: childEnv }
  return run(process.execPath, [cli, 'install', 'chromium'], options)
}

function installByApt({ env, platform, isRoot, exists, run }) {
  if (platform !== 'linux' || !isRoot || !exists('/usr/bin/apt-get')) return false
  const options = { stdio: 'inherit', timeout: INSTALL_TIMEOUT_MS, env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } }
  const apt = (...args) => run('apt-get', args, options)
  const install = (...names) => apt('install', '-y', '--no-install-recommends', ...names)
  // Stale lists of a fresh machine name versions that are gone, so they are renewed first.
  if (!apt('update') || !(install(HEADLESS) || install('chromium'))) return false
  // Without a Korean font a screenshot shows boxes; nothing else needs it, so this may fail.
  install('fonts-noto-cjk', 'fonts-liberation')
  return true
}

const INSTALLERS = { "Playwright's installer": installByPlaywright, 'apt-get (as root on Linux)': installByApt }

function ensure(machine) {
  const found = find(machine, answers)
  if (found) return found
  const named = machine.env.CHROMIUM_PATH
  if (named) throw new Error(`CHROMIUM_PATH is ${named}, but no browser runs there.`)
  for (const [name, install] of Object.entries(INSTALLERS)) {
    machine.say(`No Chromium found. Trying ${name} …`)
    const installed = install(machine) && find(machine, answers)
    if (installed) return installed
  }
  const looked = [...candidates(machine)].filter(Boolean).join(', ')
  throw new Error(
    `The tests need Chromium and none could be had. Looked for ${looked}; then tried ` +
      `${Object.keys(INSTALLERS).join(' and ')}. Install Chromium or Chrome and set CHROMIUM_PATH to its program.`,
  )
}

function launchOptions(machine) {
  const executablePath = machine.env.CHROMIUM_PATH || find(machine)
  return executablePath ? { executablePath, args: [...ARGS] } : { args: [...ARGS] }
}

/** Builds the finder; every look at the machine is a parameter so that the order can be tested. */
export function createChromium(overrides = {}) {
  const machine = {
    env: process.env,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    run: spawn,
    playwright: resolvePlaywright,
    say: console.error,
    ...overrides,
  }
  return {
    find: () => find(machine),
    ensure: () => ensure(machine),
    launchOptions: () => launchOptions(machine),
  }
}

export const chromium = createChromium()
