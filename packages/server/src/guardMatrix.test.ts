import { expect, test } from 'vitest'
import { SHOP, createShop } from './test-shop.js'

const LISTED = 'https://m.shop.example'
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'post', 'Post', 'QUERY']
const JSON_TYPES = ['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"']
const OTHER_TYPES = [
  'text/plain',
  'text/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/jsonp',
  'application/json, text/plain',
  'application/json; charset=euc-kr',
  'text/plain; application/json',
  'application/ld+json',
  'application/csp-report',
  '',
  undefined,
]
const SITES = [
  'same-origin',
  'same-site',
  'cross-site',
  'none',
  'SAME-ORIGIN',
  'same-origin, cross-site',
  '',
  undefined,
]
const ORIGINS = [
  LISTED,
  SHOP,
  'https://evil.example',
  `${LISTED}.evil.example`,
  `${LISTED}:8443`,
  `${LISTED}/`,
  'null',
  '',
  LISTED.toUpperCase(),
  LISTED.replace('https', 'http'),
  `${LISTED}, https://evil.example`,
  undefined,
]
const PATHS = ['/otp/request', '/otp/confirm']

interface Cell {
  path: string
  method: string
  type: string | undefined
  site: string | undefined
  origin: string | undefined
}

const CELLS: Cell[] = PATHS.flatMap((path) =>
  METHODS.flatMap((method) =>
    [...JSON_TYPES, ...OTHER_TYPES].flatMap((type) =>
      SITES.flatMap((site) => ORIGINS.map((origin) => ({ path, method, type, site, origin }))),
    ),
  ),
)

/** What may pass. Said in another way than the guard does it: as a list of what is let in. */
function isIntended({ method, type, site, origin }: Cell): boolean {
  // Fetch itself writes the common methods in capitals, whoever calls it.
  const isPost = method === 'POST' || method === 'post' || method === 'Post'
  return isPost && JSON_TYPES.includes(type ?? '') && (site === 'same-origin' || origin === LISTED)
}

function refusalOf({ method, type }: Cell): number {
  if (method.toUpperCase() !== 'POST') return 405
  return JSON_TYPES.includes(type ?? '') ? 403 : 415
}

test('of all methods × content types × Sec-Fetch-Site × Origin, only the intended cells pass', async () => {
  const shop = createShop({ options: { origins: [LISTED] } })
  const counts = { passed: 0, intended: 0 }
  const wrong: unknown[] = []
  for (const cell of CELLS) {
    const { path, method, type, site, origin } = cell
    const headers = Object.entries({ 'content-type': type, 'sec-fetch-site': site, origin })
    const init = {
      method,
      headers: headers.filter((pair): pair is [string, string] => pair[1] !== undefined),
      // Bytes, so that fetch adds no content type of its own. A schema refuses them, after the guard.
      body: method === 'GET' || method === 'HEAD' ? null : new Uint8Array([0x7b, 0x7d]),
    }
    const { status } = await shop.certification.handler(new Request(`${SHOP}/api/certification${path}`, init))
    const passed = status === 400
    counts.passed += passed ? 1 : 0
    counts.intended += isIntended(cell) ? 1 : 0
    if (status !== (isIntended(cell) ? 400 : refusalOf(cell))) wrong.push({ ...cell, status })
  }
  process.stdout.write(`${CELLS.length} cells: ${counts.passed} passed, ${counts.intended} were meant to\n`)
  expect(wrong).toEqual([])
  expect(counts).toEqual({ passed: counts.intended, intended: counts.intended })
  expect(counts.intended).toBeGreaterThan(0)
  expect(shop.urls).toEqual([])
})
