import type { ServerResponse } from 'node:http'
import { HTML_PAGE } from '../v1/faults.js'
import type { Decoy } from './decoy.js'
import { withBadByte, withDuplicateKeys, withProtoKeys, withLooseTypes, aroundPadding } from './distort.js'
import type { FaultId } from './faults.js'
import { drip, sendBomb, sendHalf, sendHuge, sendPackets } from './transmit.js'

/** A call whose answer is about to go wrong. */
export interface FaultyCall {
  outgoing: ServerResponse
  /** Path and query. */
  url: string
  /** See {@link FaultWire}. */
  success: (id?: string) => object
  refusal: (status: number) => object
  revokeTokens: () => void
  decoy: Decoy
}

type Play = (call: FaultyCall) => void | Promise<void>

const JSON_TYPE = 'application/json; charset=utf-8'
const DEPTH = 30_000

function send(
  { outgoing }: FaultyCall,
  body: string | Uint8Array,
  { status = 200, type = JSON_TYPE, ...headers }: { status?: number; type?: string; [header: string]: unknown } = {},
): void {
  const all = { ...headers, ...(type === '' ? {} : { 'Content-Type': type }) }
  outgoing.writeHead(status, all as Record<string, string>).end(body)
}

const success = (call: FaultyCall): string => JSON.stringify(call.success())

/** A reset (RST), not an orderly end, which some clients take for an empty answer. */
const reset: Play = ({ outgoing }) => void outgoing.socket?.resetAndDestroy()

const html =
  (status: number): Play =>
  (call) =>
    send(call, HTML_PAGE, { status, type: 'text/html; charset=UTF-8' })

const plain =
  (status: number): Play =>
  (call) =>
    send(call, 'Service failure', { status, type: 'text/plain; charset=UTF-8' })

const around =
  (status: number): Play =>
  (call) =>
    send(call, success(call), { status })

const refuse =
  (status: number, headers: Record<string, string> = {}): Play =>
  (call) =>
    send(call, JSON.stringify(call.refusal(status)), { status, ...headers })

const redirect =
  (status: number): Play =>
  async (call) => {
    const host = await call.decoy.open(call.success())
    send(call, '', { status, type: '', Location: `${host}${call.url}` })
  }

function sendDeep(call: FaultyCall): void {
  const { head, tail } = aroundPadding(call.success())
  send(call, `${head}${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}${tail}`)
}

const truncated: Play = (call) => send(call, success(call).slice(0, -1))

const silence: Play = () => undefined

const PLAYS: Record<FaultId, Play> = {
  hang: silence,
  'hang-after': silence,
  'slow-drip': (call) => drip(call.outgoing, success(call)),
  stall: (call) => sendHalf(call.outgoing, success(call)),
  'reset-before': reset,
  'reset-after': reset,
  'reset-midway': async (call) => {
    await sendHalf(call.outgoing, success(call))
    await reset(call)
  },
  'end-midway': async (call) => {
    await sendHalf(call.outgoing, success(call))
    call.outgoing.socket?.end()
  },
  'html-200': html(200),
  'html-502': html(502),
  'wrong-content-type': (call) => send(call, success(call), { type: 'text/plain; charset=UTF-8' }),
  'no-content-type': (call) => send(call, success(call), { type: '' }),
  'truncated-json': truncated,
  'truncated-after': truncated,
  'bad-utf8': (call) => sendPackets(call.outgoing, withBadByte(call.success())),
  'cut-utf8': (call) => send(call, Buffer.concat([Buffer.from(success(call)), Buffer.from([0xed, 0x99])])),
  'huge-body': (call) => sendHuge(call.outgoing, call.success(), false),
  'huge-declared-body': (call) => sendHuge(call.outgoing, call.success(), true),
  'gzip-bomb': (call) => sendBomb(call.outgoing, call.success()),
  'deep-json': sendDeep,
  'null-body': (call) => send(call, 'null'),
  'array-body': (call) => send(call, `[${success(call)}]`),
  'empty-body': (call) => send(call, ''),
  'no-content': (call) => void call.outgoing.writeHead(204).end(),
  'empty-object': (call) => send(call, '{}'),
  'loose-types': (call) => send(call, withLooseTypes(call.success())),
  'path-id': (call) => send(call, JSON.stringify(call.success('../../users/getToken'))),
  'other-id': (call) => send(call, JSON.stringify(call.success('imp_999999999999'))),
  'duplicate-keys': (call) => send(call, withDuplicateKeys(call.success())),
  'proto-keys': (call) => send(call, withProtoKeys(call.success())),
  'redirect-302': redirect(302),
  'redirect-307': redirect(307),
  'redirect-308': redirect(308),
  'http-429': refuse(429),
  'http-429-retry-after': refuse(429, { 'Retry-After': '30' }),
  'http-500': plain(500),
  'http-502': plain(502),
  'http-503': plain(503),
  'http-504': plain(504),
  'http-500-json': around(500),
  'http-502-json': around(502),
  'http-503-json': around(503),
  'http-504-json': around(504),
  'token-revoked': (call) => {
    call.revokeTokens()
    return refuse(401)(call)
  },
}

/** Writes the fault onto the socket. A client that leaves meanwhile ends it. */
export async function playFault(fault: FaultId, call: FaultyCall): Promise<void> {
  // The work that was done first may have ended the connection by itself.
  if (!call.outgoing.destroyed) await PLAYS[fault](call)
}
