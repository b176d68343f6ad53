import * as fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type ClientAddressOptions, createClientAddress, networkOf } from './clientAddress.js'
import type { CertificationEvent } from './events.js'
import { NO_LIMITS, REQUEST, SECRET, SHOP, Visitor, createShop, hong } from './test-shop.js'
import { createCertification } from './createCertification.js'
import { memoryStore } from './store/memoryStore.js'

describe('the network of', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['203.0.113.7:54321', '203.0.113.7'],
    [' 203.0.113.7 ', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::FFFF:203.0.113.7', '203.0.113.7'],
    ['::ffff:cb00:7107', '203.0.113.7'],
    ['0:0:0:0:0:ffff:203.0.113.7', '203.0.113.7'],
    ['[::ffff:203.0.113.7]:443', '203.0.113.7'],
    ['203.000.113.007', '203.0.113.7'],
    ['64:ff9b::203.0.113.7', '64:ff9b:0:0'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:0001:0002::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['[2001:db8::1]:443', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
    ['::', '0:0:0:0'],
    ['1::', '1:0:0:0'],
    ['1::2:3:4:5:6:7', '1:0:2:3'],
    ['1:0:2::ffff:1.2.3.4', '1:0:2:0'],
    ['1.2.3.4:54321x', 'unknown'],
    ['::2:3:4:5:6:7:8', '0:2:3:4'],
    ['2001:0db8:0000:0000:0000:ff00:0042:8329', '2001:db8:0:0'],
    ['[2001:db8::1]', '2001:db8:0:0'],
    ['', 'unknown'],
    ['unknown', 'unknown'],
    ['localhost', 'unknown'],
    ['1.2.3', 'unknown'],
    ['1.2.3.256', 'unknown'],
    ['1.2.3.4.5', 'unknown'],
    ['203.0.113.7:', 'unknown'],
    ['203.0.113.7 ,', 'unknown'],
    ['::203.0.113.7:1', 'unknown'],
    ['::ffff:203.0.113.256', 'unknown'],
    ['[2001:db8::1', 'unknown'],
    ['1:2:3', 'unknown'],
    ['1::2::3', 'unknown'],
    ['1:2:3:4:5:6:7:8:9', 'unknown'],
    ['12345::', 'unknown'],
    ['1:2:3:4:5:6:7:8::', 'unknown'],
    ['1::2:3:4:5:6:7:8', 'unknown'],
    ['x1.2.3.4', 'unknown'],
    ['1.2.3.4x', 'unknown'],
    ['x::ffff:1.2.3.4', 'unknown'],
    ['1.2.3.4, 5.6.7.8', 'unknown'],
    ['1[2001:db8::1]', 'unknown'],
    ['[2001:db8::1]1', 'unknown'],
    ['x'.repeat(10_000), 'unknown'],
  ])('%j is %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})

const byte = fc.nat({ max: 255 })
const group = fc.nat({ max: 0xff_ff })

test('every way to write an IPv4 address is one network, and no other address is in it', () => {
  const hex = (high: number, low: number) => (high * 256 + low).toString(16)
  fc.assert(
    fc.property(fc.tuple(byte, byte, byte, byte), ([a, b, c, d]) => {
      const dotted = `${a}.${b}.${c}.${d}`
      const mapped = `${hex(a, b)}:${hex(c, d)}`
      const spellings = [
        dotted,
        `${dotted}:80`,
        `::ffff:${dotted}`,
        `::FFFF:${mapped}`,
        `[0:0:0:0:0:ffff:${mapped}]:80`,
      ]
      expect(new Set(spellings.map(networkOf))).toEqual(new Set([dotted]))
      expect(networkOf(`${a}.${b}.${c}.${(d + 1) % 256}`)).not.toBe(dotted)
    }),
  )
})

test('of two IPv6 addresses the first 64 bits decide', () => {
  const half = fc.tuple(group, group, group, group)
  const written = (parts: number[]) => new URL(`http://[${parts.map((part) => part.toString(16)).join(':')}]`).hostname
  fc.assert(
    fc.property(half, half, half, half, (network, host, otherNetwork, otherHost) => {
      // What begins with 64 zeros may be a mapped IPv4 address.
      fc.pre(network[0] !== 0 && otherNetwork[0] !== 0)
      expect(networkOf(written([...network, ...host]))).toBe(networkOf(written([...network, ...otherHost])))
      const isSame = network.join(':') === otherNetwork.join(':')
      expect(networkOf(written([...network, ...host])) === networkOf(written([...otherNetwork, ...host]))).toBe(isSame)
    }),
  )
})

describe('the visitor is', () => {
  const find = (options: ClientAddressOptions, forwarded?: string, address?: string) => {
    const events: CertificationEvent[] = []
    const addressOf = createClientAddress(options, (event) => events.push(event), false)
    const headers = new Headers(forwarded === undefined ? [] : [['x-forwarded-for', forwarded]])
    const connection = address === undefined ? undefined : { address }
    return { ...addressOf(new Request(SHOP, { headers }), connection), events }
  }

  test.each([
    ['the connection, told that there is no proxy', { trustedProxies: 0 }, '9.9.9.9', '10.0.0.1', '10.0.0.1'],
    ['the last entry behind one proxy', { trustedProxies: 1 }, '1.1.1.1, 2.2.2.2', '10.0.0.1', '2.2.2.2'],
    ['the last but one behind two', { trustedProxies: 2 }, '6.6.6.6, 1.1.1.1, 2.2.2.2', '10.0.0.1', '1.1.1.1'],
    ['unknown with too few entries', { trustedProxies: 3 }, '1.1.1.1, 2.2.2.2', '10.0.0.1', 'unknown'],
    ['unknown without the header', { trustedProxies: 1 }, undefined, '10.0.0.1', 'unknown'],
    ['unknown without a connection', {}, undefined, undefined, 'unknown'],
    ['what clientIp says', { clientIp: () => '7.7.7.7' }, '1.1.1.1', '10.0.0.1', '7.7.7.7'],
    ['unknown when clientIp says nonsense', { clientIp: () => 'me' }, '1.1.1.1', '10.0.0.1', 'unknown'],
  ])('%s', (_who, options, forwarded, address, network) => {
    const found = find(options, forwarded, address)
    expect(found.network).toBe(network)
    expect(found.events).toEqual(network === 'unknown' ? [{ type: 'address_unknown' }] : [])
  })

  test('unknown when clientIp throws', () => {
    const options = { clientIp: () => JSON.parse('{') as string }
    expect(find(options)).toEqual({ network: 'unknown', events: [{ type: 'hook_failed', hook: 'clientIp' }] })
  })
})

test.each([
  ['without a proxy the header changes nothing', { trustedProxies: 0 }, (fake: number) => `1.2.3.${fake}`],
  ['before a proxy its left part changes nothing', { trustedProxies: 1 }, (fake: number) => `1.2.3.${fake}, 5.5.5.5`],
])('%s: 10 of 250 forged requests pass', async (_what, options, forge) => {
  const shop = createShop({ options: { ...options, limits: { ...NO_LIMITS, ipPer10Minutes: 10 } } })
  for (let fake = 0; fake < 250; fake += 1) {
    const identity = { ...hong, phone: `010${20_000_000 + fake}` }
    await shop.visitor().post('/otp/request', identity, { 'x-forwarded-for': forge(fake) })
  }
  expect(shop.calls(REQUEST)).toBe(10)
})

describe('a request that was forwarded by a proxy nobody declared', () => {
  afterEach(() => vi.unstubAllEnvs())

  // The sandbox refuses production.
  const { provider } = createShop()
  const requestOtp = async () => ({ impUid: 'imp_1' })
  const open = (options: ClientAddressOptions) => {
    const events: CertificationEvent[] = []
    const certification = createCertification({
      provider: { ...provider, requestOtp },
      store: memoryStore({ allowInProduction: true }),
      secret: SECRET,
      onEvent: (event) => events.push(event),
      ...options,
    })
    const ask = (headers: Record<string, string> = {}, phone: string = hong.phone) =>
      new Visitor(certification, '10.0.0.1').post('/otp/request', { ...hong, phone }, headers)
    return { ask, events }
  }
  const ways = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'X-Forwarded-For']

  test.each(ways)('is refused in production and told of: %s', async (name) => {
    vi.stubEnv('NODE_ENV', 'production')
    const { ask, events } = open({})
    const { status, body } = await ask({ [name]: '203.0.113.7' })
    expect({ status, code: body['code'] }).toEqual({ status: 500, code: 'misconfigured' })
    expect(events).toContainEqual({ type: 'proxy_undeclared' })
  })

  test('keeps nobody else out, however many there are, and says nothing of others', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    const { ask } = open({})
    const forge = (fake: number) => ask({ 'x-forwarded-for': `1.2.3.${fake}` }, fake % 2 ? hong.phone : '01099998888')
    const before = await forge(0)
    for (let fake = 1; fake < 250; fake += 1) await forge(fake)
    expect((await ask()).status).toBe(200)
    // The same to the byte, whether its phone was just sent a code or never.
    expect((await forge(1)).body).toEqual(before.body)
  })

  test.each(ways)('is served in development, and told of: %s', async (name) => {
    const { ask, events } = open({})
    expect((await ask({ [name]: '203.0.113.7' })).status).toBe(200)
    expect(events).toContainEqual({ type: 'proxy_undeclared' })
  })

  test.each([
    ['trustedProxies: 1', { trustedProxies: 1 }],
    ['trustedProxies: 0', { trustedProxies: 0 }],
    ['clientIp', { clientIp: () => '7.7.7.7' }],
  ])('is served once %s is declared', async (_what, options) => {
    vi.stubEnv('NODE_ENV', 'production')
    const { ask, events } = open(options)
    expect((await ask({ 'x-forwarded-for': '203.0.113.7' })).status).toBe(200)
    expect(events.some(({ type }) => type === 'proxy_undeclared')).toBe(false)
  })
})
