import { createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, hydrateRoot } from 'react-dom/client'
import type { Contender, Setup } from './contender.js'
import { Mounted } from './Mounted.js'

/** What the program outside asks a page for. It resolves when the page shows it, laid out. */
export interface Harness {
  mount: (setup: Setup) => Promise<void>
  /** Takes away everything that stands. */
  unmount: () => void
  /** Puts up one after the other, each once the last is out of sight. */
  mountMany: (times: number) => Promise<void>
  /** Presses the button and waits for the box of the code. */
  step: () => Promise<void>
  mountAndUnmount: (times: number) => Promise<void>
  /** The server's HTML, as it comes with a page. */
  show: (html: string) => void
  /** Takes over what was shown. */
  hydrate: () => Promise<void>
}

const PATIENCE_MS = 20_000

/** Once it is there: at once for most, later for who asks a server first. */
function appearance(of: string, within: HTMLElement): Promise<void> {
  if (within.querySelector(of)) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${of} did not appear in ${within.innerHTML}`)), PATIENCE_MS)
    const observer = new MutationObserver(() => {
      if (!within.querySelector(of)) return
      observer.disconnect()
      clearTimeout(timer)
      resolve()
    })
    observer.observe(within, { subtree: true, childList: true, attributes: true })
  })
}

/** Has the browser work out styles and layout now, so that they are in the time. */
function layOut(): void {
  document.body.getBoundingClientRect()
}

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve))

function addContainer(): HTMLElement {
  const container = document.createElement('main')
  document.body.append(container)
  return container
}

/** Puts a form up, and answers how to take it away. */
function putUp(contender: Contender, setup: Setup, container: HTMLElement): () => void {
  if (!contender.element) {
    container.innerHTML = contender.html?.(setup) ?? ''
    contender.start?.(container)
    return () => container.remove()
  }
  const root = createRoot(container)
  const element = contender.element(setup)
  flushSync(() => root.render(element))
  return () => {
    flushSync(() => root.unmount())
    container.remove()
  }
}

export function createHarness(contender: Contender): Harness {
  let standing: { container: HTMLElement; takeAway: () => void }[] = []

  async function mount(setup: Setup): Promise<void> {
    const container = addContainer()
    standing.push({ container, takeAway: putUp(contender, setup, container) })
    await appearance(contender.box, container)
    layOut()
  }

  function unmount(): void {
    for (const { takeAway } of standing) takeAway()
    standing = []
  }

  async function repeat(times: number, work: () => void): Promise<void> {
    for (let at = 0; at < times; at += 1) {
      await mount({ filled: false })
      work()
      // What a form left for later has its turn.
      await nextTask()
    }
  }

  return {
    mount,
    unmount,
    mountMany: (times) => repeat(times, () => standing.at(-1)?.container.setAttribute('hidden', '')),
    mountAndUnmount: (times) => repeat(times, unmount),
    async step() {
      const { container } = standing.at(-1) ?? {}
      if (!container || !contender.step) throw new Error('This form has no second step here.')
      container.querySelector<HTMLElement>(contender.step.press)?.click()
      await appearance(contender.step.box, container)
      layOut()
    },
    show(html) {
      const container = addContainer()
      container.innerHTML = html
      standing.push({ container, takeAway: () => container.remove() })
      layOut()
    },
    hydrate() {
      const { container } = standing.at(-1) ?? {}
      const element = contender.element?.({ filled: false })
      if (!container || !element) throw new Error('There is nothing to hydrate.')
      return new Promise((resolve) => {
        const onMounted = () => (layOut(), resolve())
        const root = hydrateRoot(container, createElement(Mounted, { onMounted }, element))
        standing = [{ container, takeAway: () => (root.unmount(), container.remove()) }]
      })
    },
  }
}
