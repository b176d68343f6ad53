import { gzipSync } from 'node:zlib'
import { type Answer, json } from './test-faulty-portone.js'

function raw(status: number, extra: Record<string, string>, body: string | Buffer): Answer {
  return (outgoing) => outgoing.writeHead(status, { 'content-type': 'application/json', ...extra }).end(body)
}

/** What can be wrong with an answer whatever it says, each around what would be a success. */
export function wireFaults(success: object): Record<string, Answer> {
  const text = JSON.stringify(success)
  const rest = text === '{}' ? '}' : `,${text.slice(1)}`
  return {
    'HTML with 200': raw(200, { 'content-type': 'text/html' }, '<h1>점검</h1>'),
    'HTML with 502': raw(502, { 'content-type': 'text/html' }, '<h1>점검</h1>'),
    'JSON called text': raw(200, { 'content-type': 'text/plain' }, text),
    'an empty body': raw(200, {}, ''),
    'status 204': (outgoing) => outgoing.writeHead(204).end(),
    'truncated JSON': raw(200, {}, text.slice(0, -1)),
    'bytes that are no UTF-8': raw(200, {}, Buffer.from([0x22, 0xff, 0xfe, 0x22])),
    null: json(null),
    'an array': json([success]),
    '5xx around a success': json(success, 500),
    'a byte that is no UTF-8 in a packet of its own': (outgoing) => {
      outgoing.writeHead(200, { 'content-type': 'application/json' }).write('{"more":"')
      setTimeout(() => outgoing.write(Buffer.from([0xff])), 20)
      setTimeout(() => outgoing.end(`"${rest}`), 40)
    },
    'half a character at its end': raw(200, {}, Buffer.concat([Buffer.from(text), Buffer.from([0xed, 0x99])])),
    'a key that stands there twice': raw(200, {}, `{"more":1,"m\\u006fre":1${rest}`),
    'a success beside 20,000 deep': raw(200, {}, `{"more":${'['.repeat(20_000)}${']'.repeat(20_000)}${rest}`),
    '30,000 deep': raw(200, {}, `${'['.repeat(30_000)}${']'.repeat(30_000)}`),
    'more than 64 KiB': json({ ...success, more: 'x'.repeat(65_536) }),
    'more than 64 KiB in chunks': (outgoing) => {
      outgoing.writeHead(200, { 'content-type': 'application/json' })
      for (let chunk = 0; chunk < 100; chunk += 1) outgoing.write('x'.repeat(1024))
      outgoing.end()
    },
    'a gzip bomb': raw(200, { 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(20_000_000, 'x'))),
    'a reset': (outgoing) => outgoing.destroy(),
    'a reset within the body': (outgoing) => {
      outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' }).write('{"code":0,')
      setTimeout(() => outgoing.destroy(), 20)
    },
  }
}
