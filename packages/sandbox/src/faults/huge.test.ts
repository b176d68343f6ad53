import { createGunzip } from 'node:zlib'
import { get, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSandbox } from '../createSandbox.js'
import type { RunningSandbox } from '../listen.js'

const MEBIBYTE = 1024 * 1024
const sandbox = createSandbox()
let running: RunningSandbox

beforeAll(async () => {
  running = await sandbox.listen({ port: 0 })
})
afterAll(() => running.close())

function read(fault: 'huge-body' | 'huge-declared-body' | 'gzip-bomb'): Promise<IncomingMessage> {
  sandbox.faults.next('read', fault)
  return new Promise((resolve, reject) => {
    get(`${running.url}/certifications/imp_1`, resolve).on('error', reject)
  })
}

/** How much came, how much more memory there ever was, and how it ended. */
async function drain(stream: AsyncIterable<Buffer>) {
  const before = process.memoryUsage().rss
  let bytes = 0
  let most = 0
  let last = ''
  for await (const chunk of stream) {
    bytes += chunk.byteLength
    last = `${last}${chunk.toString('latin1', chunk.byteLength - 40)}`.slice(-40)
    most = Math.max(most, process.memoryUsage().rss - before)
  }
  return { bytes, most, last }
}

test.each(['huge-body', 'huge-declared-body'] as const)('%s is 200 MB that nobody keeps', async (fault) => {
  const answer = await read(fault)
  const { bytes, most, last } = await drain(answer)
  expect(bytes).toBeGreaterThan(200 * MEBIBYTE)
  expect(last).toContain('"certified":true}}')
  expect(Number(answer.headers['content-length'] ?? bytes)).toBe(bytes)
  expect(most).toBeLessThan(100 * MEBIBYTE)
})

test('gzip-bomb is 300 KB that become 300 MB', async () => {
  const answer = await read('gzip-bomb')
  let packed = 0
  answer.on('data', (bytes: Buffer) => (packed += bytes.byteLength))
  const { bytes, last } = await drain(answer.pipe(createGunzip()))
  expect(packed).toBeLessThan(MEBIBYTE)
  expect(bytes).toBeGreaterThan(300 * MEBIBYTE)
  expect(last).toContain('"certified":true}}')
})

test('a client that takes nothing gets nothing: what it does not read is not made', async () => {
  const before = process.memoryUsage().rss
  const answer = await read('huge-body')
  answer.pause()
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(process.memoryUsage().rss - before).toBeLessThan(60 * MEBIBYTE)
  answer.destroy()
})
