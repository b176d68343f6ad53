import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { chooseScenario } from './chooseScenario.js'
import { SCENARIOS } from './scenarios.js'
import { scenarioRows } from './test-readme.js'

// Every category of this project's classification of Danal's 2020 sheet, but `none` (the success) and
// `pass_app` and `corporate_pin`, which only PASS-app and PIN verification know.
const CATEGORIES = [
  'age_not_allowed',
  'attempt_limit',
  'blocked_by_pass',
  'blocked_id',
  'blocked_ip',
  'blocked_ip_phones',
  'blocked_phone',
  'blocked_rrn',
  'carrier_internal',
  'carrier_maintenance',
  'format_birth',
  'format_gender',
  'format_generic',
  'format_name',
  'format_phone',
  'format_rrn',
  'in_progress',
  'in_progress_corporate',
  'ineligible_corporate',
  'ineligible_prepaid',
  'ineligible_suspended',
  'internal',
  'merchant_blocked',
  'merchant_config',
  'merchant_sms_unsupported',
  'mismatch_birth_gender',
  'mismatch_carrier_phone',
  'mismatch_generic',
  'mismatch_name',
  'mvno_not_applicable',
  'mvno_required',
  'other',
  'otp_mismatch',
  'otp_send_limit',
  'quota_exceeded',
  'skt_guard_app_required',
  'sms_blocked_by_user',
  'sms_send_failed',
  'temporary',
  'transaction_abandoned',
  'transaction_expired',
  'unsupported_by_carrier',
]

describe('the table', () => {
  test('has a row for every Danal category that an SMS flow can meet', () => {
    const covered = new Set(SCENARIOS.flatMap(({ category }) => (category === undefined ? [] : [category])))
    expect([...covered].toSorted()).toEqual(CATEGORIES)
  })

  test.each(['id', 'phone', 'name', 'ko', 'en'] as const)('has no %s twice', (column) => {
    const values = SCENARIOS.map((scenario) => scenario[column])
    const twice = values.filter((value, index) => values.indexOf(value) !== index)
    // The message without a code has, on purpose, the same words as the one with it.
    expect(twice).toEqual(column === 'ko' ? ['입력하신 정보가 가입 정보와 일치하지 않습니다.'] : [])
  })

  test('takes only numbers that nobody can have', () => {
    for (const { phone } of SCENARIOS) expect(phone).toMatch(/^0100000\d{4}$/)
  })

  test('takes only names that a form accepts and nobody has', () => {
    for (const { name } of SCENARIOS) expect(name).toMatch(/^시험 [가-힣]{2,20}$/)
  })

  test('ends a number in the Danal code whenever it is a refusal of one', () => {
    const refusals = SCENARIOS.filter(({ group, code }) => group === 'refused' && code !== undefined)
    for (const { phone, code } of refusals) expect(phone.slice(-4)).toBe(code)
  })

  test('is in the README, row by row', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
    expect(scenarioRows().filter((row) => !readme.includes(`${row}\n`))).toEqual([])
    const listed = readme.split('\n').filter((line) => line.startsWith('| 010-0000-'))
    expect(listed).toHaveLength(SCENARIOS.length)
  })
})

describe('choosing', () => {
  test('goes by the number', () => {
    for (const scenario of SCENARIOS) expect(chooseScenario({ name: '홍길동', phone: scenario.phone })).toBe(scenario)
  })

  test('goes by the name, however it is spaced or composed', () => {
    for (const scenario of SCENARIOS) {
      const { name } = scenario
      for (const typed of [name, name.replace(' ', ''), name.replace(' ', '  '), name.normalize('NFD')]) {
        expect(chooseScenario({ name: typed, phone: '01012345678' })).toBe(scenario)
      }
    }
  })

  test('prefers the number', () => {
    expect(chooseScenario({ name: '시험 법인폰', phone: '01000001410' }).id).toBe('sms_send_failed')
  })

  test('accepts everybody else, even with the last digits of a scenario', () => {
    for (const phone of ['01012341410', '01000101410', '01000001111']) {
      expect(chooseScenario({ name: '홍길동', phone })).toMatchObject({ id: 'anyone', group: 'accepted' })
    }
  })
})
