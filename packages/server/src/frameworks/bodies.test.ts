import { once } from 'node:events'
import { type Socket, connect } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { REQUEST, createShop, hong } from '../test-shop.js'
import { BASE, listen, stopAll } from './test-listen.js'
import { MOUNTS } from './test-mounts.js'

afterEach(stopAll)

const MIB = 2 ** 20
const TEN_MB = 10_000_000
const PIECE = Buffer.alloc(50_000, 'x')

// Behind the parsers of a host its own limits hold, and its words.
const UNPARSED = Object.entries(MOUNTS).filter(([, { parses }]) => !parses)

const json = JSON.stringify(hong)

function headOf(...lines: string[]): string {
  const common = ['host: 127.0.0.1', 'content-type: application/json', 'sec-fetch-site: same-origin']
  return [`POST ${BASE}/otp/request HTTP/1.1`, ...common, ...lines, '', ''].join('\r\n')
}

/** Writes until all is written or the server has had enough, from one buffer: what grows is not on this side. */
async function pour(socket: Socket, pieces: Iterable<Buffer>): Promise<void> {
  for (const piece of pieces) {
    if (socket.destroyed || !socket.writable) return
    if (!socket.write(piece)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]).catch(() => undefined)
  }
}

function* tenMegabytes(chunked: boolean): Generator<Buffer> {
  const piece = chunked
    ? Buffer.concat([Buffer.from(`${PIECE.length.toString(16)}\r\n`), PIECE, Buffer.from('\r\n')])
    : PIECE
  for (let sent = 0; sent < TEN_MB; sent += PIECE.length) yield piece
  if (chunked) yield Buffer.from('0\r\n\r\n')
}

/** The status of the first answer, or none when the server only hung up. */
async function statusOf(
  port: number,
  head: string,
  pieces: Iterable<Buffer>,
  ends = false,
): Promise<number | undefined> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  let text = ''
  socket.on('data', (bytes: Buffer) => {
    text += bytes.toString('latin1')
  })
  const closed = once(socket, 'close').catch(() => undefined)
  socket.write(head)
  await pour(socket, pieces)
  if (ends) socket.end()
  const answered = new Promise<void>((resolve) => socket.on('data', () => resolve()))
  if (text === '') await Promise.race([answered, closed])
  socket.destroy()
  await closed
  const status = /^HTTP\/1\.1 ([0-9]{3})/.exec(text)?.[1]
  return status === undefined ? undefined : Number(status)
}

describe.each(UNPARSED)('%s refuses, and asks nobody,', (_name, mount) => {
  test.each([
    ['10 MB', [`content-length: ${TEN_MB}`], () => tenMegabytes(false), [413, undefined]],
    ['10 MB in chunks', ['transfer-encoding: chunked'], () => tenMegabytes(true), [413, undefined]],
    ['10 MB that say they are 10 bytes', ['content-length: 10'], () => tenMegabytes(false), [400, undefined]],
    [
      '10 MB in chunks that say they are 10 bytes',
      ['content-length: 10', 'transfer-encoding: chunked'],
      () => tenMegabytes(true),
      [400, 413, undefined],
    ],
    [
      'two lengths',
      ['content-length: 2', `content-length: ${json.length}`],
      () => [Buffer.from(json)],
      [400, undefined],
    ],
    ['a negative length', ['content-length: -1'], () => [Buffer.from(json)], [400, undefined]],
    ['a length that is none', ['content-length: 1e3'], () => [Buffer.from(json)], [400, undefined]],
    [
      'a chunk of a size that is none',
      ['transfer-encoding: chunked'],
      () => [Buffer.from(`zz\r\n${json}\r\n0\r\n\r\n`)],
      [400, undefined],
    ],
  ])('%s', async (_what, lines, pieces, statuses) => {
    const shop = createShop()
    const { port, send } = await listen(mount, shop.certification.handler)
    expect(statuses).toContain(await statusOf(port, headOf(...lines), pieces()))
    expect(shop.calls(REQUEST)).toBe(0)
    // And serves the next one.
    expect((await send({ body: json })).status).toBe(200)
  })

  test('less than it says, and then nothing', async () => {
    const shop = createShop()
    const { port, send } = await listen(mount, shop.certification.handler)
    const head = headOf(`content-length: ${json.length + 100}`)
    expect([400, 408, undefined]).toContain(await statusOf(port, head, [Buffer.from(json)], true))
    expect(shop.calls(REQUEST)).toBe(0)
    expect((await send({ body: json })).status).toBe(200)
  })
})

/** The most that the process held beyond what it began with, while `work` ran. */
async function growthDuring(work: () => Promise<unknown>): Promise<number> {
  const held = () => process.memoryUsage().rss
  const before = held()
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, held())
  }, 5)
  await work()
  clearInterval(timer)
  return (Math.max(most, held()) - before) / MIB
}

test.each(UNPARSED)('%s takes 400 MB of bodies with flat memory', async (name, mount) => {
  const { port } = await listen(mount, createShop().certification.handler)
  const flood = (bodies: number) =>
    Promise.all(
      Array.from({ length: bodies }, (_body, at) => {
        const chunked = at % 2 === 0
        const head = headOf(chunked ? 'transfer-encoding: chunked' : `content-length: ${TEN_MB}`)
        return statusOf(port, head, tenMegabytes(chunked))
      }),
    )
  await flood(10)
  const grown = await growthDuring(() => flood(40))
  process.stdout.write(`${name}: 40 bodies of 10 MB at once grew the process by ${grown.toFixed(1)} MiB\n`)
  // Held, they would be 400. Each of the forty may have its socket's buffers full.
  expect(grown).toBeLessThan(100)
})
