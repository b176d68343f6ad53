import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readVerified } from './v2Wire.js'

const FIELDS = new Set(
  'impUid merchantUid pgProvider pgTid name gender birthday isForeigner phone carrier isMvno certifiedAt ci di'.split(
    ' ',
  ),
)

const anything = fc.jsonValue({ maxDepth: 2 })
const customer = fc.record(
  {
    name: fc.oneof(fc.constant('홍길동'), anything),
    operator: fc.oneof(fc.constantFrom('SKT', 'LGU_MVNO', 'LGT', '_MVNO', 'toString'), anything),
    phoneNumber: fc.oneof(fc.constant('01012345678'), anything),
    birthDate: fc.oneof(fc.constant('1990-01-01'), anything),
    gender: fc.oneof(fc.constantFrom('MALE', 'OTHER'), anything),
    isForeigner: fc.oneof(fc.boolean(), anything),
    ci: fc.oneof(fc.constant('CI'), anything),
    di: anything,
    surprise: anything,
  },
  { requiredKeys: [] },
)
const record = fc.record(
  {
    status: fc.oneof({ weight: 4, arbitrary: fc.constant('VERIFIED') }, fc.constantFrom('READY', 'FAILED'), anything),
    id: fc.oneof({ weight: 4, arbitrary: fc.constant('a1') }, fc.constant('a2'), anything),
    verifiedCustomer: fc.oneof({ weight: 4, arbitrary: customer }, anything),
    channel: fc.oneof(fc.record({ pgProvider: fc.oneof(fc.constant('KCP_V2'), anything) }), anything),
    verifiedAt: fc.oneof(fc.constant('2026-06-01T00:00:00Z'), anything),
    pgTxId: anything,
    pgRawResponse: anything,
  },
  { requiredKeys: [] },
)

test('whatever PortOne answers, only a verified record of this id is a person, in fields we know', () => {
  let verified = 0
  const property = fc.property(fc.oneof({ weight: 9, arbitrary: record }, anything), (answer) => {
    const certification = readVerified(answer, 'a1')
    const { status, id } = (answer ?? {}) as { status?: unknown; id?: unknown }
    expect(certification !== undefined).toBe(status === 'VERIFIED' && id === 'a1')
    if (certification === undefined) return
    verified += 1
    const strange = Object.entries(certification).filter(([key, value]) => !FIELDS.has(key) || value === undefined)
    const { phone, carrier, isMvno, certifiedAt } = certification
    const isWrong = [
      strange.length > 0,
      certification.impUid !== 'a1',
      phone !== undefined && /[^0-9]/.test(phone),
      carrier !== undefined && !['SKT', 'KT', 'LGT'].includes(carrier),
      (carrier === undefined) !== (isMvno === undefined),
      certifiedAt !== undefined && !Number.isFinite(certifiedAt),
    ]
    expect(isWrong).toEqual(isWrong.map(() => false))
  })
  fc.assert(property, { numRuns: 2000 })
  expect(verified).toBeGreaterThan(100)
})
