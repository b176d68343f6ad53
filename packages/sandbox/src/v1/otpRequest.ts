import { birthday, type Identity } from '../danal/identity.js'
import { CARRIERS, type Carrier } from '../danal/line.js'
import type { WireBody } from './wireBody.js'

/** The parameters of `POST /certifications/otp/request`, checked and normalised as PortOne describes. */
export interface OtpRequest {
  identity: Identity
  company: string | undefined
  merchantUid: string | undefined
}

/** A parameter that is missing or wrong. The message names the parameter, never its value. */
export class WireError extends Error {
  override name = 'WireError'
}

// PortOne removes everything but digits from `phone` and `birth` by itself.
const digits = (text: string): string => text.replaceAll(/\D/g, '')

function required(values: WireBody['values'], name: string, label: string): string {
  const text = optional(values, name)
  if (text === undefined) throw new WireError(`필수 파라미터가 없습니다: ${label}(${name})`)
  return text
}

function optional(values: WireBody['values'], name: string): string | undefined {
  const value = values[name]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') throw new WireError(`문자열이어야 합니다: ${name}`)
  return value.trim() === '' ? undefined : value.trim()
}

function check(valid: boolean, message: string): void {
  if (!valid) throw new WireError(message)
}

function readCarrier(values: WireBody['values']): Carrier {
  const given = required(values, 'carrier', '통신사')
  const carrier = CARRIERS.find((known) => known === given)
  if (carrier === undefined) throw new WireError('통신사는 SKT, KT, LGT 중 하나여야 합니다: carrier')
  return carrier
}

function readIsMvno({ format, values }: WireBody): boolean {
  const value = values['is_mvno']
  if (value === undefined || value === null) return false
  if (format === 'json' && typeof value === 'boolean') return value
  if (format === 'form' && (value === 'true' || value === 'false')) return value === 'true'
  throw new WireError('true 또는 false여야 합니다: is_mvno')
}

function readIdentity(body: WireBody): Identity {
  const { values } = body
  const name = required(values, 'name', '성명')
  const phone = digits(required(values, 'phone', '휴대폰번호'))
  check(/^01\d{8,9}$/.test(phone), '휴대폰번호가 올바르지 않습니다: phone')
  const birth = digits(required(values, 'birth', '생년월일'))
  check(birth.length === 6, '생년월일은 YYMMDD 6자리여야 합니다: birth')
  const genderDigit = required(values, 'gender_digit', '성별구분코드')
  check(/^[1-8]$/.test(genderDigit), '성별구분코드는 1에서 8까지입니다: gender_digit')
  check(birthday(birth, genderDigit) !== undefined, '달력에 없는 생년월일입니다: birth')
  return { name, phone, birth, genderDigit, carrier: readCarrier(values), isMvno: readIsMvno(body) }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The parameters that only matter for KCP; `channel_key` is required by the description, but not for Danal. */
function checkChannel(values: WireBody['values']): void {
  optional(values, 'channel_key')
  optional(values, 'pg')
  const method = optional(values, 'verification_method') ?? 'SMS'
  check(method === 'SMS' || method === 'APP', 'SMS 또는 APP이어야 합니다: verification_method')
  check(method === 'SMS', '다날은 SMS 방식만 지원합니다: verification_method')
  const bypass = optional(values, 'bypass')
  check(bypass === undefined || isJson(bypass), 'JSON 문자열이어야 합니다: bypass')
}

/** @throws {WireError} for the first parameter that is missing or wrong. */
export function readOtpRequest(body: WireBody): OtpRequest {
  const identity = readIdentity(body)
  checkChannel(body.values)
  return {
    identity,
    company: optional(body.values, 'company'),
    merchantUid: optional(body.values, 'merchant_uid'),
  }
}
