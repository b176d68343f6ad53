import { setTimeout as sleep } from 'node:timers/promises'
import { CLIENTS, type OpenClient } from '../../src/store/test-redis.js'
import type { Measured } from '../figures.js'
import { Line } from '../line.js'
import { CONFIRM, REQUEST, addressOf, hong, phoneOf, rawPost } from '../post.js'
import type { Stack } from '../stack.js'
import { challenge, expectAnswer } from './visit.js'

const FEW = 1000
const MANY = 1_000_000

// Each key and value of one real visitor again, with a number in the place of the last seven characters of every digest.
const COPY = `
for visitor = tonumber(ARGV[1]), tonumber(ARGV[2]) do
  local id = string.format('%07d', visitor)
  for at = 3, #ARGV, 3 do
    redis.call('SET', (string.gsub(ARGV[at], '@', id)), (string.gsub(ARGV[at + 1], '@', id)), 'PX', ARGV[at + 2])
  end
end`
const COPIED_AT_ONCE = 5000

/** A visitor's keys, values and milliseconds left, with `@` where copies differ. */
async function templatesOf({ send }: OpenClient): Promise<string[]> {
  const keys = ((await send('KEYS', 'cf:*')) as string[]).filter((key) => /[\w-]{43}/.test(key))
  const digests = new Set(keys.flatMap((key) => [...key.matchAll(/[\w-]{43}/g)].map(([digest]) => digest)))
  const mark = (text: string) =>
    [...digests].reduce((marked, digest) => marked.replaceAll(digest, `${digest.slice(0, -7)}@`), text)
  const templates: string[] = []
  for (const key of keys) {
    templates.push(mark(key), mark(String(await send('GET', key))), String(await send('PTTL', key)))
  }
  return templates
}

async function usedMemory({ send }: OpenClient): Promise<number> {
  return Number(/used_memory:([0-9]+)/.exec(String(await send('INFO', 'memory')))?.[1])
}

/** Opens a number of challenges: one by a visitor, the others as copies of what the handler kept of that one. */
async function fill(stack: Stack, visitors: number): Promise<{ bytes: number; keys: number }> {
  const [[, open]] = CLIENTS
  const admin = await open(stack.redis?.port ?? 0)
  await challenge(stack, { phone: phoneOf(9_000_000), address: '10.255.255.255' })
  const templates = await templatesOf(admin)
  const before = await usedMemory(admin)
  for (let from = 1; from < visitors; from += COPIED_AT_ONCE) {
    const to = Math.min(from + COPIED_AT_ONCE, visitors) - 1
    await admin.send('EVAL', COPY, '0', String(from), String(to), ...templates)
  }
  const bytes = ((await usedMemory(admin)) - before) / (visitors - 1)
  admin.close()
  return { bytes, keys: templates.length / 3 }
}

/** Milliseconds of a request for a code, and of the confirm of a wrong one. */
async function visit(line: Line, index: number): Promise<number[]> {
  const begin = performance.now()
  const body = { ...hong, phone: phoneOf(index) }
  const asked = await line.send(rawPost({ path: REQUEST, body, address: addressOf(index) }))
  const between = performance.now()
  expectAnswer(asked)
  const wrong = { impUid: asked.body['impUid'], otp: '000000' }
  await line.send(rawPost({ path: CONFIRM, body: wrong, cookie: asked.cookie }))
  return [between - begin, performance.now() - between]
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const ROUNDS = 20
const VISITS = 50

/** Two shops, one with few challenges open and one with many, measured in turn so that a busy machine meets both. */
export async function openChallenges(
  stack: Stack,
  openAnother: () => Promise<Stack>,
): Promise<Measured<'openChallenges'>> {
  const other = await openAnother()
  await fill(other, FEW)
  const { bytes, keys } = await fill(stack, MANY)
  // Redis moves its keys into a larger table while it has time.
  await sleep(1000)
  const lines = await Promise.all([other, stack].map((one) => Line.open(one.port(0))))
  const times: number[][][] = [[], []]
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [which, line] of lines.entries()) {
      for (let at = 0; at < VISITS; at += 1) times[which]?.push(await visit(line, round * VISITS + at))
    }
  }
  for (const line of lines) line.close()
  const [few = [], many = []] = times.map((visits) => [0, 1].map((step) => median(visits.map((one) => one[step] ?? 0))))
  const ratios = many.map((time, step) => time / (few[step] ?? 1))
  const told = many.map((time, step) => `${(few[step] ?? 0).toFixed(2)} → ${time.toFixed(2)} ms`)
  return {
    'times as slow as with 1,000': Math.max(...ratios),
    'bytes each': Math.round(bytes),
    note: `${keys} keys each; a request ${told[0]}, a confirm ${told[1]}`,
  }
}
