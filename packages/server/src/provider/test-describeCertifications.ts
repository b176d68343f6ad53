import type { Carrier } from '@certification-form/core'
import { expect, test } from 'vitest'
import { hong } from '../test-shop.js'
import { type ProviderCase, startBench } from './test-providerBench.js'

const NOW = 1_800_000_000_000
const LINES = (['SKT', 'KT', 'LGT'] as const satisfies Carrier[]).flatMap((carrier) => [
  { carrier, isMvno: false },
  { carrier, isMvno: true },
])
const PEOPLE = [
  { genderDigit: '1', birth: '900101', gender: 'male', birthday: '1990-01-01', isForeigner: false },
  { genderDigit: '2', birth: '991231', gender: 'female', birthday: '1999-12-31', isForeigner: false },
  { genderDigit: '3', birth: '000229', gender: 'male', birthday: '2000-02-29', isForeigner: false },
  { genderDigit: '4', birth: '050505', gender: 'female', birthday: '2005-05-05', isForeigner: false },
  { genderDigit: '5', birth: '850615', gender: 'male', birthday: '1985-06-15', isForeigner: true },
  { genderDigit: '6', birth: '850615', gender: 'female', birthday: '1985-06-15', isForeigner: true },
  { genderDigit: '7', birth: '010101', gender: 'male', birthday: '2001-01-01', isForeigner: true },
  { genderDigit: '8', birth: '010101', gender: 'female', birthday: '2001-01-01', isForeigner: true },
]

/** What a provider tells of a person. */
export function describeCertifications(provided: ProviderCase): void {
  test.each(LINES)('a line of $carrier, MVNO: $isMvno', async (line) => {
    const { provider, request, otp } = await startBench(provided)
    const impUid = await request(line)
    expect(await provider.confirmOtp({ impUid, otp: otp() })).toMatchObject({ ...line, phone: hong.phone })
  })

  test.each(PEOPLE)('a person of digit $genderDigit, confirmed and read', async (person) => {
    const { genderDigit, birth, ...told } = person
    const { provider, request, otp } = await startBench(provided, { now: () => NOW })
    const impUid = await request({ name: 'KIM JOHN', genderDigit, birth })
    const expected = {
      impUid,
      merchantUid: expect.stringMatching(/^[0-9a-f]{40}$/),
      pgProvider: 'danal',
      pgTid: expect.any(String),
      name: 'KIM JOHN',
      phone: hong.phone,
      carrier: 'SKT',
      isMvno: false,
      certifiedAt: NOW,
      ci: expect.stringMatching(/^.{20,88}$/),
      di: expect.stringMatching(/^.{20,66}$/),
      ...told,
    }
    expect(await provider.confirmOtp({ impUid, otp: otp() })).toEqual(expected)
    expect(await provider.readCertification(impUid)).toEqual(expected)
  })

  test('what the contract leaves out is missing', async () => {
    const contract = { carrierApproved: false, ciSupplied: false, foreignerSupplied: false }
    const { provider, request, otp } = await startBench(provided, contract)
    const certification = await provider.confirmOtp({ impUid: await request(), otp: otp() })
    for (const field of ['phone', 'carrier', 'isMvno', 'ci', 'isForeigner'])
      expect(certification).not.toHaveProperty(field)
    expect(certification).toMatchObject({ name: '홍길동', di: expect.any(String) })
  })

  test('before its code was confirmed there is none', async () => {
    const { provider, request, wrongOtp, failure } = await startBench(provided)
    const impUid = await request()
    expect(await provider.readCertification(impUid)).toBeUndefined()
    await failure(provider.confirmOtp({ impUid, otp: wrongOtp() }))
    expect(await provider.readCertification(impUid)).toBeUndefined()
  })

  // A right code answered with something else than the certification of this challenge.
  test.each([
    ['01000008210', 'is not certified'],
    ['01000008211', 'is of another challenge'],
    ['01000008212', 'is missing'],
  ])('%s: an answer that %s verifies nobody', async (phone) => {
    const { provider, request, otp, failure } = await startBench(provided)
    const impUid = await request({ phone })
    expect(await failure(provider.confirmOtp({ impUid, otp: otp(phone) }))).toMatchObject({ code: 'unknown' })
  })

  test('a lost answer to a confirm is found by reading, and nothing was asked twice', async () => {
    const phone = '01000008213'
    const { provider, request, otp, count, failure } = await startBench(provided)
    const impUid = await request({ phone })
    const lost = await failure(provider.confirmOtp({ impUid, otp: otp(phone) }))
    expect(lost).toMatchObject({ code: 'carrier_unavailable', outcome: 'unknown' })
    expect(await provider.readCertification(impUid)).toMatchObject({ impUid, phone })
    expect([count('request'), count('confirm'), count('read')]).toEqual([1, 1, 1])
  })
}
