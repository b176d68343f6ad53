import { expect, test } from 'vitest'
import { createSandbox } from '../createSandbox.js'
import { createTestClient, PERSON } from '../test-client.js'

const PATH = '/certifications/otp/request'

async function post(body: string, contentType: string) {
  const sandbox = createSandbox()
  const client = createTestClient(sandbox)
  const headers = { 'Content-Type': contentType, Authorization: `Bearer ${await client.getToken()}` }
  const answer = await client.call('POST', PATH, { body, headers })
  return { sandbox, ...answer }
}

test.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON'])('%s is JSON', async (type) => {
  expect((await post(JSON.stringify(PERSON), type)).status).toBe(200)
})

test.each(['text/plain', 'multipart/form-data; boundary=x', ''])('%j is not understood: 415', async (type) => {
  expect((await post(JSON.stringify(PERSON), type)).status).toBe(415)
})

test.each(['{', '[]', '"text"', 'null', '7'])('%s is not a JSON object: 400', async (text) => {
  expect((await post(text, 'application/json')).status).toBe(400)
})

test('a body above 16 KiB is 413, whether its length is announced or streamed', async () => {
  const text = JSON.stringify({ ...PERSON, company: 'x'.repeat(17_000) })
  expect((await post(text, 'application/json')).status).toBe(413)
  const sandbox = createSandbox()
  const client = createTestClient(sandbox)
  const init: RequestInit & { duplex: 'half' } = {
    body: new Blob([text]).stream(),
    duplex: 'half',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${await client.getToken()}` },
  }
  expect((await client.call('POST', PATH, init)).status).toBe(413)
  expect(sandbox.inbox.messages).toEqual([])
})

test('a token call that is not understood is refused likewise', async () => {
  const client = createTestClient(createSandbox())
  const init = { body: '{', headers: { 'Content-Type': 'application/json' } }
  expect((await client.call('POST', '/users/getToken', init)).status).toBe(400)
})
