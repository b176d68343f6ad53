import { expect, test } from 'vitest'
import { createSandbox } from '../createSandbox.js'
import { createTestClient, PERSON } from '../test-client.js'

const EVIL = '"><img src=x onerror=alert(1)></p><script>alert(2)</script>&'

function setUp() {
  const sandbox = createSandbox()
  const client = createTestClient(sandbox)
  const read = async (path: string) => (await client.raw('GET', path)).text()
  return { sandbox, client, read }
}

/** Reads server-sent events until the text holds what is wanted. */
async function eventsUntil(answer: Response, wanted: string): Promise<string> {
  let text = ''
  for await (const chunk of answer.body ?? []) {
    text += new TextDecoder().decode(chunk as Uint8Array)
    if (text.includes(wanted)) break
  }
  return text
}

test('the page shows the newest message first, with only the last four digits of the number', async () => {
  const { client, read } = setUp()
  await client.request({ company: '첫째' })
  await client.request({ company: '둘째', phone: '01098764321' })
  const page = await read('/inbox')
  expect(page.indexOf('[둘째]')).toBeGreaterThan(0)
  expect(page.indexOf('[첫째]')).toBeGreaterThan(page.indexOf('[둘째]'))
  expect(page).toContain('•••-••••-4321')
  expect(page).not.toMatch(/0109876|010-9876|1234-?5678/)
})

test('what a stranger typed is shown as text, on the page and live', async () => {
  const { client, read } = setUp()
  const live = await client.raw('GET', '/inbox/events')
  await client.request({ company: EVIL, name: EVIL })
  for (const text of [await read('/inbox'), await eventsUntil(live, 'event: sms')]) {
    expect(text).toContain('&lt;img src=x')
    expect(text).not.toContain('<img')
    expect(text).not.toContain('<script>alert')
  }
})

test.each(['/', '/inbox', '/inbox.js', '/sandbox.css', '/icon.svg', '/inbox.json'])(
  '%s comes with a strict policy and is not kept',
  async (path) => {
    const { headers, status } = await setUp().client.raw('GET', path)
    expect(status).toBe(200)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  },
)

test('the pages have no script and no style in the markup', async () => {
  const { client, read } = setUp()
  await client.request()
  for (const path of ['/', '/inbox']) {
    expect(await read(path)).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=/)
  }
})

test('inbox.json serves tests in another process, without whole numbers', async () => {
  const { client, sandbox, read } = setUp()
  await client.request()
  await client.request({ phone: '01098764321' })
  const messages = async (query = '') =>
    (JSON.parse(await read(`/inbox.json${query}`)) as { messages: object[] }).messages
  expect(await messages()).toHaveLength(2)
  expect(await messages('?last4=5678')).toEqual([
    {
      id: 1,
      to: '•••-••••-5678',
      otp: sandbox.inbox.latestOtp(PERSON.phone),
      text: expect.stringContaining('[포트원]'),
      receivedAt: expect.any(Number),
    },
  ])
  expect(await messages('?after=1')).toEqual([expect.objectContaining({ id: 2 })])
  expect(JSON.stringify(await messages())).not.toMatch(/010-?\d{4}-?\d{4}/)
})

test('a reader that was away gets what it missed, and only that', async () => {
  const { client, sandbox } = setUp()
  await client.request({ company: '하나' })
  const cursor = `${sandbox.inbox.run}.1`
  await client.request({ company: '둘' })
  await client.request({ company: '셋' })
  const answer = await client.raw('GET', '/inbox/events', { headers: { 'Last-Event-ID': cursor } })
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  const text = await eventsUntil(answer, '[셋]')
  expect(text).not.toContain('[하나]')
  expect(text).not.toContain('event: cleared')
  expect(text.indexOf('[둘]')).toBeLessThan(text.indexOf('[셋]'))
})

test('a reader of an earlier run is told to start anew', async () => {
  const { client, sandbox } = setUp()
  const cursor = `${sandbox.inbox.run}.0`
  sandbox.reset()
  await client.request({ company: '새로' })
  const text = await eventsUntil(await client.raw('GET', `/inbox/events?after=${cursor}`), '[새로]')
  expect(text.indexOf('event: cleared')).toBeLessThan(text.indexOf('event: sms'))
  expect(text).toContain('event: cleared')
})
