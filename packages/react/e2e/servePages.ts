import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PassThrough } from 'node:stream'
import type { Pages } from './buildPages.js'

export interface ServedPages {
  /** `http://127.0.0.1:…` */
  origin: string
  /** Every request for a page: method, address and body. */
  visits: { method: string; url: string; body: string }[]
  close: () => Promise<void>
}

export interface ServePagesOptions {
  /** Sent with every page. */
  policy?: string
}

const head = (script: string) =>
  `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>shop</title><link rel="icon" href="data:,">` +
  `<link rel="stylesheet" href="/styles.css">${script}</head><body><div id="root">`

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

/** `/<how>/<situation>`: how is `string`, `stream`, `client` (nothing on the server) or `html` (no script at all). */
async function answerPage({ render }: Pages, url: string, response: ServerResponse): Promise<void> {
  const [, how, name = ''] = new URL(url, 'http://localhost').pathname.split('/')
  const script = `<script type="module" ${how === 'stream' ? 'async ' : ''}src="/client.js"></script>`
  response.write(head(how === 'html' ? '' : script))
  if (how === 'stream') {
    const through = new PassThrough()
    through.pipe(response, { end: false })
    await render.stream(name, through)
  } else if (how !== 'client') response.write(render.toHtml(name))
  response.end('</div></body></html>')
}

/** The pages on a free port of this computer. */
export async function servePages(pages: Pages, { policy }: ServePagesOptions = {}): Promise<ServedPages> {
  const visits: ServedPages['visits'] = []
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request
    const file = pages.files[url]
    response.setHeader('content-type', file === undefined ? 'text/html' : contentTypeOf(url))
    if (file !== undefined) {
      response.end(file)
      return
    }
    if (policy) response.setHeader('content-security-policy', policy)
    visits.push({ method, url, body: await bodyOf(request) })
    if (/^\/(string|stream|client|html)\/\w+$/.test(url))
      await answerPage(pages, url, response).catch((error) => response.end(String(error)))
    else response.end('<!doctype html><title>sent</title>')
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    visits,
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

const contentTypeOf = (url: string) => (url.endsWith('.css') ? 'text/css' : 'text/javascript')
