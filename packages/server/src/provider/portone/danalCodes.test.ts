import { describe, expect, test } from 'vitest'
import facts from './danalCodes.test.json' with { type: 'json' }
import { DANAL_CATEGORIES, findDanalMeaning } from './danalCodes.js'
import { readDanalMessage } from './danalMessage.js'

test('the table has exactly the 618 published codes, each in its category', () => {
  const ours = Object.entries(DANAL_CATEGORIES).flatMap(([category, { danalCodes }]) =>
    danalCodes.map((code) => [code, category] as const),
  )
  const published = Object.entries(facts.codes).map(([code, { category }]) => [code, category] as const)
  expect(ours).toHaveLength(618)
  expect(new Map(ours)).toEqual(new Map(published))
})

test.each([
  ['9013', 'otp_mismatch', undefined],
  ['1710', 'otp_mismatch', undefined],
  ['9993', 'otp_expired', undefined],
  ['9991', 'attempts_exceeded', undefined],
  ['3039', 'mvno_required', ['isMvno']],
  ['6404', 'mvno_not_applicable', ['isMvno']],
  ['1110', 'identity_mismatch', undefined],
  ['3037', 'identity_mismatch', ['name']],
  ['3036', 'identity_mismatch', ['birth', 'genderDigit']],
  ['3035', 'identity_mismatch', ['carrier', 'phone']],
  ['1206', 'invalid_input', ['phone']],
  ['6003', 'line_ineligible', undefined],
  ['5040', 'blocked_by_user', undefined],
  ['1102', 'blocked_by_user', undefined],
  ['9016', 'age_not_allowed', undefined],
  ['0086', 'rate_limited', undefined],
  ['3041', 'rate_limited', undefined],
  ['9994', 'in_progress', undefined],
  ['9001', 'carrier_unavailable', undefined],
  ['9015', 'misconfigured', undefined],
  ['9999', 'unknown', undefined],
])('%s means %s %j', (danalCode, code, fields) => {
  expect(findDanalMeaning(danalCode)).toEqual({ code, fields })
})

describe('a message', () => {
  const frame = (text: string) => `다날 서버가 정상이 아닌 결과로 응답했습니다. ${text} (고객센터 1566-3355)`
  test.each([
    [frame('[9013] [인증실패] 무엇이든'), 'otp_mismatch', '9013'],
    ['[0086][인증실패] 차단', 'rate_limited', '0086'],
    [frame('[8888] [인증실패] 새로운 오류'), undefined, '8888'],
    [frame('[8888] [인증실패] 인증번호가 일치하지 않습니다.'), 'otp_mismatch', '8888'],
    [frame('[인증실패] 인증번호가 일치하지 않습니다.'), 'otp_mismatch', undefined],
    [frame('[인증실패] 인증번호를 잘못 입력하셨습니다.'), 'otp_mismatch', undefined],
    [frame('[인증실패] 인증번호 입력 시간이 지났습니다.'), 'otp_expired', undefined],
    [frame('[인증실패] 유효시간이 만료되었습니다.'), 'otp_expired', undefined],
    [frame('[인증실패] 인증번호 입력 횟수를 초과하였습니다.'), 'attempts_exceeded', undefined],
    [frame('[인증실패] 인증번호 발송 횟수를 초과하였습니다.'), 'rate_limited', undefined],
    [frame('[인증실패] 알뜰폰 가입자입니다.'), 'mvno_required', undefined],
    [frame('[인증실패] 알뜰폰 가입자가 아닙니다.'), 'mvno_not_applicable', undefined],
    [frame('[인증실패] 입력하신 정보가 가입 정보와 일치하지 않습니다.'), 'identity_mismatch', undefined],
    [frame('[인증실패] 법인 명의 휴대폰은 이용할 수 없습니다.'), 'line_ineligible', undefined],
    [frame('통신사 시스템 점검 중입니다.'), 'carrier_unavailable', undefined],
    ['이미 인증이 완료된 건입니다.', undefined, undefined],
    ['', undefined, undefined],
    // The end of a phone number is no code.
    ['휴대폰 [5678] 확인', undefined, undefined],
  ])('%s', (message, code, danalCode) => {
    const reading = readDanalMessage(message)
    expect({ code: reading.meaning?.code, danalCode: reading.danalCode }).toEqual({ code, danalCode })
  })

  test('of any length is read in no time', () => {
    const hostile = `${'인증번호'.repeat(50_000)}${'['.repeat(50_000)}`
    const start = performance.now()
    readDanalMessage(hostile)
    expect(performance.now() - start).toBeLessThan(50)
  })
})
