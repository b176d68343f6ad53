import { expect, test } from 'vitest'
import { createSandbox } from '../createSandbox.js'
import { createTestClient } from '../test-client.js'
import { createTestClock } from '../test-clock.js'

const json = (body: object): RequestInit => ({
  body: JSON.stringify(body),
  headers: { 'Content-Type': 'application/json' },
})

function setUp(options = {}) {
  const clock = createTestClock()
  const sandbox = createSandbox({ now: clock.now, ...options })
  const client = createTestClient(sandbox)
  const { impKey: imp_key, impSecret: imp_secret } = sandbox.credentials
  const token = (body: object = { imp_key, imp_secret }) => client.call('POST', '/users/getToken', json(body))
  return { clock, sandbox, client, token, credentials: { imp_key, imp_secret } }
}

test('a token lives 30 minutes and is the same one until then', async () => {
  const { clock, token } = setUp()
  const first = await token()
  const now = Math.floor(clock.now() / 1000)
  expect(first.response).toMatchObject({ now, expired_at: now + 1800 })
  clock.advanceSeconds(1700)
  const second = await token()
  expect(second.response).toEqual({ ...first.response, now: now + 1700 })
})

test('in the last minute the same token is extended by five minutes, once', async () => {
  const { clock, token } = setUp()
  const first = await token()
  const expiredAt = Number(first.response['expired_at'])
  clock.advanceSeconds(1739)
  expect((await token()).response['expired_at']).toBe(expiredAt)
  clock.advanceSeconds(1)
  const extended = await token()
  expect(extended.response).toMatchObject({
    access_token: first.response['access_token'],
    expired_at: expiredAt + 300,
  })
  clock.advanceSeconds(10)
  expect((await token()).response['expired_at']).toBe(expiredAt + 300)
})

test('after its end the token is refused and a new one is made', async () => {
  const { clock, client, token } = setUp({ tokenLifeSeconds: 100 })
  const old = String((await token()).response['access_token'])
  const read = (value: string) => client.call('GET', '/certifications/imp_1', { headers: { Authorization: value } })
  expect((await read(`Bearer ${old}`)).status).toBe(404)
  clock.advanceSeconds(100)
  expect((await read(`Bearer ${old}`)).status).toBe(401)
  const renewed = String((await token()).response['access_token'])
  expect(renewed).not.toBe(old)
  expect((await read(`Bearer ${renewed}`)).status).toBe(404)
})

test('wrong, missing and misspelt credentials are 401', async () => {
  const { token, credentials } = setUp()
  const bodies = [
    {},
    { imp_key: credentials.imp_key },
    { ...credentials, imp_secret: 'x' },
    { ...credentials, imp_key: '' },
  ]
  for (const body of bodies) expect((await token(body)).status).toBe(401)
})

test('own credentials replace the ones for development', async () => {
  const { token, credentials } = setUp({ impKey: 'mine', impSecret: 'also mine' })
  expect(credentials).toEqual({ imp_key: 'mine', imp_secret: 'also mine' })
  expect((await token()).status).toBe(200)
})

test('credentials come as form data, too', async () => {
  const { client, credentials } = setUp()
  const answer = await client.call('POST', '/users/getToken', { body: new URLSearchParams(credentials) })
  expect(answer.status).toBe(200)
})

test.each([
  ['Bearer, as documented', (token: string) => ({ Authorization: `Bearer ${token}` }), 404],
  ['raw', (token: string) => ({ Authorization: token }), 404],
  ['in the header of the oldest clients', (token: string) => ({ 'X-ImpTokenHeader': token }), 404],
  ['under another scheme', (token: string) => ({ Authorization: `Basic ${token}` }), 401],
  ['misspelt', (token: string) => ({ Authorization: `Bearer ${token}x` }), 401],
  ['empty', () => ({ Authorization: 'Bearer ' }), 401],
  ['not at all', () => ({}), 401],
])('a token sent %s', async (_, headers, status) => {
  const { client } = setUp()
  const init = { headers: new Headers(headers(await client.getToken())) }
  expect((await client.call('GET', '/certifications/imp_1', init)).status).toBe(status)
})
