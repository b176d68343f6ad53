import { CONFIRM_PATH, DEFAULT_BASE_PATH, REQUEST_PATH } from '@certification-form/core'

/** One request of one visitor. */
export interface Post {
  path: string
  body?: object | undefined
  /** `name=value` */
  cookie?: string | undefined
  /** As the merchant's own proxy writes it: the last entry of `X-Forwarded-For`. */
  address?: string | undefined
  /** What the visitor wrote there before. */
  forged?: string | undefined
}

export const REQUEST = DEFAULT_BASE_PATH + REQUEST_PATH
export const CONFIRM = DEFAULT_BASE_PATH + CONFIRM_PATH
export const TAKE = '/take'

export const hong = {
  name: '홍길동',
  phone: '01023456789',
  birth: '900101',
  genderDigit: '1',
  carrier: 'SKT',
  isMvno: false,
} as const

/** A phone of its own for each number below ten million; none of them is one of the sandbox's scenarios. */
export function phoneOf(index: number): string {
  return `010${30_000_000 + index}`
}

/** An address of its own for each number below 2^24. */
export function addressOf(index: number): string {
  return `11.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`
}

/** The request as it goes over the wire. */
export function rawPost({ path, body = {}, cookie, address = '203.0.113.7', forged }: Post): string {
  const text = JSON.stringify(body)
  return [
    `POST ${path} HTTP/1.1`,
    // Plain HTTP on localhost: the cookie has no __Host- here.
    'host: localhost',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(text)}`,
    'sec-fetch-site: same-origin',
    `x-forwarded-for: ${forged === undefined ? '' : `${forged}, `}${address}`,
    ...(cookie === undefined ? [] : [`cookie: ${cookie}`]),
    '',
    text,
  ].join('\r\n')
}
