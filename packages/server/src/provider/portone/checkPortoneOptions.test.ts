import { afterEach, describe, expect, test, vi } from 'vitest'
import { checkApiBase, checkCredential, checkVerificationMethod, lateFetch } from './checkPortoneOptions.js'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

const USUAL = 'https://api.portone.example'
const base = (apiBase: string) => checkApiBase('portoneV1', apiBase, USUAL)

describe('the apiBase', () => {
  test.each([
    ['https://a.example', 'https://a.example'],
    ['https://a.example/', 'https://a.example'],
    ['https://a.example//', 'https://a.example'],
    ['https://a.example/v1/', 'https://a.example/v1'],
    ['http://localhost:4000/', 'http://localhost:4000'],
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
    ['http://[::1]:4000', 'http://[::1]:4000'],
  ])('%s is called as %s', (given, called) => {
    expect(base(given)).toBe(called)
  })

  test.each(['http://a.example', 'http://localhost.a.example', 'ftp://localhost', 'ws://127.0.0.1', 'localhost', ''])(
    '%j is refused, with the reason and the way out',
    (given) => {
      expect(() => base(given)).toThrow(
        /^portoneV1\(\) was given an apiBase that is not https.*in the clear\. Use https:\/\/api\.portone\.example, or/,
      )
      expect(() => base(given)).toThrow(/Plain http is for a sandbox on localhost, outside production\.$/)
    },
  )

  test('of a sandbox is refused in production', () => {
    vi.stubEnv('NODE_ENV', 'production')
    expect(() => base('http://localhost:4000')).toThrow(/not https/)
    expect(base('https://a.example')).toBe('https://a.example')
  })
})

test.each([undefined, '', '  '])('a credential of %j is named, with where to find it', (value) => {
  const check = () => checkCredential('portoneV2', 'apiSecret', value, 'the menu')
  expect(check).toThrow(/^portoneV2\(\) was given no apiSecret, without which PortOne refuses every call\./)
  expect(check).toThrow(/PortOne console \(the menu\) into the environment of this server, never into code/)
})

test('a credential is handed on as it is', () => {
  expect(checkCredential('portoneV2', 'apiSecret', ' s ', 'the menu')).toBe(' s ')
})

test('the method is SMS or nothing', () => {
  checkVerificationMethod('portoneV1', undefined)
  checkVerificationMethod('portoneV1', 'SMS')
  expect(() => checkVerificationMethod('portoneV1', 'APP')).toThrow(
    /^portoneV1\(\) was given verificationMethod "APP", but only SMS sends a code.*one that never comes\. Write SMS, or/,
  )
})

test('the platform’s fetch is looked up at each call, one’s own is kept', async () => {
  const [late, own] = [vi.fn<typeof fetch>(), vi.fn<typeof fetch>()]
  const [platform, given] = [lateFetch(undefined), lateFetch(own)]
  vi.stubGlobal('fetch', late)
  await platform('https://a.example', { method: 'POST' })
  await given('https://b.example')
  expect(late.mock.calls).toEqual([['https://a.example', { method: 'POST' }]])
  expect(own.mock.calls).toEqual([['https://b.example']])
})
