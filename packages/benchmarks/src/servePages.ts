import { once } from 'node:events'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Files } from './buildPage.js'

export interface Served {
  origin: string
  close: () => void
}

const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css', json: 'application/json' }

const page = (name: string, hasStyles: boolean) =>
  `<!doctype html><html lang="ko"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">` +
  (hasStyles ? `<link rel="stylesheet" href="/${name}/page.css">` : '') +
  `<script type="module" src="/${name}/page.js"></script><body></body></html>`

/** Every page at `/<name>/`, on a free port of this computer. Whatever else is asked for gets 404. */
export async function servePages(pages: ReadonlyMap<string, Files>): Promise<Served> {
  function answer({ url = '' }: IncomingMessage, response: ServerResponse): void {
    const [, name = '', ...rest] = new URL(url, 'http://localhost').pathname.split('/')
    const path = `/${rest.join('/')}`
    const files = pages.get(name)
    const file = path === '/' && files ? page(name, files.has('/page.css')) : files?.get(path)
    const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'text/html'
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': type })
    response.end(file)
  }
  const server = createServer(answer)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
