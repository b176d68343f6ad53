import { describe, expect, test } from 'vitest'
import { type ClientAddressOptions, createClientAddress, networkOf } from './clientAddress.js'
import type { CertificationEvent } from './events.js'
import { NO_LIMITS, REQUEST, SHOP, createShop, hong } from './test-shop.js'

describe('the network of', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['203.0.113.7:54321', '203.0.113.7'],
    [' 203.0.113.7 ', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::FFFF:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:0001:0002::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['[2001:db8::1]:443', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
    ['::', '0:0:0:0'],
    ['1::', '1:0:0:0'],
    ['', 'unknown'],
    ['unknown', 'unknown'],
    ['localhost', 'unknown'],
    ['1.2.3', 'unknown'],
    ['1:2:3', 'unknown'],
    ['1::2::3', 'unknown'],
    ['1:2:3:4:5:6:7:8:9', 'unknown'],
    ['12345::', 'unknown'],
    ['x'.repeat(10_000), 'unknown'],
  ])('%j is %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})

describe('the visitor is', () => {
  const find = (options: ClientAddressOptions, forwarded?: string, address?: string) => {
    const events: CertificationEvent[] = []
    const addressOf = createClientAddress(options, (event) => events.push(event))
    const headers = new Headers(forwarded === undefined ? [] : [['x-forwarded-for', forwarded]])
    const connection = address === undefined ? undefined : { address }
    return { ...addressOf(new Request(SHOP, { headers }), connection), events }
  }

  test.each([
    ['the connection', {}, '9.9.9.9', '10.0.0.1', '10.0.0.1'],
    ['the last entry behind one proxy', { trustedProxies: 1 }, '1.1.1.1, 2.2.2.2', '10.0.0.1', '2.2.2.2'],
    ['the last but one behind two', { trustedProxies: 2 }, '6.6.6.6, 1.1.1.1, 2.2.2.2', '10.0.0.1', '1.1.1.1'],
    ['unknown with too few entries', { trustedProxies: 3 }, '1.1.1.1, 2.2.2.2', '10.0.0.1', 'unknown'],
    ['unknown without the header', { trustedProxies: 1 }, undefined, '10.0.0.1', 'unknown'],
    ['unknown without a connection', {}, '1.1.1.1', undefined, 'unknown'],
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
  ['without a proxy the header changes nothing', {}, (fake: number) => `1.2.3.${fake}`],
  ['before a proxy its left part changes nothing', { trustedProxies: 1 }, (fake: number) => `1.2.3.${fake}, 5.5.5.5`],
])('%s: 10 of 250 forged requests pass', async (_what, options, forge) => {
  const shop = createShop({ options: { ...options, limits: { ...NO_LIMITS, ipPer10Minutes: 10 } } })
  for (let fake = 0; fake < 250; fake += 1) {
    const identity = { ...hong, phone: `010${20_000_000 + fake}` }
    await shop.visitor().post('/otp/request', identity, { 'x-forwarded-for': forge(fake) })
  }
  expect(shop.calls(REQUEST)).toBe(10)
})
