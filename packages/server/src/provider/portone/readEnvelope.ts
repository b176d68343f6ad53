/** PortOne's frame around every answer. */
export interface Envelope {
  /** 0 is success, whatever the HTTP status says. */
  code: number
  message: string
  response: unknown
}

/** A certification has about 700 bytes. */
const MAX_BODY_BYTES = 64 * 1024

async function readCapped(response: Response): Promise<string | undefined> {
  if (!response.body || Number(response.headers.get('content-length')) > MAX_BODY_BYTES) return undefined
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let size = 0
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.byteLength
    if (size > MAX_BODY_BYTES) {
      await reader.cancel()
      return undefined
    }
    text += decode(decoder, chunk.value)
  }
  return text
}

// Bytes that are no UTF-8 make the text no JSON; a connection that breaks must still throw.
function decode(decoder: TextDecoder, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes, { stream: true })
  } catch {
    return '\uFFFD'
  }
}

function parse(text: string): Envelope | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return undefined
    const { code, message, response } = value as Record<string, unknown>
    if (typeof code !== 'number') return undefined
    return { code, message: typeof message === 'string' ? message : '', response }
  } catch {
    return undefined
  }
}

/**
 * The envelope in an answer, or nothing when it has none.
 *
 * @throws what the connection throws when it breaks while the body is under way
 */
export async function readEnvelope(response: Response): Promise<Envelope | undefined> {
  const isJson = /^application\/json *(?:;|$)/i.test(response.headers.get('content-type') ?? '')
  const text = isJson ? await readCapped(response) : undefined
  // An unread body keeps its connection busy.
  if (text === undefined && !response.bodyUsed) await response.body?.cancel()
  return text === undefined ? undefined : parse(text)
}
