import type { ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { aroundPadding } from './distort.js'

// Ways to send an answer that no honest server has.

const JSON_HEADERS = { 'Content-Type': 'application/json; charset=utf-8' }

/** Never silent for as long as idle timeouts wait, */
const DRIP_MS = 250
/** and for more than four minutes, however short the answer is: JSON may begin with spaces. */
const DRIP_BYTES = 1024
/** Two packets written at once travel as one. */
const PACKET_PAUSE_MS = 20

const MEBIBYTE = 1024 * 1024
const HUGE_MEBIBYTES = 200
const BOMB_MEBIBYTES = 300

/** Waits until the client has taken it, so that nothing piles up here. `false` once the client is gone. */
async function write(outgoing: ServerResponse, bytes: string | Uint8Array): Promise<boolean> {
  if (outgoing.destroyed || outgoing.writableEnded) return false
  if (outgoing.write(bytes)) return true
  await new Promise<void>((resolve) => {
    const done = (): void => {
      outgoing.off('drain', done).off('close', done)
      resolve()
    }
    outgoing.on('drain', done).on('close', done)
  })
  return !outgoing.destroyed
}

export async function sendPackets(outgoing: ServerResponse, packets: readonly Uint8Array[]): Promise<void> {
  outgoing.writeHead(200, JSON_HEADERS)
  for (const packet of packets) {
    if (!(await write(outgoing, packet))) return
    await delay(PACKET_PAUSE_MS)
  }
  outgoing.end()
}

export async function drip(outgoing: ServerResponse, text: string): Promise<void> {
  outgoing.writeHead(200, JSON_HEADERS)
  for (const byte of Buffer.from(text.padStart(DRIP_BYTES))) {
    if (!(await write(outgoing, Buffer.from([byte])))) return
    await delay(DRIP_MS)
  }
  outgoing.end()
}

/** Half of an answer that says it is whole. */
export async function sendHalf(outgoing: ServerResponse, text: string): Promise<void> {
  const bytes = Buffer.from(text)
  outgoing.writeHead(200, { ...JSON_HEADERS, 'Content-Length': bytes.byteLength })
  await write(outgoing, bytes.subarray(0, bytes.byteLength / 2))
  await delay(PACKET_PAUSE_MS)
}

/** @param isDeclared whether a `Content-Length` says how much it is */
export async function sendHuge(outgoing: ServerResponse, value: object, isDeclared: boolean): Promise<void> {
  const { head, tail } = aroundPadding(value)
  const chunk = Buffer.alloc(64 * 1024, 'x')
  const chunks = (HUGE_MEBIBYTES * MEBIBYTE) / chunk.byteLength
  const length = Buffer.byteLength(head) + Buffer.byteLength(tail) + 2 + chunks * chunk.byteLength
  outgoing.writeHead(200, isDeclared ? { ...JSON_HEADERS, 'Content-Length': length } : JSON_HEADERS)
  if (!(await write(outgoing, `${head}"`))) return
  for (let sent = 0; sent < chunks; sent += 1) if (!(await write(outgoing, chunk))) return
  outgoing.end(`"${tail}`)
}

/** Gzip may be written in members, one after the other: the same 1 KiB again and again, kept by nobody. */
export async function sendBomb(outgoing: ServerResponse, value: object): Promise<void> {
  const { head, tail } = aroundPadding(value)
  const member = gzipSync(Buffer.alloc(MEBIBYTE, 'x'))
  outgoing.writeHead(200, { ...JSON_HEADERS, 'Content-Encoding': 'gzip' })
  if (!(await write(outgoing, gzipSync(`${head}"`)))) return
  for (let sent = 0; sent < BOMB_MEBIBYTES; sent += 1) if (!(await write(outgoing, member))) return
  outgoing.end(gzipSync(`"${tail}`))
}
