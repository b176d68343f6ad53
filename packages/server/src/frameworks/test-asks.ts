import { hong } from '../test-shop.js'
import type { Ask } from './test-exchange.js'

export interface Case extends Ask {
  status: number
  /** A parser before the mount sees something else, or refuses in its own words. */
  parsedDiffers?: true
}

const json = JSON.stringify(hong)
const padded = (bytes: number) => json + ' '.repeat(bytes - Buffer.byteLength(json))
const long = (length: number) => JSON.stringify({ ...hong, name: 'x'.repeat(length) })
const typed = (type: string | null) => ({ body: json, headers: { 'content-type': type }, status: 415 })
const halves = [json.slice(0, 20), json.slice(20)]

export const BODIES: Record<string, Case> = {
  'what the form sends': { body: json, status: 200 },
  'what the form sends, in chunks': { body: halves, status: 200 },
  'in UTF-8, and says so': { ...typed('application/json; charset=utf-8'), status: 200 },
  'as long as may be': { body: padded(4096), status: 200 },
  // What a parser hands on is no longer too long.
  'too long by a byte': { body: padded(4097), status: 413 },
  'too long, in chunks': { body: [long(4000).slice(0, 2000), long(4000).slice(2000)], status: 413 },
  'far too long': { body: long(60_000), status: 413 },
  'far too long, in chunks': { body: long(60_000).match(/.{1,1000}/g) ?? [], status: 413 },
  empty: { body: '', status: 400, parsedDiffers: true },
  'empty, and no length': { status: 400, parsedDiffers: true },
  'empty, in chunks': { body: [], status: 400, parsedDiffers: true },
  'no JSON': { body: '{"name":', status: 400, parsedDiffers: true },
  'no object': { body: '[]', status: 400 },
  null: { body: 'null', status: 400, parsedDiffers: true },
  'a prototype': { body: `{"__proto__":{"isMvno":true},${json.slice(1)}`, status: 400, parsedDiffers: true },
  'no UTF-8': { body: Buffer.from(json, 'latin1'), status: 400, parsedDiffers: true },
  'no Korean phone': { body: JSON.stringify({ ...hong, phone: '0212345678' }), status: 400 },
  'the key of another shop': { body: JSON.stringify({ ...hong, channelKey: 'x' }), status: 400 },
}

export const TYPES: Record<string, Case> = {
  'no type': { ...typed(null), parsedDiffers: true },
  'plain text': typed('text/plain'),
  'a form': { ...typed('application/x-www-form-urlencoded'), parsedDiffers: true },
  'a type that is none': { ...typed('json'), parsedDiffers: true },
  'a type with a parameter that is none': typed('application/json; charset'),
  'another charset': { ...typed('application/json; charset=euc-kr'), parsedDiffers: true },
  'another JSON': { ...typed('application/ld+json'), parsedDiffers: true },
  packed: { body: json, headers: { 'content-encoding': 'gzip' }, status: 415, parsedDiffers: true },
}

const to = (path: string, status = 404): Case => ({ path, body: json, status })
const by = (method: string): Case => ({ method, status: 405 })

export const PLACES: Record<string, Case> = {
  'another path': to('/otp/nothing'),
  'a slash more': to('/otp/request/'),
  'a slash in code': to('/otp%2Frequest'),
  'a path that goes back': to('/otp/x/../nothing'),
  'a query': to('/otp/request?from=mail', 200),
  GET: by('GET'),
  HEAD: by('HEAD'),
  OPTIONS: { ...by('OPTIONS'), parsedDiffers: true },
  PUT: { ...by('PUT'), body: json },
  PATCH: { ...by('PATCH'), body: json },
  DELETE: { ...by('DELETE'), parsedDiffers: true },
  'another site': { body: json, headers: { 'sec-fetch-site': 'cross-site' }, status: 403 },
  'no site': { body: json, headers: { 'sec-fetch-site': null }, status: 403 },
  'a listed origin': {
    body: json,
    headers: { 'sec-fetch-site': null, origin: 'https://shop.example' },
    status: 200,
  },
}
