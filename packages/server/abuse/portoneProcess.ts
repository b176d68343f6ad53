// PortOne, in a process of its own: the sandbox over HTTP, every call counted as it comes in and every SMS kept.
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { type FaultCall, type FaultId, type SandboxOptions, createSandbox } from '@certification-form/sandbox'

export type Call = 'token' | 'request' | 'confirm' | 'read'

export type PortoneOrder =
  | { ask: 'calls' }
  /** The newest code sent to a phone. */
  | { ask: 'otp'; phone: string }
  /** How many SMS a phone got; of all phones without one. */
  | { ask: 'sms'; phone?: string | undefined }
  /** Whether PortOne itself holds this person for certified. */
  | { ask: 'certified'; impUid: string }
  /** The next calls meet these faults, those from before none any more. */
  | { ask: 'faults'; faults: readonly (readonly [call: FaultCall, fault: FaultId, times?: number | undefined])[] }

const CALLS: Record<Call, RegExp> = {
  token: /^\/users\/getToken$/,
  request: /^\/certifications\/otp\/request$/,
  confirm: /^\/certifications\/otp\/confirm\//,
  read: /^\/certifications\/imp_/,
}

const options = JSON.parse(process.env['WORKER'] ?? '{}') as SandboxOptions
const sandbox = createSandbox(options)
const calls: Record<Call, number> = { token: 0, request: 0, confirm: 0, read: 0 }
// The sandbox keeps its last thousand calls and its last five hundred SMS.
const codes = new Map<string, string[]>()

sandbox.inbox.subscribe((event) => {
  if (event.type !== 'sms') return
  const { phone, otp } = event.message
  codes.set(phone, [...(codes.get(phone) ?? []), otp])
})
subscribe('http.server.request.start', (message) => {
  const { request } = message as { request: IncomingMessage }
  for (const call of Object.keys(CALLS) as Call[]) if (CALLS[call].test(request.url ?? '')) calls[call] += 1
})

async function isCertified(impUid: string): Promise<boolean> {
  const { impKey, impSecret } = sandbox.credentials
  // Not over HTTP, so it is not counted.
  const read = async (path: string, init: RequestInit) => {
    const response = await sandbox.fetch(`http://localhost${path}`, init)
    return ((await response.json()) as { response: Record<string, unknown> | null }).response
  }
  const body = new URLSearchParams({ imp_key: impKey, imp_secret: impSecret })
  const token = await read('/users/getToken', { method: 'POST', body })
  const headers = { authorization: `Bearer ${String(token?.['access_token'])}` }
  return (await read(`/certifications/${impUid}`, { headers }))?.['certified'] === true
}

function answer(order: PortoneOrder): unknown {
  if (order.ask === 'faults') {
    sandbox.faults.clear()
    for (const fault of order.faults) sandbox.faults.next(...fault)
    return undefined
  }
  if (order.ask === 'certified') return isCertified(order.impUid)
  if (order.ask === 'calls') return calls
  if (order.ask === 'otp') return codes.get(order.phone)?.at(-1)
  const sent = order.phone === undefined ? [...codes.values()] : [codes.get(order.phone) ?? []]
  return sent.reduce((sum, { length }) => sum + length, 0)
}

process.on('message', (order: PortoneOrder) => {
  void Promise.resolve(answer(order)).then((value) => process.send?.({ value }))
})
const { url } = await sandbox.listen({ port: 0 })
process.send?.({ value: { apiBase: url, ...sandbox.credentials } })
// Whoever started it is gone.
process.once('disconnect', () => process.exit())
