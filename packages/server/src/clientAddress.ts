import type { Emit } from './events.js'
import { Refusal } from './refusal.js'

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
   * n-th entry from the right. A request with fewer entries came past them: it shares one bucket with all such requests.
   * Let nobody reach this server but through them, since whoever does could write all n entries.
   *
   * Default: none, the connection's address. A request that says all the same that it was forwarded is refused in
   * production as `misconfigured`, with the event `proxy_undeclared`: everybody would be counted as the proxy. With a
   * declared 0 there is no proxy, and such a header is a visitor's invention that is ignored.
   */
  trustedProxies?: number | undefined
}

/** The bucket of everybody whose address is not known: too strict, never too loose. */
export const UNKNOWN_ADDRESS = 'unknown'

// Brackets, 45 characters, a zone and a port.
const MAX_ADDRESS_LENGTH = 100

// What nginx, Apache, the load balancers of clouds and CDNs add.
const FORWARDED_HEADERS = ['x-forwarded-for', 'forwarded', 'x-real-ip']

function parseIpv4(address: string): string | undefined {
  if (!/^[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}$/.test(address)) return undefined
  const bytes = address.split('.').map(Number)
  return bytes.every((byte) => byte <= 255) ? bytes.join('.') : undefined
}

/** The last 32 bits of an IPv6 address may be written as IPv4. */
function toGroups(part: string): string[] {
  const groups = part === '' ? [] : part.split(':')
  const bytes = parseIpv4(groups.at(-1) ?? '')
    ?.split('.')
    .map(Number)
  if (!bytes) return groups
  const [a = 0, b = 0, c = 0, d = 0] = bytes
  return [...groups.slice(0, -1), (a * 256 + b).toString(16), (c * 256 + d).toString(16)]
}

function parseIpv6(address: string): number[] | undefined {
  const [head = '', tail, ...more] = address.split('::')
  const left = toGroups(head)
  const right = toGroups(tail ?? '')
  const missing = 8 - left.length - right.length
  const fits = tail === undefined ? missing === 0 : missing >= 1
  const groups = [...left, ...Array.from<string>({ length: Math.max(missing, 0) }).fill('0'), ...right]
  const isAddress = more.length === 0 && fits && groups.every((group) => /^[0-9a-f]{1,4}$/.test(group))
  return isAddress ? groups.map((group) => Number.parseInt(group, 16)) : undefined
}

/** Without port, brackets and zone. */
function bareAddress(address: string): string {
  const text = address.trim().toLowerCase()
  const inBrackets = /^\[([^\]]*)\](?::[0-9]{1,5})?$/.exec(text)?.[1]
  const withPort = /^([0-9.]{7,15}):[0-9]{1,5}$/.exec(text)?.[1]
  const [bare = ''] = (inBrackets ?? withPort ?? text).split('%')
  return bare
}

/** Where a visitor is, as far as the network tells. */
export interface VisitorAddress {
  /** The key of the limits per IP. */
  network: string
  /** IPv4 or IPv6, without port, brackets and zone; nothing when it is not known. */
  address: string | undefined
}

/**
 * What one subscriber holds: an IPv4 address, however it is written, or the first 64 bits of an IPv6 one, of which they
 * can use any. A port, brackets and a zone are dropped.
 */
export function networkOf(address: string): string {
  if (address.length > MAX_ADDRESS_LENGTH) return UNKNOWN_ADDRESS
  const bare = bareAddress(address)
  const ipv4 = parseIpv4(bare)
  if (ipv4) return ipv4
  const groups = parseIpv6(bare)
  if (!groups) return UNKNOWN_ADDRESS
  const [high = 0, low = 0] = groups.slice(6)
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xff_ff
  if (isMapped) return [high >> 8, high & 255, low >> 8, low & 255].join('.')
  return groups
    .slice(0, 4)
    .map((group) => group.toString(16))
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

/**
 * Finds where a visitor is.
 *
 * @returns a function that throws Refusal `misconfigured` in production, for a request of a proxy nobody declared
 */
export function createClientAddress(
  { clientIp, trustedProxies }: ClientAddressOptions,
  emit: Emit,
  production: boolean,
): (request: Request, connection: Connection | undefined) => VisitorAddress {
  const isDeclared = clientIp !== undefined || trustedProxies !== undefined
  const find = (request: Request, connection: Connection | undefined): string => {
    if (clientIp) return clientIp(request, connection)
    return trustedProxies ? forwardedAddress(request, trustedProxies) : (connection?.address ?? '')
  }
  return (request, connection) => {
    if (!isDeclared && FORWARDED_HEADERS.some((name) => request.headers.has(name))) {
      emit({ type: 'proxy_undeclared' })
      // This request alone: whoever makes the header up keeps nobody but themselves out.
      if (production) throw new Refusal('misconfigured')
    }
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
