import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import facts from './danalCodes.test.json' with { type: 'json' }
import { DANAL_CATEGORIES, findDanalMeaning } from './danalCodes.js'
import { readDanalMessage } from './danalMessage.js'
import { readRefusal } from './portoneRefusal.js'

const PUBLISHED = Object.keys(facts.codes)
const CALLS = ['request', 'confirm'] as const

const answer = (status: number, message: string) => ({ status, envelope: { code: -1, message, response: null } })
const frame = (text: string) => `다날 서버가 정상이 아닌 결과로 응답했습니다. ${text} (고객센터 0000-0000)`

describe('a code of Danal in the message', () => {
  test(`each of the ${PUBLISHED.length} means what its category says, in every shape PortOne may give it`, () => {
    const categories: Record<string, (typeof DANAL_CATEGORIES)[keyof typeof DANAL_CATEGORIES]> = DANAL_CATEGORIES
    expect(PUBLISHED).toHaveLength(618)
    for (const [danalCode, { category }] of Object.entries(facts.codes)) {
      const { code, fields } = categories[category] ?? {}
      // Before an SMS was sent no code can be wrong or old.
      const early = code?.startsWith('otp_') ? 'carrier_unavailable' : code
      for (const text of [
        `[${danalCode}] [인증실패] 무엇이든`,
        `[${danalCode}][인증실패]`,
        `[인증실패] [${danalCode}]`,
      ]) {
        for (const status of [200, 400, 500]) {
          const confirm = readRefusal('confirm', answer(status, frame(text)), 'danal')
          expect(confirm).toMatchObject({ code, fields, danalCode, outcome: 'refused' })
          const request = readRefusal('request', answer(status, frame(text)), 'danal')
          expect(request).toMatchObject({ code: early, fields, danalCode, outcome: 'refused' })
        }
      }
    }
  })

  test('that no sheet has is unknown, whatever it is', () => {
    const fourDigits = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0'))
    const newCode = fourDigits.filter((code) => findDanalMeaning(code) === undefined)
    const property = fc.property(newCode, fc.constantFrom(...CALLS), (danalCode, call) => {
      const error = readRefusal(call, answer(500, frame(`[${danalCode}] [인증실패] 새로운 오류`)), 'danal')
      expect(error).toMatchObject({ code: 'unknown', danalCode, fields: undefined })
    })
    fc.assert(property, { numRuns: 1000 })
  })

  test('counts before the words around it', () => {
    const words = fc.constantFrom('알뜰폰', '인증번호가 일치하지 않습니다', '점검', '횟수를 초과', '', '홍길동')
    const property = fc.property(fc.constantFrom(...PUBLISHED), words, words, (danalCode, before, after) => {
      const { meaning } = readDanalMessage(`${before} [${danalCode}] ${after}`)
      expect(meaning).toEqual(findDanalMeaning(danalCode))
    })
    fc.assert(property, { numRuns: 1000 })
  })

  test('of KCP is read by its words only', () => {
    const read = (message: string) => readRefusal('confirm', answer(500, message), 'kcp')
    expect(read('[9013] 무엇이든')).toMatchObject({ code: 'unknown', danalCode: undefined })
    expect(read('[9013] 인증번호가 일치하지 않습니다.')).toMatchObject({ code: 'otp_mismatch', danalCode: undefined })
  })
})

describe('neither a code nor words we know', () => {
  test.each([
    ['request', 200, 'unknown', 'refused'],
    ['request', 400, 'identity_mismatch', 'refused'],
    ['request', 401, 'misconfigured', 'refused'],
    ['request', 403, 'misconfigured', 'refused'],
    ['request', 404, 'misconfigured', 'refused'],
    ['request', 429, 'rate_limited', 'refused'],
    ['request', 500, 'unknown', 'unknown'],
    ['confirm', 200, 'unknown', 'refused'],
    ['confirm', 400, 'otp_mismatch', 'unknown'],
    ['confirm', 401, 'misconfigured', 'refused'],
    ['confirm', 403, 'misconfigured', 'refused'],
    ['confirm', 404, 'challenge_lost', 'refused'],
    ['confirm', 429, 'rate_limited', 'refused'],
    ['confirm', 503, 'unknown', 'unknown'],
  ] as const)('a %s answered %i is %s, %s', (call, status, code, outcome) => {
    expect(readRefusal(call, answer(status, '무엇이든'), 'danal')).toMatchObject({ code, outcome })
  })

  test.each([
    ['a success that broke on its way', 200, 'unknown'],
    ['a redirect', 302, 'refused'],
    ['the first status that is none', 300, 'refused'],
    ['a page of a proxy', 404, 'refused'],
    ['a gateway that failed', 502, 'unknown'],
  ])('no envelope, %s: PortOne cannot be reached, %#', (_what, status, outcome) => {
    for (const call of CALLS) {
      const error = readRefusal(call, { status, envelope: undefined }, 'danal')
      expect(error).toMatchObject({ code: 'carrier_unavailable', outcome })
    }
  })
})

test('whatever the text is, nothing of it is told', () => {
  const piece = fc.constantFrom(
    '인증 번호',
    '인증번호',
    '정보',
    '시간',
    '횟수',
    '알뜰폰',
    '[',
    '[12',
    '[9013',
    ']',
    ' ',
    '홍길동',
    '.',
  )
  const hostile = fc.array(piece, { maxLength: 400 }).map((pieces) => pieces.join(''))
  const property = fc.property(hostile, fc.constantFrom(...CALLS), (message, call) => {
    const error = readRefusal(call, answer(500, message), 'danal')
    expect(JSON.stringify(error) + error.message).not.toContain('홍길동')
  })
  fc.assert(property, { numRuns: 500 })
})
