import { createSandbox } from '@certification-form/sandbox'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CONFIRM, REQUEST, SECRET, hong } from '../test-shop.js'
import { CLIENTS, type OpenClient, startRedis } from './test-redis.js'
import { type Worker, startWorkers } from './test-redisWorkers.js'
import type { Order, WorkerOptions } from './test-redisWorker.js'
import type { Tally } from './store.js'

// Ten thousand are `npm run test:abuse`. More of them at once, beside other work, and Redis misses its deadline of 2 s.
const MANY = 150

const sandbox = createSandbox()
const ends: (() => unknown)[] = []
let workers: readonly Worker[] = []
let opened: OpenClient

beforeAll(async () => {
  const server = await startRedis()
  const { url, close } = await sandbox.listen({ port: 0 })
  const [[, openNodeRedis]] = CLIENTS
  opened = await openNodeRedis(server.port)
  ends.push(server.stop, close, opened.close)
  const portone = { ...sandbox.credentials, apiBase: url }
  // Two processes with each client, on one server.
  const clients: WorkerOptions['client'][] = ['redis', 'redis', 'ioredis', 'ioredis']
  const started = await startWorkers(
    clients.map((client) => ({ redisPort: server.port, client, portone, secret: SECRET })),
  )
  ends.push(started.stop)
  workers = started.workers
})
afterAll(async () => {
  for (const end of ends.toReversed()) await end()
})
let before = 0
beforeEach(async () => {
  before = sandbox.requests.length
  await opened.send('FLUSHALL')
})

async function askAll<T>(order: Order): Promise<T[]> {
  return (await Promise.all(workers.map((worker) => worker.ask(order) as Promise<T[]>))).flat()
}

interface Answer {
  status: number
  body: Record<string, unknown>
  cookie: string
}

/** Sends to the process whose turn it is. */
async function post(turn: number, path: string, body: object, cookie = '', address = '203.0.113.7'): Promise<Answer> {
  const url = workers[turn % workers.length]?.url ?? ''
  const headers = {
    'content-type': 'application/json',
    'sec-fetch-site': 'same-origin',
    'x-forwarded-for': address,
    cookie,
  }
  const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
  const [set = ''] = (response.headers.get('set-cookie') ?? '').split(';')
  return { status: response.status, body: (await response.json()) as Answer['body'], cookie: set || cookie }
}

const request = (turn: number, identity: object, address?: string) =>
  post(turn, '/api/certification/otp/request', identity, '', address)

const confirm = (turn: number, { body, cookie }: Answer, otp: string | undefined) =>
  post(turn, '/api/certification/otp/confirm', { impUid: body['impUid'], otp }, cookie)

const many = <T>(run: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: MANY }, (_, index) => run(index)))
/** How often the running test had PortOne called on a path. */
const calls = (path: RegExp) => sandbox.requests.slice(before).filter((call) => path.test(call.path)).length
const address = (index: number) => `198.51.${index >> 8}.${index & 255}`

describe('the store of four processes', () => {
  test('lets as many hits through as fit', async () => {
    const hits = [{ key: 'a', limit: 3, window: 60 }]
    const tallies = await askAll<Tally[]>({ operation: 'hit', args: [hits], times: 250 })
    expect(tallies).toHaveLength(1000)
    expect(tallies.filter(([tally]) => (tally?.count ?? 99) <= 3)).toHaveLength(3)
    await askAll({ operation: 'hit', args: [[{ key: 'a', limit: 3, window: 60, cost: -1 }]], times: 500 })
    expect(await opened.send('EXISTS', 'a')).toBe(0)
  })

  test('gives a value to one, lets one begin, and loses no write', async () => {
    await opened.send('SET', 'value', '1', 'EX', '60')
    const taken = await askAll({ operation: 'take', args: ['value'], times: 250 })
    expect(taken.filter((value) => value !== undefined)).toEqual(['1'])
    const begun = await askAll<boolean>({ operation: 'cas', args: ['lock', undefined, '1', 60], times: 250 })
    expect(begun.filter(Boolean)).toHaveLength(1)
    await askAll({ operation: 'increment', key: 'count', times: 25 })
    expect(await opened.send('GET', 'count')).toBe('100')
  })
})

describe('the handler of four processes', () => {
  test(`one phone from ${MANY} sessions and addresses: 3 SMS`, async () => {
    const answers = await many((index) => request(index, hong, address(index)))
    expect(calls(REQUEST)).toBe(3)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3)
  })

  test(`${MANY} phones from one address: 10 SMS`, async () => {
    await many((index) => request(index, { ...hong, phone: `010${20_000_000 + index}` }))
    expect(calls(REQUEST)).toBe(10)
  })

  test(`${MANY} right codes at once: one call, one onVerified, one result`, async () => {
    const asked = await request(0, hong)
    const otp = sandbox.inbox.latestOtp(hong.phone)
    const answers = await many((index) => confirm(index, asked, otp))
    expect(calls(CONFIRM)).toBe(1)
    const verified = await askAll<string>({ operation: 'verified' })
    expect(verified).toEqual([asked.body['impUid']])
    const right = answers.filter(({ status }) => status === 200)
    expect(right.length).toBeGreaterThanOrEqual(1)
    const others = answers.filter(({ status }) => status !== 200).map(({ body: { code } }) => code)
    expect(others.filter((code) => code !== 'in_progress')).toEqual([])
    const taken = await many((index) => post(index, '/take', {}, right[0]?.cookie))
    expect(taken.filter(({ body: { phone } }) => phone === hong.phone)).toHaveLength(1)
  })

  test('waves of wrong codes: five reach PortOne', async () => {
    const asked = await request(0, hong)
    const otp = sandbox.inbox.latestOtp(hong.phone) === '000000' ? '111111' : '000000'
    for (let wave = 0; wave < 10; wave += 1) {
      await Promise.all(Array.from({ length: 40 }, (_, index) => confirm(index, asked, otp)))
    }
    expect(calls(CONFIRM)).toBe(5)
  })
})
