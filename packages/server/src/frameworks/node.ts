import type { IncomingMessage, ServerResponse } from 'node:http'
import type { CertificationServer } from '../createCertification.js'
import { bridge } from './nodeBridge.js'

/**
 * For `node:http` and frameworks on it that call `(request, response)`, before or after a body parser.
 *
 * @example createServer(toNodeHandler(certification)).listen(3000)
 */
export function toNodeHandler({
  handler,
}: Pick<CertificationServer, 'handler'>): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  return (incoming, outgoing) => void bridge(handler, incoming, outgoing)
}
