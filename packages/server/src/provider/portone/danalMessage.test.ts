import type { CertificationErrorCode } from '@certification-form/core'
import { describe, expect, test } from 'vitest'
import { readDanalMessage } from './danalMessage.js'

const codeOf = (message: string) => readDanalMessage(message).meaning?.code

// As Danal and the carriers word it, in the endings Korean has.
const WORDINGS: Partial<Record<CertificationErrorCode, readonly string[]>> = {
  mvno_not_applicable: ['알뜰폰 가입자가 아닙니다.', '알뜰폰이 아닌 번호입니다.', '알뜰폰 아님', '알뜰폰아님'],
  mvno_required: ['알뜰폰 가입자입니다.', '알뜰폰을 선택해 주세요. 통신사 직접 가입자가 아닙니다.'],
  line_ineligible: ['법인 명의입니다.', '선불 휴대폰입니다.', '정지된 번호입니다.'],
  age_not_allowed: ['나이 제한', '이용할 수 없는 연령입니다.', '미성년자는 이용할 수 없습니다.'],
  rate_limited: ['발송 횟수를 초과하였습니다.', '전송횟수 초과', '인증번호 요청 횟수가 초과되었습니다.'],
  attempts_exceeded: ['입력 횟수를 초과하였습니다.', '횟수초과'],
  otp_mismatch: [
    '인증번호가 일치하지 않습니다.',
    '인증 번호 불일치',
    '인증번호불일치',
    '인증번호가 틀렸습니다.',
    '인증번호가 틀립니다.',
    '틀린 인증번호입니다. 인증번호가 틀린 것 같습니다.',
    '인증번호가 다릅니다.',
    '인증번호가 다르게 입력되었습니다.',
    '인증번호를 잘못 입력하셨습니다.',
  ],
  otp_expired: [
    '입력 시간이 초과되었습니다.',
    '시간초과',
    '유효시간이 만료되었습니다.',
    '시간이 지났습니다.',
    '시간이 지난 요청입니다.',
    '시간이 지나 다시 요청해야 합니다.',
    '유효 시간 경과',
  ],
  identity_mismatch: [
    '정보가 일치하지 않습니다.',
    '정보불일치',
    '성명 불일치',
    '이름이 다릅니다.',
    '생년월일이 다르게 등록되어 있습니다.',
    '성별 상이',
    '통신사가 일치하지 않습니다.',
    '명의가 다릅니다.',
  ],
  carrier_unavailable: [
    '시스템 점검 중입니다.',
    '일시적인 오류입니다.',
    '통신사 장애입니다.',
    '응답이 지연되고 있습니다.',
  ],
}

const cases = Object.entries(WORDINGS).flatMap(([code, messages]) =>
  messages.map((message) => [message, code] as const),
)

describe('a message without a code of Danal', () => {
  test.each(cases)('%s means %s', (message, code) => {
    expect(readDanalMessage(message)).toEqual({ meaning: { code, fields: undefined }, danalCode: undefined })
  })

  test.each([
    ['인증번호를 보냈습니다. 정확히 입력하지 않으면 일치하지 않습니다.'],
    ['인증번호  번호'],
    ['인증  번호 불일치'],
    ['다시 입력해 주세요.'],
    ['횟수 제한입니다. 시도는 초과입니다.'],
    ['시간을 확인해 주세요. 만료입니다.'],
    ['정보를 확인해 주세요. 다릅니다.'],
    ['발송  횟수'],
  ])('%s means nothing we know', (message) => {
    expect(codeOf(message)).toBeUndefined()
  })

  test.each([
    ['알뜰폰', '아닙니다', 20, 'mvno_not_applicable'],
    ['횟수', '초과', 10, 'attempts_exceeded'],
    ['인증번호', '잘못', 20, 'otp_mismatch'],
    ['시간', '경과', 10, 'otp_expired'],
    ['이름', '상이', 20, 'identity_mismatch'],
  ])('%s and %s belong together within %i letters', (subject, verb, most, code) => {
    const apart = (letters: number) => codeOf(`${subject}${'가'.repeat(letters)}${verb}`)
    expect([0, 1, most].map(apart)).toEqual([code, code, code])
    expect(apart(most + 1)).not.toBe(code)
  })

  test('is read from its first 500 letters', () => {
    expect(codeOf(`${'가'.repeat(498)}점검`)).toBe('carrier_unavailable')
    expect(codeOf(`${'가'.repeat(499)}점검`)).toBeUndefined()
  })
})

describe('four digits in brackets', () => {
  const danalCodeOf = (message: string) => readDanalMessage(message).danalCode

  test.each([
    ['[8888] [인증실패] 오류', '8888'],
    ['[8888][인증실패] 오류', '8888'],
    ['[8888]  [인증실패] 오류', undefined],
    ['[888] [인증실패] 오류', undefined],
    ['[88888] [인증실패] 오류', undefined],
    ['[인증실패] [8888] 오류', undefined],
    ['[8888] 오류', undefined],
  ])('that no sheet has are a new code where Danal puts one: %s', (message, danalCode) => {
    expect(danalCodeOf(message)).toBe(danalCode)
  })

  test('of KCP are its own, of which nothing is known: its words are read alone', () => {
    const reading = { meaning: { code: 'otp_mismatch', fields: undefined }, danalCode: undefined }
    expect(readDanalMessage('[3039] [인증실패] 인증번호 불일치', 'kcp')).toEqual(reading)
    expect(readDanalMessage('[8888] [인증실패] 인증번호 불일치', 'kcp')).toEqual(reading)
  })

  test('may follow others that are no code', () => {
    expect(readDanalMessage('[8888] [5678] [9013]')).toMatchObject({
      meaning: { code: 'otp_mismatch' },
      danalCode: '9013',
    })
    expect(danalCodeOf('[19013]')).toBeUndefined()
    expect(danalCodeOf('[90131]')).toBeUndefined()
    expect(danalCodeOf('9013')).toBeUndefined()
  })
})
