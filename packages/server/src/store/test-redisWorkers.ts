import { answerOf, bundleProgram, forkProgram, kill } from '../test-program.js'
import type { Order, WorkerOptions } from './test-redisWorker.js'

/** A process of the shop. */
export interface Worker {
  url: string
  ask(order: Order): Promise<unknown>
}

/** Starts one process for each of `all`. */
export async function startWorkers(all: readonly WorkerOptions[]) {
  const program = await bundleProgram(new URL('./test-redisWorker.ts', import.meta.url))
  const children = all.map((options) => forkProgram(program, options))
  const workers = await Promise.all(
    children.map(async (child): Promise<Worker> => {
      const { port } = (await answerOf(child)) as { port: number }
      const ask = (order: Order) => {
        const answer = answerOf(child)
        child.send(order)
        return answer
      }
      return { url: `http://localhost:${port}`, ask }
    }),
  )
  const stop = async (): Promise<void> => {
    await Promise.all(children.map(kill))
    program.remove()
  }
  return { workers, stop }
}
