import { type QueryClient, dehydrate } from '@tanstack/react-query'
import { type Leaf, leavesOf } from './test-leavesOf.js'
import { typedIn } from './test-typed.js'

/** The browser's own places, beside those a host brings. */
async function databases(): Promise<unknown> {
  const contents: Record<string, unknown> = {}
  for (const { name = '' } of await indexedDB.databases()) {
    const db = await promised(indexedDB.open(name))
    for (const store of db.objectStoreNames) {
      const open = db.transaction(store).objectStore(store)
      contents[`${name}/${store}`] = [await promised(open.getAllKeys()), await promised(open.getAll())]
    }
    db.close()
  }
  return contents
}

export function promised<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')))
  })
}

async function cacheStorage(): Promise<unknown> {
  const contents: unknown[] = []
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) contents.push([request.url, await (await cache.match(request))?.text()])
  }
  return contents
}

/** Every element of the page: its attributes, and its text. Boxes hold what was typed; nothing else may. */
function pageOf(root: Element): unknown {
  const elements = [...root.querySelectorAll('*')].filter((element) => !element.closest('.tsqd-parent-container'))
  return elements.map((element) => ({
    attributes: [...element.attributes].map(({ name, value }) => `${name}=${value}`),
    values: [...element.attributes].filter(({ name }) => !SETTINGS.test(name)).map(({ value }) => value),
    // The one place that shows the number again: the person has to see where the code went.
    texts: element.closest('[data-cf-part=otp-notice]') ? [] : ownTexts(element),
  }))
}

// Said of a box before anybody types: the value of a radio button is no answer, its being checked is.
const SETTINGS = /^(value|maxlength|tabindex)$/

function ownTexts(element: Element): string[] {
  if (element instanceof HTMLScriptElement || element instanceof HTMLStyleElement) return []
  return [...element.childNodes].filter((node) => node instanceof Text).map(({ data }) => data)
}

function devtools(): unknown {
  const container = document.querySelector('.tsqd-parent-container')
  const boxes = [...(container?.querySelectorAll('input, textarea') ?? [])] as HTMLInputElement[]
  return [container?.textContent, container?.innerHTML, boxes.map(({ value }) => value)]
}

const ALL_MUTATIONS = { shouldDehydrateMutation: () => true, shouldDehydrateQuery: () => true }

/** What a host and its recorders hold. */
export interface Watched {
  client: QueryClient
  /** By name: what callbacks, events, the console and others have got so far. */
  seen: Readonly<Record<string, unknown>>
}

/** Every place where what was typed must not be, by name. */
export async function readPlaces({ client, seen }: Watched): Promise<Record<string, unknown>> {
  return {
    ...seen,
    'mutation cache': client.getMutationCache().getAll(),
    'query cache': client.getQueryCache().getAll(),
    'default options': client.getDefaultOptions(),
    dehydrated: dehydrate(client, ALL_MUTATIONS),
    devtools: devtools(),
    localStorage: Object.entries(localStorage),
    sessionStorage: Object.entries(sessionStorage),
    IndexedDB: await databases(),
    CacheStorage: await cacheStorage(),
    cookies: document.cookie,
    address: [location.href, history.state, document.referrer, window.name],
    title: document.title,
    performance: performance.getEntries().map((entry) => entry.toJSON() as unknown),
    page: pageOf(document.documentElement),
  }
}

/** `place: detail at path`, once for each place and detail. */
export function leaksIn(places: Readonly<Record<string, unknown>>): string[] {
  const found = new Map<string, Leaf>()
  for (const [place, content] of Object.entries(places)) {
    for (const leaf of leavesOf(content, place)) {
      for (const name of typedIn(leaf)) {
        // Which carrier there are is written on the page for everybody.
        if (place === 'page' && name === 'carrier') continue
        found.set(`${place}: ${name}`, leaf)
      }
    }
  }
  return [...found].map(([leak, { path }]) => `${leak} at ${path}`)
}
