import type { Emit } from './events.js'

/** The socket a request came in on. */
export interface Connection {
  /** IPv4 or IPv6, as the runtime reports it. */
  address: string
}

export interface ClientAddressOptions {
  /**
   * Names the visitor's address, where the default cannot: for example from a header that your CDN sets and strips from
   * outside requests. A header that visitors can set makes every limit per IP worthless.
   */
  clientIp?: ((request: Request, connection?: Connection) => string) | undefined
  /**
   * How many reverse proxies of your own stand before this server, each adding to `X-Forwarded-For`: the visitor is the
   * n-th entry from the right. Default 0: the connection's address, and the header is ignored.
   */
  trustedProxies?: number | undefined
}

/** The bucket of everybody whose address is not known: too strict, never too loose. */
export const UNKNOWN_ADDRESS = 'unknown'

function expandIpv6(address: string): string[] | undefined {
  const [head = '', tail, ...more] = address.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = 8 - left.length - right.length
  const fits = tail === undefined ? missing === 0 : missing >= 1
  const groups = [...left, ...Array.from<string>({ length: Math.max(missing, 0) }).fill('0'), ...right]
  return more.length === 0 && fits && groups.every((group) => /^[0-9a-f]{1,4}$/.test(group)) ? groups : undefined
}

/** Where a visitor is, as far as the network tells. */
export interface VisitorAddress {
  /** The key of the limits per IP. */
  network: string
  /** IPv4 or IPv6, without port, brackets and zone; nothing when it is not known. */
  address: string | undefined
}

/** Without port, brackets and zone. */
function bareAddress(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^\[([^\]]*)\](?::[0-9]+)?$/, '$1')
    .replace(/%.*$/, '')
}

/**
 * What one subscriber holds: an IPv4 address, or the first 64 bits of an IPv6 one, of which they can use any.
 * A port, brackets and a zone are dropped.
 */
export function networkOf(address: string): string {
  const bare = bareAddress(address)
  const ipv4 = /^(?:::ffff:)?([0-9]{1,3}(?:\.[0-9]{1,3}){3})(?::[0-9]+)?$/.exec(bare)?.[1]
  if (ipv4) return ipv4
  const groups = bare.length <= 39 ? expandIpv6(bare) : undefined
  if (!groups) return UNKNOWN_ADDRESS
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

/** The address and its network: one of IPv4 is its own network, however it was written. */
function locate(address: string): VisitorAddress {
  const network = networkOf(address)
  if (network === UNKNOWN_ADDRESS) return { network, address: undefined }
  return { network, address: network.includes(':') ? bareAddress(address) : network }
}

function forwardedAddress(request: Request, fromRight: number): string {
  const entries = (request.headers.get('x-forwarded-for') ?? '').split(',')
  return entries.at(-fromRight) ?? ''
}

/** Finds where a visitor is. */
export function createClientAddress(
  { clientIp, trustedProxies = 0 }: ClientAddressOptions,
  emit: Emit,
): (request: Request, connection: Connection | undefined) => VisitorAddress {
  const find = (request: Request, connection: Connection | undefined): string => {
    if (clientIp) return clientIp(request, connection)
    return trustedProxies > 0 ? forwardedAddress(request, trustedProxies) : (connection?.address ?? '')
  }
  return (request, connection) => {
    try {
      const located = locate(find(request, connection))
      if (located.address === undefined) emit({ type: 'address_unknown' })
      return located
    } catch {
      emit({ type: 'hook_failed', hook: 'clientIp' })
      return { network: UNKNOWN_ADDRESS, address: undefined }
    }
  }
}
