/** The frame that V1 puts around every answer. */
export interface Envelope {
  /** 0 is success, whatever the HTTP status says. */
  code: number
  message: string
  response: unknown
}

/** The envelope in a body, or nothing when it has none. */
export function readEnvelope(body: Record<string, unknown> | undefined): Envelope | undefined {
  const { code, message, response } = body ?? {}
  if (typeof code !== 'number') return undefined
  return { code, message: typeof message === 'string' ? message : '', response }
}
