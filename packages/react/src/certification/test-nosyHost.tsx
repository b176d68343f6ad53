import { createSyncStoragePersister } from '@tanstack/query-sync-storage-persister'
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ReactQueryDevtools } from '@tanstack/react-query-devtools/production'
import { persistQueryClientSubscribe } from '@tanstack/react-query-persist-client'
import type { ReactNode } from 'react'
import { promised } from './test-places.js'
import { startRecorders } from './test-recorders.js'

type Persist = Parameters<typeof persistQueryClientSubscribe>[0]
type Persister = Persist['persister']
type Persisted = Parameters<Persister['persistClient']>[0]

const DATABASE = 'host-cache'
const KEY = 'host-cache'

async function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE)
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore('clients', { autoIncrement: true }))
  return promised(request)
}

/** Every write under a key of its own: what stood there for a moment only is found as well. */
function indexedDbPersister(): Persister {
  return {
    async persistClient(client) {
      const db = await openDatabase()
      // As functions cannot be stored, hosts store text.
      await promised(db.transaction('clients', 'readwrite').objectStore('clients').add(JSON.stringify(client)))
      db.close()
    },
    restoreClient: () => undefined,
    removeClient: () => undefined,
  }
}

function localStoragePersister(written: unknown[]): Persister {
  return createSyncStoragePersister({
    storage: localStorage,
    key: KEY,
    throttleTime: 0,
    serialize(client: Persisted) {
      // As it is, with what hangs on errors: JSON would lose it.
      written.push(client.clientState)
      return JSON.stringify(client)
    },
  })
}

/** A host whose defaults would change our calls, and that keeps everything it can lay hands on. */
export function createNosyHost() {
  const got: unknown[] = []
  const written: unknown[] = []
  const keep = (...values: unknown[]) => {
    got.push(...values)
    return { kept: true }
  }
  const keepAll = { onMutate: keep, onSuccess: keep, onError: keep, onSettled: keep }
  const client = new QueryClient({
    mutationCache: new MutationCache(keepAll),
    queryCache: new QueryCache({ onSuccess: keep, onError: keep, onSettled: keep }),
    defaultOptions: {
      mutations: {
        ...keepAll,
        retry: 3,
        retryDelay: 1,
        gcTime: Infinity,
        networkMode: 'online',
        throwOnError: true,
        scope: { id: 'host' },
        meta: { from: 'host' },
      },
      queries: { retry: 3, throwOnError: true, gcTime: Infinity },
    },
  })
  client.getMutationCache().subscribe((event) => got.push(event.mutation?.state, event.mutation?.options, event))
  client.getQueryCache().subscribe((event) => got.push(event.query.state, event))
  const all = { dehydrateOptions: { shouldDehydrateMutation: () => true, shouldDehydrateQuery: () => true } }
  const stops = [localStoragePersister(written), indexedDbPersister()].map((persister) =>
    // They bring a query-core of an older version, whose private fields make it another type.
    persistQueryClientSubscribe({ queryClient: client as never, persister, ...all }),
  )
  const recorders = startRecorders()
  const events: unknown[] = []
  return {
    client,
    events,
    recorders,
    get seen() {
      const { printed, thrown, globals } = recorders
      return { 'host callbacks': got, persisted: written, events, console: printed, thrown, globals }
    },
    async stop() {
      recorders.stop()
      for (const stop of stops) stop()
      localStorage.clear()
      await promised(indexedDB.deleteDatabase(DATABASE))
    },
  }
}

export type NosyHost = ReturnType<typeof createNosyHost>

/** The host's page, its devtools open. */
export function HostPage({ client, children }: { client: QueryClient; children?: ReactNode }) {
  return (
    <QueryClientProvider client={client}>
      {children}
      {/* Below the page, not over it: clicks have to reach the form. */}
      <style>{'.tsqd-main-panel { position: static !important }'}</style>
      <ReactQueryDevtools initialIsOpen />
    </QueryClientProvider>
  )
}
