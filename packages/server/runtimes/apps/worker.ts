import { getConnInfo } from 'hono/cloudflare-workers'
import { webMounts } from './webMounts.js'

// At module scope, as a merchant has it: nothing here may need a request.
const mounts = webMounts(getConnInfo)

/** Cloudflare sets this header, and strips it from what visitors send. */
const addressOf = (request: Request) => ({ address: request.headers.get('cf-connecting-ip') ?? '' })

interface Env {
  MOUNT: string
}

interface Context {
  waitUntil(work: Promise<unknown>): void
  passThroughOnException(): void
  props: object
}

const worker = {
  async fetch(request: Request, env: Env, context: Context): Promise<Response> {
    const answer = mounts[env.MOUNT]?.(request, addressOf(request), env, context)
    // Hono's mount does it by itself, and without it the package still has to recover.
    if (env.MOUNT === '.') context.waitUntil(Promise.resolve(answer))
    return answer ?? new Response(null, { status: 500 })
  },
}

// What a Worker is.
export { worker as default }
