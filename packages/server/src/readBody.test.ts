import { Readable } from 'node:stream'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { readBody } from './readBody.js'
import { Refusal } from './refusal.js'

afterEach(() => {
  vi.useRealTimers()
})

function post(body: BodyInit | null, headers: Record<string, string> = {}): Request {
  return new Request('https://shop.example', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
}

/** With the length that HTTP would carry. */
function sized(text: string | Uint8Array, length = Buffer.byteLength(text)): Request {
  return post(text as BodyInit, { 'content-length': String(length) })
}

function chunked(...chunks: (string | Uint8Array)[]): Request {
  const bytes = chunks.map((chunk) => (typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk))
  return post(Readable.toWeb(Readable.from(bytes)) as ReadableStream, {
    'transfer-encoding': 'chunked',
    'content-length': '2',
  })
}

// What the browser is told besides the status.
const CODES: Record<number, string> = { 400: 'invalid_input', 408: 'timeout', 413: 'invalid_input' }

async function statusOf(request: Request): Promise<number> {
  const thrown: unknown = await readBody(request).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(thrown instanceof Refusal)) return 200
  expect(thrown.code).toBe(CODES[thrown.status])
  return thrown.status
}

const exactly = (bytes: number) => JSON.stringify({ a: 'x'.repeat(bytes - 8) })
const badUtf8 = new Uint8Array([
  ...new TextEncoder().encode('{"name":"'),
  0xff,
  0xfe,
  ...new TextEncoder().encode('"}'),
])

describe('a body', () => {
  test('is the object it says, however it comes', async () => {
    const text = JSON.stringify({ name: '홍길동' })
    expect(await readBody(sized(text))).toEqual({ name: '홍길동' })
    expect(await readBody(post(text))).toEqual({ name: '홍길동' })
    const bytes = new TextEncoder().encode(text)
    // Cut within a letter.
    expect(await readBody(chunked(bytes.subarray(0, 11), bytes.subarray(11)))).toEqual({ name: '홍길동' })
  })

  test.each([
    ['of 4096 bytes', sized(exactly(4096)), 200],
    ['of 4097 bytes', sized(exactly(4097)), 413],
    ['of 4096 bytes in chunks', chunked(exactly(4096)), 200],
    ['of 4097 bytes in chunks', chunked(exactly(4000), exactly(97)), 413],
    ['of 10 MB that says so', sized('{}', 10_000_000), 413],
    ['longer than it says', sized(exactly(5000), 100), 413],
    ['of negative length', post('{}', { 'content-length': '-1' }), 400],
    ['of two lengths', post('{}', { 'content-length': '2, 2' }), 400],
    ['that is empty', sized(''), 400],
    ['that is missing', post(null), 400],
    ['that is no JSON', sized('{"a":'), 400],
    ['null', sized('null'), 400],
    ['an array', sized('[{}]'), 400],
    ['a text', sized('"x"'), 400],
    ['a number', sized('1'), 400],
    ['nested deeply', sized(`${'['.repeat(2000)}${']'.repeat(2000)}`), 400],
    ['that is no UTF-8', sized(badUtf8), 400],
    ['that is no UTF-8, in chunks', chunked(badUtf8), 400],
    ['with __proto__', sized('{"__proto__":{"isMvno":true}}'), 400],
    ['with __proto__ beside others', sized('{"a":{},"b":[1,{"__proto__":{}}]}'), 400],
    ['with nothing under a key', sized('{"a":null,"b":[null]}'), 200],
  ])('%s', async (_what, request, status) => {
    expect(await statusOf(request)).toBe(status)
  })

  test('that does not end is given up after 10 seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const endless = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array([0x7b])) })
    const status = statusOf(post(endless))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await status).toBe(408)
  })

  test('of 10 MB in chunks is not read to its end', async () => {
    let chunks = 0
    const huge = new ReadableStream({
      pull(controller) {
        chunks += 1
        if (chunks > 10_000) controller.close()
        else controller.enqueue(new Uint8Array(1024))
      },
    })
    expect(await statusOf(post(huge))).toBe(413)
    expect(chunks).toBeLessThan(20)
  })
})
