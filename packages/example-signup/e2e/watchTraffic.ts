import type { BrowserContext, Page, Response } from '@playwright/test'

/** Everything a browser received and kept, for a search. */
export interface Traffic {
  /** Headers and bodies of all answers, and frames of web sockets. */
  received(): Promise<string>
  /** Bodies the pages sent: proof that the recording works. */
  sent(): string
  urls(): string
  consoleLines(): string
}

async function textOf(response: Response): Promise<string> {
  const headers = await response.headersArray()
  const body = await response.text().catch(() => '')
  return [...headers.map(({ name, value }) => `${name}: ${value}`), body].join('\n')
}

/** Records a context's traffic from now on. */
export function watchTraffic(context: BrowserContext): Traffic {
  const responses: Promise<string>[] = []
  const frames: string[] = []
  const sent: string[] = []
  const urls: string[] = []
  const lines: string[] = []
  context.on('response', (response) => void responses.push(textOf(response)))
  context.on('request', (request) => {
    urls.push(request.url())
    sent.push(request.postData() ?? '')
  })
  context.on('console', (message) => void lines.push(message.text()))
  context.on('page', (page) => {
    page.on('framenavigated', (frame) => void urls.push(frame.url()))
    page.on('websocket', (socket) => {
      urls.push(socket.url())
      socket.on('framereceived', ({ payload }) => void frames.push(String(payload)))
    })
  })
  return {
    received: async () => [...(await Promise.all(responses)), ...frames].join('\n'),
    sent: () => sent.join('\n'),
    urls: () => urls.join('\n'),
    consoleLines: () => lines.join('\n'),
  }
}

/** What a page keeps beyond its own life: storage, databases, caches, cookies and its history entry. */
export async function readStorage(page: Page): Promise<string> {
  const kept = await page.evaluate(async () => {
    const databases = await indexedDB.databases()
    const cacheNames = await caches.keys()
    const stores = {
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      databases,
      cacheNames,
    }
    return JSON.stringify({ ...stores, history: history.state as unknown, cookie: document.cookie, name: window.name })
  })
  return `${kept}\n${JSON.stringify(await page.context().cookies())}`
}
