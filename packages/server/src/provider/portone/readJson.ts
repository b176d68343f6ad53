import { isPlainJson } from './isPlainJson.js'

/** A certification has about 700 bytes. */
const MAX_BODY_BYTES = 64 * 1024

async function readCapped(response: Response): Promise<string | undefined> {
  if (!response.body || Number(response.headers.get('content-length')) > MAX_BODY_BYTES) return undefined
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  const bytes: Uint8Array[] = []
  let size = 0
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.byteLength
    if (size > MAX_BODY_BYTES) {
      await reader.cancel()
      return undefined
    }
    bytes.push(chunk.value)
  }
  return decode(bytes)
}

/** Nothing for bytes that are no UTF-8, wherever they stand; a connection that breaks must still throw. */
function decode(chunks: readonly Uint8Array[]): string | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    return chunks.map((bytes) => decoder.decode(bytes, { stream: true })).join('') + decoder.decode()
  } catch {
    return undefined
  }
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) && isPlainJson(text)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

/**
 * The JSON object in an answer of PortOne, or nothing when it has none: a page of a proxy, a redirect, too much, or what
 * can be read in two ways.
 *
 * @throws what the connection throws when it breaks while the body is under way
 */
export async function readJson(response: Response): Promise<Record<string, unknown> | undefined> {
  const isJson = /^application\/json *(?:;|$)/i.test(response.headers.get('content-type') ?? '')
  const text = isJson ? await readCapped(response) : undefined
  // An unread body keeps its connection busy.
  if (text === undefined && !response.bodyUsed) await response.body?.cancel()
  return text === undefined ? undefined : parse(text)
}
