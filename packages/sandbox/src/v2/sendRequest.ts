import { isIP } from 'node:net'
import { birthday, type Identity } from '../danal/identity.js'
import type { Line } from '../danal/line.js'
import { refused } from './refusedCall.js'

export type Fields = Record<string, unknown>

/** The body of `send`, checked as the description asks. */
export interface SendRequest {
  identity: Identity
  storeId: string | undefined
  channelKey: string
  customerId: string | undefined
  customData: string | undefined
  /** Danal's `CPTITLE`: the name in the SMS. */
  company: string | undefined
}

/** `LGT` of V1 is `LGU` here, and the MVNO flag is part of the name. */
const OPERATORS = new Map<unknown, Line>([
  ['SKT', { carrier: 'SKT', isMvno: false }],
  ['KT', { carrier: 'KT', isMvno: false }],
  ['LGU', { carrier: 'LGT', isMvno: false }],
  ['SKT_MVNO', { carrier: 'SKT', isMvno: true }],
  ['KT_MVNO', { carrier: 'KT', isMvno: true }],
  ['LGU_MVNO', { carrier: 'LGT', isMvno: true }],
])

export function operatorOf({ carrier, isMvno }: Line): string {
  return `${carrier === 'LGT' ? 'LGU' : carrier}${isMvno ? '_MVNO' : ''}`
}

/** @throws {RefusedCall} `INVALID_REQUEST`. The message names the field, never its value. */
export function check(valid: boolean, message: string): void {
  if (!valid) throw refused('INVALID_REQUEST', message)
}

/** A text that may be left out; `null` and an empty one are mistakes, as in the description. */
export function optionalText(fields: Fields, field: string): string | undefined {
  const value = fields[field]
  if (value === undefined) return undefined
  if (typeof value === 'string' && value.trim() !== '') return value.trim()
  throw refused('INVALID_REQUEST', `비어 있지 않은 문자열이어야 합니다: ${field}`)
}

export function requiredText(fields: Fields, field: string): string {
  const text = optionalText(fields, field)
  if (text === undefined) throw refused('INVALID_REQUEST', `필수 항목이 없습니다: ${field}`)
  return text
}

function optionalObject(fields: Fields, field: string): Fields | undefined {
  const value = fields[field]
  if (value === undefined) return undefined
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw refused('INVALID_REQUEST', `객체여야 합니다: ${field}`)
}

function readLine(body: Fields): Line {
  const line = OPERATORS.get(body['operator'])
  if (line === undefined) {
    throw refused('INVALID_REQUEST', '통신사는 SKT, KT, LGU와 각각의 _MVNO 중 하나여야 합니다: operator')
  }
  return line
}

function readIdentity(body: Fields, customer: Fields): Identity {
  const name = requiredText(customer, 'name')
  const phone = requiredText(customer, 'phoneNumber')
  check(/^01\d{8,9}$/.test(phone), '숫자만으로 된 휴대폰번호여야 합니다: phoneNumber')
  const identityNumber = requiredText(customer, 'identityNumber')
  check(/^\d{6}[1-8]$/.test(identityNumber), '주민등록번호 앞 7자리여야 합니다: identityNumber')
  const [birth, genderDigit] = [identityNumber.slice(0, 6), identityNumber.slice(6)]
  check(birthday(birth, genderDigit) !== undefined, '달력에 없는 생년월일입니다: identityNumber')
  return { name, phone, birth, genderDigit, ...readLine(body) }
}

function readCompany(body: Fields): string | undefined {
  const danal = optionalObject(optionalObject(body, 'bypass') ?? {}, 'danal')
  return danal && optionalText(danal, 'CPTITLE')
}

/** @throws {RefusedCall} for the first field that is missing or wrong. */
export function readSendRequest(body: Fields): SendRequest {
  const channelKey = requiredText(body, 'channelKey')
  const method = requiredText(body, 'method')
  check(method === 'SMS' || method === 'APP', 'SMS 또는 APP이어야 합니다: method')
  check(method === 'SMS', '다날은 SMS 방식만 지원합니다: method')
  const customer = optionalObject(body, 'customer')
  if (customer === undefined) throw refused('INVALID_REQUEST', '필수 항목이 없습니다: customer')
  check(isIP(requiredText(customer, 'ipAddress')) !== 0, 'IP 주소가 올바르지 않습니다: ipAddress')
  return {
    identity: readIdentity(body, customer),
    storeId: optionalText(body, 'storeId'),
    channelKey,
    customerId: optionalText(customer, 'id'),
    customData: optionalText(body, 'customData'),
    company: readCompany(body),
  }
}
