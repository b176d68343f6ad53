import { cdp } from 'vitest/browser'

interface Reply {
  status: number
  body: object
}

/** How the merchant's server answers one call; `through` lets it go out for real, to a page that has no such server. */
export type Answer = Reply | Promise<Reply> | 'through'

/** The merchant's server, at the network's edge. */
export function createServer() {
  const answers: Answer[] = []
  const calls: { url: string; body: string }[] = []

  async function answerTo(url: string, init: RequestInit): Promise<Response> {
    const answer = answers.shift() ?? 'through'
    if (answer === 'through') return fetch(url, init)
    const { status, body } = await Promise.race([answer, abortOf(init.signal)])
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
  }

  return {
    calls,
    /** What the next calls are answered, in order. */
    next: (...more: Answer[]) => void answers.push(...more),
    fetch: ((url: string, init: RequestInit) => {
      calls.push({ url, body: init.body as string })
      return answerTo(url, init)
    }) as typeof fetch,
  }
}

export type Server = ReturnType<typeof createServer>

function abortOf(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('The user aborted a request.', 'AbortError')))
  })
}

/**
 * Cuts the page off from the merchant's server, or brings it back, and tells it so. Not the whole network: the tests'
 * own connection goes over it.
 */
export async function setOnline(isOnline: boolean): Promise<void> {
  const session = cdp() as unknown as { send: (method: string, params: object) => Promise<unknown> }
  const rates = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 }
  await session.send('Network.enable', {})
  await session.send('Network.setBlockedURLs', { urls: isOnline ? [] : ['*/api/certification/*'] })
  await session.send('Network.overrideNetworkState', { offline: !isOnline, ...rates })
}
