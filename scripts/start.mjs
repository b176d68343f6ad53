// `npm start`: installs when needed, builds the example and becomes its server.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { install, root } from './pnpm.mjs'
import { assertFree, readPort } from './port.mjs'
import { run } from './run.mjs'
import './stop-with-parent.mjs'

const example = join(root, 'packages', 'example-signup')
const server = join(example, 'dist', 'server', 'main.js')

function end(sentence) {
  console.error(sentence)
  process.exit(1)
}

// Before the build, so that nobody waits for it only to learn that the port is taken.
async function checkPort() {
  try {
    const port = readPort(process.env.PORT)
    await assertFree(port)
    process.env.PORT = String(port)
  } catch (error) {
    end(error.message)
  }
}

async function buildExample() {
  const { scripts } = JSON.parse(readFileSync(join(example, 'package.json'), 'utf8'))
  console.log('Building the example …')
  const { code, output } = await run(scripts.build, { cwd: example })
  if (code !== 0) end(`${output}\nThe example could not be built. See the lines above.`)
  if (!existsSync(server)) end(`The example's build left no ${server}.`)
}

await checkPort()
if (!install({ ifNeeded: true })) process.exit(1)
await buildExample()
// The server runs in this very process, as the program it is: one process for a signal to find, none to outlive it.
process.argv[1] = server
await import(pathToFileURL(server).href)
