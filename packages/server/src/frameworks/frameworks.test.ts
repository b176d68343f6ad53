import { request as httpRequest, createServer, type RequestListener } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { NO_LIMITS, REQUEST, createShop, hong } from '../test-shop.js'
import type { CertificationServer } from '../createCertification.js'
import { toHonoHandler } from './hono.js'
import { toNodeHandler } from './node.js'

type Mount = (certification: CertificationServer) => ReturnType<typeof createServer>

/** What express.json() leaves behind: a consumed stream and `body`; and a router that cut the path. */
function behindConnect(certification: CertificationServer): RequestListener {
  const handle = toNodeHandler(certification)
  return (incoming, outgoing) => {
    let text = ''
    incoming.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
    incoming.on('end', () => {
      const url = incoming.url?.replace('/api/certification', '')
      handle(Object.assign(incoming, { originalUrl: incoming.url, url, body: JSON.parse(text) as unknown }), outgoing)
    })
  }
}

const MOUNTS: Record<string, Mount> = {
  'node:http': (certification) => createServer(toNodeHandler(certification)),
  'a Connect-like framework': (certification) => createServer(behindConnect(certification)),
  hono: (certification) => {
    const app = new Hono().all('/api/certification/*', toHonoHandler(certification))
    return createAdaptorServer({ fetch: app.fetch }) as ReturnType<typeof createServer>
  },
}

const running: ReturnType<typeof createServer>[] = []
afterEach(async () => {
  await Promise.all(
    running.splice(0).map((server) => {
      server.closeAllConnections()
      return new Promise((resolve) => {
        server.close(resolve)
      })
    }),
  )
})

async function listen(mount: Mount, options: Parameters<typeof createShop>[0] = {}) {
  const shop = createShop(options)
  const server = mount(shop.certification)
  running.push(server)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/api/certification`
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers },
      body: JSON.stringify(body),
    })
  return { shop, port, url, post }
}

describe.each(Object.entries(MOUNTS))('%s', (name, mount) => {
  test('takes a person through, over a real socket and its cookies', async () => {
    const { shop, post } = await listen(mount)
    const requested = await post('/otp/request', hong)
    const { impUid } = (await requested.json()) as { impUid: string }
    const [cookie = ''] = (requested.headers.get('set-cookie') ?? '').split(';')
    expect(cookie).toMatch(/^certification=/)
    const confirmed = await post('/otp/confirm', { impUid, otp: shop.otp() }, { cookie })
    expect(confirmed.status).toBe(200)
    expect(await confirmed.json()).toEqual({ status: 'verified' })
    const headers = { cookie: (confirmed.headers.get('set-cookie') ?? '').split(';')[0] ?? '' }
    const signup = new Request('http://localhost/signup', { headers })
    expect(await shop.certification.takeVerified(signup)).toMatchObject({ name: '홍길동', phone: hong.phone })
  })

  test('counts by the address of the socket', async () => {
    const { shop, post } = await listen(mount, { options: { limits: { ...NO_LIMITS, ipPer10Minutes: 2 } } })
    const statuses: number[] = []
    for (let ask = 0; ask < 3; ask += 1) {
      statuses.push((await post('/otp/request', { ...hong, phone: `010${20_000_000 + ask}` })).status)
    }
    expect(statuses).toEqual([200, 200, 429])
    expect(shop.events).not.toContainEqual({ type: 'address_unknown' })
  })

  test('passes refusals on', async () => {
    const { post, url } = await listen(mount)
    expect((await post('/otp/request', {})).status).toBe(400)
    expect((await post('/otp/request', hong, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await post('/otp/request', hong, { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await post('/otp/nothing', hong)).status).toBe(404)
    if (name === 'a Connect-like framework') return
    expect((await fetch(`${url}/otp/request`)).status).toBe(405)
    expect((await fetch(`${url}/otp/request`, { method: 'HEAD' })).status).toBe(405)
  })

  test('refuses a body that is too large, and serves the next', async () => {
    const { shop, post } = await listen(mount)
    expect((await post('/otp/request', { ...hong, name: 'x'.repeat(100_000) })).status).toBe(413)
    expect((await post('/otp/request', hong)).status).toBe(200)
    expect(shop.calls(REQUEST)).toBe(1)
  })
})

describe.each(['node:http', 'hono'])('%s', (name) => {
  const mount = MOUNTS[name] as Mount

  test('refuses a large body in chunks without reading it all', async () => {
    const { port, post } = await listen(mount)
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
      const path = '/api/certification/otp/request'
      const outgoing = httpRequest({ port, host: '127.0.0.1', method: 'POST', path, headers })
      // A body that never ends: who waited for all of it would never answer. Writing on would meet a closed socket.
      for (let chunk = 0; chunk < 3; chunk += 1) outgoing.write('x'.repeat(16_384))
      outgoing.on('response', (incoming) => {
        resolve(incoming.statusCode)
        outgoing.destroy()
      })
      outgoing.on('error', reject)
    })
    expect(status).toBe(413)
    expect((await post('/otp/request', hong)).status).toBe(200)
  })

  test('survives visitors who leave: within the body, and before the answer', async () => {
    const { shop, port, post } = await listen(mount)
    const head = [
      'POST /api/certification/otp/request HTTP/1.1',
      'Host: localhost',
      'Content-Type: application/json',
      'Sec-Fetch-Site: same-origin',
    ].join('\r\n')
    const send = async (text: string) => {
      const socket = connect(port, '127.0.0.1')
      await new Promise<void>((resolve) => {
        socket.write(text, () => resolve())
      })
      return socket
    }
    const half = await send(`${head}\r\nContent-Length: 200\r\n\r\n{"name":`)
    half.destroy()
    const body = JSON.stringify({ ...hong, phone: '01055556666' })
    const gone = await send(`${head}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    gone.destroy()
    // What was asked of PortOne is not taken back: the SMS may be on its way.
    await vi.waitFor(() => expect(shop.calls(REQUEST)).toBe(1))
    expect((await post('/otp/request', hong)).status).toBe(200)
  })
})

test('node:http keeps quiet when the host has answered already', async () => {
  const { certification } = createShop({})
  const handle = toNodeHandler(certification)
  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing)
    outgoing.writeHead(503).end('too late')
  })
  running.push(server)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const rejected = vi.fn<(reason: unknown) => void>()
  process.on('unhandledRejection', rejected)
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/api/certification${REQUEST}`
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
  expect(answer.status).toBe(503)
  await new Promise((resolve) => {
    setTimeout(resolve, 50)
  })
  process.off('unhandledRejection', rejected)
  expect(rejected).not.toHaveBeenCalled()
})

test('node:http answers a Host that is none with 400', async () => {
  const { port } = await listen(MOUNTS['node:http'] as Mount)
  const text = await new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk) => (answer += String(chunk)))
    socket.on('close', () => resolve(answer))
    socket.write('GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n')
  })
  expect(text).toMatch(/^HTTP\/1\.1 400/)
})

test('hono takes the address from another runtime’s getConnInfo', async () => {
  const shop = createShop()
  const getConnInfo = () => ({ remote: { address: '203.0.113.9' } })
  const app = new Hono().all('*', toHonoHandler(shop.certification, { getConnInfo }))
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
  const init = { method: 'POST', headers, body: JSON.stringify(hong) }
  expect((await app.request('/api/certification/otp/request', init)).status).toBe(200)
  expect(shop.events).not.toContainEqual({ type: 'address_unknown' })
})
