// Runs command lines and collects what they print. Nothing but Node: it works before the first install.
import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { root } from './pnpm.mjs'

// A step that hangs must fail with its output, not hold up a build machine until that one gives up.
const TIME_LIMIT_MS = 15 * 60_000
const groups = process.platform !== 'win32'
const running = new Set()

function kill(child, signal) {
  try {
    // The command line is run by a shell; its group holds the shell and all it started.
    if (groups) process.kill(-child.pid, signal)
    else child.kill(signal)
  } catch {
    // Already gone.
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  const stop = () => {
    for (const child of running) kill(child, 'SIGTERM')
    process.off(signal, stop)
    // Without our listener the signal ends this process as its sender expects.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
  }
  process.on(signal, stop)
}

function environment(cwd, extra) {
  const env = { ...process.env, ...extra }
  // Windows spells it Path.
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  const folders = [join(cwd, 'node_modules', '.bin'), join(root, 'node_modules', '.bin')]
  return { ...env, [name]: [...folders, env[name]].join(delimiter) }
}

/**
 * Runs a command line in a shell, with the programs of `cwd`'s and the root's node_modules on the path as a
 * package script has them. Resolves with the exit code (1 when it was stopped) and everything printed; never rejects.
 */
export function run(line, { cwd = root, env = {}, timeLimitMs = TIME_LIMIT_MS } = {}) {
  const { promise, resolve } = withResolvers()
  const stdio = ['ignore', 'pipe', 'pipe']
  const child = spawn(line, { cwd, env: environment(cwd, env), stdio, shell: true, detached: groups })
  let output = ''
  const timer = setTimeout(() => {
    output += `\nStopped after ${timeLimitMs / 1000} s.\n`
    kill(child, 'SIGKILL')
  }, timeLimitMs)
  const end = (code) => {
    clearTimeout(timer)
    running.delete(child)
    resolve({ code: code ?? 1, output })
  }
  running.add(child)
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text) => (output += text))
  }
  child.on('error', (error) => {
    output += `${error.message}\n`
    end(1)
  })
  child.on('close', end)
  return promise
}

// Promise.withResolvers came with Node 22.
function withResolvers() {
  let resolve
  const promise = new Promise((done) => (resolve = done))
  return { promise, resolve }
}
