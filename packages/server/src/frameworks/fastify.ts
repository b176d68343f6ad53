import type { IncomingMessage, ServerResponse } from 'node:http'
import type { CertificationServer } from '../createCertification.js'
import { answer, drain } from './nodeBridge.js'

interface FastifyReply {
  raw: ServerResponse
  code(status: number): unknown
  header(name: string, value: string | string[]): unknown
  send(payload: string): unknown
}

type FastifyHandler = (request: { raw: IncomingMessage; body?: unknown }, reply: FastifyReply) => Promise<unknown>

interface FastifyInstance {
  all(path: string, handler: FastifyHandler): unknown
  removeAllContentTypeParsers(): unknown
  addContentTypeParser(type: '*', parser: () => Promise<void>): unknown
  setErrorHandler(handler: (error: { code?: string }, ...of: Parameters<FastifyHandler>) => unknown): unknown
}

/**
 * For a Fastify 5 route of your own, behind the parsers of your application: what these refuse is refused in Fastify's
 * words. {@link toFastifyPlugin} is without them.
 *
 * @example app.all('/api/certification/*', toFastifyHandler(certification))
 */
export function toFastifyHandler({ handler }: Pick<CertificationServer, 'handler'>): FastifyHandler {
  return async ({ raw, body }, reply) => {
    const { status, headers, text } = await answer(handler, raw, body)
    drain(raw, reply.raw)
    reply.code(status)
    for (const [name, value] of Object.entries(headers)) reply.header(name, value)
    return reply.send(text)
  }
}

/**
 * For Fastify 5. Your hooks run before it, your body parsers do not: the body is read here, up to 4 KiB.
 *
 * @example app.register(toFastifyPlugin(certification), { prefix: '/api/certification' })
 */
export function toFastifyPlugin(
  certification: Pick<CertificationServer, 'handler'>,
): (app: FastifyInstance, options: unknown, done: () => void) => void {
  const handle = toFastifyHandler(certification)
  return (app, _options, done) => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', async () => {})
    // Fastify refuses a malformed Content-Type before any parser. Other errors are your hooks' and go on to you.
    app.setErrorHandler((error, request, reply) => {
      if (error.code !== 'FST_ERR_CTP_INVALID_MEDIA_TYPE') throw error
      // Your hooks from preValidation on were skipped, so it must not be let in: no type is refused for certain.
      request.raw.rawHeaders = []
      return handle(request, reply)
    })
    app.all('/*', handle)
    done()
  }
}
