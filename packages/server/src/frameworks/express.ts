import type { IncomingMessage, ServerResponse } from 'node:http'
import type { CertificationServer } from '../createCertification.js'
import { bridge } from './nodeBridge.js'

/**
 * For Express 5, at any path, before or after `express.json()`. Visitors are counted by the socket's address: Express'
 * own `trust proxy` is not asked, the option `trustedProxies` of `createCertification` is.
 *
 * @example app.use('/api/certification', toExpressHandler(certification))
 */
export function toExpressHandler({
  handler,
}: Pick<CertificationServer, 'handler'>): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => void bridge(handler, request, response)
}
