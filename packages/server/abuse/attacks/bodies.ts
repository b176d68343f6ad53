import type { Measured } from '../figures.js'
import { Line } from '../line.js'
import { REQUEST } from '../post.js'
import type { Usage } from '../shopProcess.js'
import type { Stack } from '../stack.js'
import { repeat } from './visit.js'

const MIB = 1024 * 1024
// Begins like an honest body: what is refused is its size, not its first byte.
const HUGE = Buffer.from(`{"name":"${'가'.repeat((10 * MIB) / 3)}`)
const TURNS = 4
const ROUNDS = 5

function head(...headers: string[]): string {
  const common = ['host: localhost', 'content-type: application/json', 'sec-fetch-site: same-origin']
  return [`POST ${REQUEST} HTTP/1.1`, ...common, ...headers, '', ''].join('\r\n')
}

const chunk = (size: string, body: string | Buffer) => [`${size}\r\n`, body, '\r\n0\r\n\r\n']

/** What is written, and when it is not read to its end: for how long the visitor then keeps still. */
const BODIES: Record<string, readonly (string | Buffer)[]> = {
  'of 10 MB': [head(`content-length: ${HUGE.length}`), HUGE],
  'of 10 MB, in one chunk': [head('transfer-encoding: chunked'), ...chunk(HUGE.length.toString(16), HUGE)],
  'of 10 MB, in many chunks': [
    head('transfer-encoding: chunked'),
    ...repeat(10, (index) => [`${MIB.toString(16)}\r\n`, HUGE.subarray(index * MIB, (index + 1) * MIB), '\r\n']).flat(),
    '0\r\n\r\n',
  ],
  'longer than it says': [head('content-length: 20'), HUGE],
  'that says 10 MB and is short': [head(`content-length: ${HUGE.length}`), '{}'],
  'with two lengths': [head('content-length: 2', `content-length: ${HUGE.length}`), HUGE],
  'with a length and chunks': [head('content-length: 2', 'transfer-encoding: chunked'), ...chunk('2', '{}')],
  'with a length that is no number': [head('content-length: 1e1'), HUGE],
  'in a chunk that says 4 GB': [head('transfer-encoding: chunked'), 'ffffffff\r\n', HUGE],
  compressed: [head('content-encoding: gzip', 'content-length: 20'), Buffer.alloc(20)],
}
/** These wait for the 10 s a body may take. */
const SLOW: Record<string, readonly (string | Buffer)[]> = {
  'shorter than it says': [head('content-length: 4000'), '{"name":'],
  'whose end never comes': [head('transfer-encoding: chunked'), '2\r\n{}\r\n'],
}

/** Refused, or cut off. */
async function isRefused(port: number, parts: readonly (string | Buffer)[]): Promise<boolean> {
  const line = await Line.open(port)
  const { status } = await line.send(...parts)
  line.close()
  return status === 0 || (status >= 400 && status < 500)
}

/** Sends all kinds to all processes at once. */
async function letIn(stack: Stack, all: readonly (readonly (string | Buffer)[])[]): Promise<number> {
  const ports = repeat(stack.processes, (index) => stack.port(index))
  const refused = await Promise.all(ports.flatMap((port) => all.map((body) => isRefused(port, body))))
  return refused.filter((isTurnedAway) => !isTurnedAway).length
}

async function usage(stack: Stack): Promise<Usage[]> {
  return (await stack.tell({ ask: 'usage', collect: true })) as Usage[]
}

export async function bodies(stack: Stack): Promise<Measured<'bodies'>> {
  const fast = Object.values(BODIES)
  let accepted = 0
  const grown: number[] = []
  const peaks: number[] = []
  // Buffers, compiled code and a larger heap come once; what is kept of a body comes each time.
  for (let turn = 0; turn < TURNS; turn += 1) {
    const before = await usage(stack)
    for (let round = 0; round < ROUNDS; round += 1) accepted += await letIn(stack, fast)
    const after = await usage(stack)
    const most = (of: (one: Usage) => number) =>
      Math.max(0, ...after.map((one, index) => of(one) - (before[index]?.rss ?? 0)))
    grown.push(most(({ rss }) => rss))
    peaks.push(most(({ peak }) => peak))
  }
  const slow = await Promise.all(Object.values(SLOW).map((body) => isRefused(stack.port(0), body)))
  return {
    'let in': accepted + slow.filter((isTurnedAway) => !isTurnedAway).length,
    'MiB more afterwards': Math.min(...grown) / MIB,
    'MiB more meanwhile': Math.min(...peaks) / MIB,
    note: `${fast.length + slow.length} kinds, ${TURNS * ROUNDS} times each, the flattest ${ROUNDS} told`,
  }
}
