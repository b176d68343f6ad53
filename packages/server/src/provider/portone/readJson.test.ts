import { describe, expect, test, vi } from 'vitest'
import { readEnvelope } from './readEnvelope.js'
import { readJson } from './readJson.js'

const MAX = 64 * 1024

/** An answer whose body comes in these pieces; `cancel` is told when nobody wants the rest. */
function answer(pieces: (string | Uint8Array)[], headers: Record<string, string> = {}) {
  const cancel = vi.fn<() => void>()
  const left = pieces.map((piece) => (typeof piece === 'string' ? new TextEncoder().encode(piece) : piece))
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = left.shift()
        if (piece) controller.enqueue(piece)
        else controller.close()
      },
      cancel,
    },
    { highWaterMark: 0 },
  )
  return { response: new Response(body, { headers: { 'content-type': 'application/json', ...headers } }), cancel }
}

const read = (text: string | Uint8Array, headers?: Record<string, string>) => readJson(answer([text], headers).response)

describe('an answer is read', () => {
  test.each(['application/json', 'application/json; charset=utf-8', 'APPLICATION/JSON ;x=1', 'application/json ;'])(
    'as %s',
    async (type) => {
      expect(await read('{"code":0}', { 'content-type': type })).toEqual({ code: 0 })
    },
  )

  test('from pieces that end within a letter', async () => {
    const bytes = new TextEncoder().encode('{"name":"홍길동"}')
    const pieces = [...bytes].map((byte) => Uint8Array.of(byte))
    expect(await readJson(answer(pieces).response)).toEqual({ name: '홍길동' })
  })

  test('up to 64 KiB', async () => {
    const text = `{"a":"${'x'.repeat(MAX - 8)}"}`
    expect(text).toHaveLength(MAX)
    expect(await read(text)).toEqual({ a: 'x'.repeat(MAX - 8) })
    expect(await read(text, { 'content-length': String(MAX) })).toBeDefined()
  })
})

describe('an answer is none', () => {
  test.each(['text/html', 'application/jsonp', 'text/application/json', 'x-application/json', 'application/json+x'])(
    'as %s, and its connection is free again',
    async (type) => {
      const { response, cancel } = answer(['{"code":0}'], { 'content-type': type })
      expect(await readJson(response)).toBeUndefined()
      expect(cancel).toHaveBeenCalledOnce()
    },
  )

  test('without a content type or a body', async () => {
    expect(await readJson(new Response('{}', { headers: { 'content-type': '' } }))).toBeUndefined()
    expect(await readJson(new Response(null, { headers: { 'content-type': 'application/json' } }))).toBeUndefined()
    expect(await readJson(new Response(null))).toBeUndefined()
  })

  test.each(['', '{', 'null', '1', '"text"', '[{"code":0}]', '{"code":0,"code":1}', '{"code":0}{'])(
    'when it says %j',
    async (text) => {
      expect(await read(text)).toBeUndefined()
    },
  )

  test('when a piece or the end is no UTF-8', async () => {
    const [quote, end] = [new TextEncoder().encode('{"a":"'), new TextEncoder().encode('"}')]
    const half = new TextEncoder().encode('홍').subarray(0, 2)
    expect(await readJson(answer([quote, Uint8Array.of(0xff), end]).response)).toBeUndefined()
    expect(await readJson(answer([quote, half, end]).response)).toBeUndefined()
    expect(await readJson(answer(['{}', half]).response)).toBeUndefined()
  })

  test('when it says to be longer than 64 KiB, before any of it is read', async () => {
    const { response, cancel } = answer(['{}'], { 'content-length': String(MAX + 1) })
    expect(await readJson(response)).toBeUndefined()
    expect(cancel).toHaveBeenCalledOnce()
  })

  test('when it is longer without saying so: the rest is not read', async () => {
    const { response, cancel } = answer(['{"a":"', 'x'.repeat(MAX), 'x', '"}'])
    expect(await readJson(response)).toBeUndefined()
    expect(cancel).toHaveBeenCalledOnce()
  })
})

test('a connection that breaks within an answer is not an answer', async () => {
  const body = new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) })
  const response = new Response(body, { headers: { 'content-type': 'application/json' } })
  await expect(readJson(response)).rejects.toThrow('terminated')
})

test('V1’s envelope is what has a code that is a number', () => {
  const response = { imp_uid: 'imp_1' }
  expect(readEnvelope({ code: 0, message: '완료', response, more: 1 })).toEqual({ code: 0, message: '완료', response })
  expect(readEnvelope({ code: -1, message: null })).toEqual({ code: -1, message: '', response: undefined })
  expect(readEnvelope({ code: '0', message: null, response })).toBeUndefined()
  expect(readEnvelope({ message: '완료', response })).toBeUndefined()
  expect(readEnvelope(undefined)).toBeUndefined()
})
