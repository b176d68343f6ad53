import type { Measured } from '../figures.js'
import { type Answer, Line } from '../line.js'
import { CONFIRM, REQUEST } from '../post.js'
import type { Stack } from '../stack.js'

const METHODS = ['POST', 'GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE']

/** By whether they are JSON in UTF-8; a form of another site can send the simple ones without asking first. */
const TYPES: readonly (readonly [type: string | undefined, isJson: boolean])[] = [
  ['application/json', true],
  ['application/json; charset=utf-8', true],
  ['Application/JSON;charset="UTF-8"', true],
  [undefined, false],
  ['text/plain', false],
  ['text/plain; application/json', false],
  ['application/x-www-form-urlencoded', false],
  ['multipart/form-data; boundary=x', false],
  ['text/json', false],
  ['application/ld+json', false],
  ['application/json; charset=euc-kr', false],
  ['application/json, text/plain', false],
]

const SITES = [undefined, 'same-origin', 'same-site', 'cross-site', 'none', 'same-origin, cross-site', 'Same-Origin']

const ORIGINS = [
  undefined,
  'https://shop.example',
  'https://evil.example',
  'https://shop.example.evil.example',
  'https://sub.shop.example',
  // What the request's own Host would make of it.
  'http://localhost',
  'null',
]

interface Cell {
  raw: string
  isIntended: boolean
}

function cellsOf(path: string): Cell[] {
  return METHODS.flatMap((method) =>
    TYPES.flatMap(([type, isJson]) =>
      SITES.flatMap((site) =>
        ORIGINS.map((origin) => {
          const headers = { 'content-type': type, 'sec-fetch-site': site, origin, 'content-length': '2' }
          const lines = Object.entries(headers).flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []))
          const isOwn = site === 'same-origin' || origin === 'https://shop.example'
          const raw = [`${method} ${path} HTTP/1.1`, 'host: localhost', ...lines, '', '{}'].join('\r\n')
          return { raw, isIntended: method === 'POST' && isJson && isOwn }
        }),
      ),
    ),
  )
}

/** An empty object gets past the guard, and is then no identity and no answer. */
function isLetIn({ status, body }: Answer): boolean {
  return status === 400 && body['code'] === 'invalid_input'
}

/** Sends each over a connection that the shop may close after an answer to a body it did not read. */
async function judge(port: number, cells: readonly Cell[]): Promise<boolean[]> {
  const letIn: boolean[] = []
  let line = await Line.open(port)
  for (const { raw } of cells) {
    let answer = await line.send(raw)
    if (answer.status === 0) {
      line = await Line.open(port)
      answer = await line.send(raw)
    }
    letIn.push(isLetIn(answer))
  }
  line.close()
  return letIn
}

const LINES = 16

export async function guard(stack: Stack): Promise<Measured<'guard'>> {
  const cells = [...cellsOf(REQUEST), ...cellsOf(CONFIRM)]
  const shares = Array.from({ length: LINES }, (_, share) => cells.filter((_cell, index) => index % LINES === share))
  const judged = await Promise.all(
    shares.map(async (share, index) => {
      const letIn = await judge(stack.port(index), share)
      return share.map(({ isIntended }, at) => ({ isIntended, isLetIn: letIn[at] === true }))
    }),
  )
  const all = judged.flat()
  return {
    'let in wrongly': all.filter((one) => one.isLetIn && !one.isIntended).length,
    'kept out wrongly': all.filter((one) => !one.isLetIn && one.isIntended).length,
    note: `${all.length} cells, ${all.filter(({ isIntended }) => isIntended).length} intended`,
  }
}
