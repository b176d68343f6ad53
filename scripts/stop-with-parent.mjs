// Imported for its effect. A signal to npm ends npm and its shell but not the program they started, which would
// then hold its port for ever. A process whose parent dies is handed to another, and that can be seen.
import { readFileSync } from 'node:fs'

const CHECK_EVERY_MS = 500
const GRACE_MS = 5_000

// When npm is killed outright its shell lives on, waiting for us; so where Linux tells, npm is watched behind it.
// Not so without npm: whoever starts a program from a shell of their own may leave it running.
function npmBehindShell() {
  if (!process.env.npm_lifecycle_event) return undefined
  try {
    const [, name, fields] = /\((.*)\) (.*)/.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8')) ?? []
    return /^(sh|dash)$/.test(name) ? fields.split(' ')[1] : undefined
  } catch {
    return undefined
  }
}

const parent = process.ppid
const npm = npmBehindShell()
const watch = setInterval(() => {
  if (process.ppid === parent && npmBehindShell() === npm) return
  clearInterval(watch)
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.exit(1), GRACE_MS).unref()
}, CHECK_EVERY_MS)
watch.unref()
