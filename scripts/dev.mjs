// `npm run dev`: the example from its sources. Vite serves and hot-reloads the pages; everything else goes to the
// example's server, which is loaded anew when one of its sources changed.
import { existsSync, readFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { join } from 'node:path'
import { createServer as createVite } from 'vite'
import { root } from './pnpm.mjs'
import { assertFree, readPort } from './port.mjs'
import './stop-with-parent.mjs'

const SERVER = '/src/server/main.ts'
const example = join(root, 'packages', 'example-signup')

async function usablePort() {
  try {
    const port = readPort(process.env.PORT)
    await assertFree(port)
    return port
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}

/** The page of the example for a path, as a person's browser asks for it; nothing when it has none. */
function pageFor({ method, url, headers }) {
  if (method !== 'GET' || !headers.accept?.includes('text/html')) return undefined
  const { pathname } = new URL(url, 'http://localhost')
  const name = pathname === '/' ? 'index' : pathname.slice(1).replace(/\.html$/, '')
  // Only plain names: a path must not lead out of the example's folder.
  const file = /^[\w-]+$/.test(name) ? join(example, `${name}.html`) : ''
  return existsSync(file) ? file : undefined
}

async function replace(previous, { createExample }) {
  const old = await previous
  await old?.close?.()
  return createExample()
}

function exampleServer(vite) {
  let loaded
  let running
  return async () => {
    const module = await vite.ssrLoadModule(SERVER)
    if (module !== loaded) {
      loaded = module
      const previous = running
      running = replace(previous, module)
    }
    return running
  }
}

async function handle(vite, answer, request, response) {
  const page = pageFor(request)
  if (!page) return answer(request, response)
  const html = await vite.transformIndexHtml(request.url, readFileSync(page, 'utf8'))
  return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
}

const port = await usablePort()
const http = createHttpServer()
const vite = await createVite({
  root: example,
  appType: 'custom',
  server: { middlewareMode: true, hmr: { server: http } },
})
// The adapter from Node's requests to the Web's is the example's dependency, not the root's.
const { getRequestListener } = await vite.ssrLoadModule('@hono/node-server')
const current = exampleServer(vite)
const answer = getRequestListener(async (request, { incoming }) => {
  const { fetch } = await current()
  return fetch(request, { address: incoming.socket.remoteAddress })
})

http.on('request', (request, response) =>
  vite.middlewares(request, response, () =>
    handle(vite, answer, request, response).catch((error) => {
      vite.ssrFixStacktrace(error)
      console.error(error)
      response.writeHead(500).end('See the terminal.')
    }),
  ),
)
http.listen(port, '127.0.0.1', () => console.log(`http://localhost:${http.address().port}`))

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    http.closeAllConnections()
    http.close()
    void vite.close().finally(() => process.exit(0))
  })
}
