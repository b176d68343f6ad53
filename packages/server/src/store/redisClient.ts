import { withDeadline } from '../withDeadline.js'

/** What the store needs of a client of `redis` (node-redis 5): a single one or a pool. */
export interface NodeRedisClient {
  readonly isReady?: boolean
  sendCommand(args: string[], options?: { abortSignal?: AbortSignal }): Promise<unknown>
}

/** What the store needs of a client of `ioredis`. */
export interface IoredisClient {
  readonly status?: string
  call(command: string, ...args: string[]): Promise<unknown>
}

export type RedisClient = NodeRedisClient | IoredisClient

/** Sends one command and resolves with its reply. Rejects at the deadline. */
export type SendCommand = (command: string, ...args: string[]) => Promise<unknown>

// Redis answers in a millisecond, and a failover takes longer than anybody waits. Two of these and the provider's 10 s
// fit into the 15 s for which a request or a confirm is kept from being asked twice.
const DEADLINE_MS = 2000

/** Undefined when the client does not say. */
function isReady(client: RedisClient): boolean | undefined {
  if (!('call' in client)) return client.isReady
  return client.status === undefined ? undefined : client.status === 'ready'
}

function assertClient(client: RedisClient): void {
  if ('call' in client || 'sendCommand' in client) return
  throw new Error(
    'redisStore() was given no client it knows. Pass a client of the package `redis` (createClient) or `ioredis` (new Redis).',
  )
}

/**
 * Waits for the first connection, never for a lost one: both packages keep commands for the next connection, and would
 * run them after their visitor was refused.
 *
 * @throws Error when it is a client of neither package
 */
export function sendBy(client: RedisClient): SendCommand {
  assertClient(client)
  let wasReady = false
  return (command, ...args) =>
    withDeadline(DEADLINE_MS, async (abortSignal) => {
      const ready = isReady(client)
      if (wasReady && ready === false) throw new Error('The connection to Redis is lost')
      wasReady ||= ready === true
      // ioredis has a sendCommand too, which takes something else.
      return 'call' in client ? client.call(command, ...args) : client.sendCommand([command, ...args], { abortSignal })
    })
}
