import type { Writable } from 'node:stream'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { situation } from './situations.js'

export { version } from 'react'
export { SITUATIONS } from './situations.js'

/** The HTML of a situation, as servers without streams make it. */
export function toHtml(name: string): string {
  return renderToString(situation(name))
}

/** The HTML of a situation, written as it comes: what suspends is sent later. */
export function stream(name: string, to: Writable): Promise<void> {
  return new Promise((resolve, reject) => {
    to.on('finish', resolve)
    const { pipe } = renderToPipeableStream(situation(name), {
      onShellReady: () => pipe(to),
      onShellError: reject,
      onError: reject,
    })
  })
}
