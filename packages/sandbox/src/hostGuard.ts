import { isIP } from 'node:net'

/** Whether a server bound to this host can only be reached from the same machine. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, '')
  if (isIP(name) === 4) return name.startsWith('127.')
  return name === '::1' || name === 'localhost' || name.endsWith('.localhost')
}

/**
 * The answer to a request that names another host than this machine, else `undefined`. Without it a web page that the
 * developer visits could point its own name at 127.0.0.1 (DNS rebinding) and read the inbox.
 */
export function refuseForeignHost(hostHeader: string | undefined): Response | undefined {
  const host = (hostHeader ?? '').replace(/:\d+$/, '')
  if (isLoopback(host)) return undefined
  return new Response('This sandbox answers to localhost and 127.0.0.1 only.\n', { status: 403 })
}
