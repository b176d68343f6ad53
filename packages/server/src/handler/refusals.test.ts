import type { CertificationErrorCode } from '@certification-form/core'
import { SCENARIOS } from '@certification-form/sandbox'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { findDanalMeaning } from '../provider/portone/danalCodes.js'
import { ProviderError } from '../provider/provider.js'
import { NO_LIMITS, REQUEST, createShop, hong } from '../test-shop.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-01T00:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const refused = SCENARIOS.filter(({ refuse }) => refuse === 'request')

describe('each refusal of Danal', () => {
  test.each(refused.map(({ id, phone, code = '' }) => [id, phone, code]))('%s', async (_id, phone, danalCode) => {
    const shop = createShop()
    const { status, body } = await shop.visitor().request({ ...hong, phone })
    expect(body['code']).toBe(findDanalMeaning(danalCode)?.code ?? 'unknown')
    expect(status).toBeGreaterThanOrEqual(400)
    expect(Object.keys(body).every((key) => ['code', 'message', 'fields', 'retryAfter'].includes(key))).toBe(true)
    expect(JSON.stringify(body)).not.toMatch(/[가-힣]|1566|0000-0000/)
    expect(shop.calls(REQUEST)).toBe(1)
  })

  test('without a code is read from its words', async () => {
    const answer = await createShop()
      .visitor()
      .request({ ...hong, phone: '01000008998' })
    expect(answer).toMatchObject({ status: 422, body: { code: 'identity_mismatch' } })
  })
})

describe('what did not fit', () => {
  const mismatches = ['01000001110', '01000003037', '01000003036', '01000003035']
  const bodies = async (mismatchDetail?: 'field' | 'general') => {
    const options = { limits: NO_LIMITS, ...(mismatchDetail ? { mismatchDetail } : {}) }
    const visitor = createShop({ options }).visitor()
    const answers: string[] = []
    for (const phone of mismatches) answers.push(JSON.stringify((await visitor.request({ ...hong, phone })).body))
    return answers
  }

  test('is not told: the answers are the same to the byte', async () => {
    expect(new Set(await bodies()).size).toBe(1)
    expect((await bodies())[0]).not.toContain('fields')
  })

  test('is told to who chose so', async () => {
    const fields = (await bodies('field')).map((text) => (JSON.parse(text) as { fields?: string[] }).fields)
    expect(fields).toEqual([undefined, ['name'], ['birth', 'genderDigit'], ['carrier', 'phone']])
  })

  test.each([
    ['01000003039', 'KT', false, 'mvno_required'],
    ['01000003639', 'KT', true, 'mvno_not_applicable'],
  ])('is told of the MVNO choice always', async (phone, carrier, isMvno, code) => {
    const answer = await createShop()
      .visitor()
      .request({ ...hong, phone, carrier, isMvno })
    expect(answer).toMatchObject({ status: 422, body: { code, fields: ['isMvno'] } })
  })
})

describe('PortOne in trouble', () => {
  test.each([
    ['01000008050', 503, 'carrier_unavailable'],
    ['01000008053', 503, 'carrier_unavailable'],
    ['01000008054', 503, 'carrier_unavailable'],
    ['01000008055', 500, 'unknown'],
    ['01000008056', 503, 'carrier_unavailable'],
  ])('%s is %i %s, and trying again at once works', async (phone, status, code) => {
    const shop = createShop()
    const visitor = shop.visitor()
    expect(await visitor.request({ ...hong, phone })).toMatchObject({ status, body: { code } })
    expect(await visitor.request({ ...hong, phone })).toMatchObject({ status, body: { code } })
    expect(shop.calls(REQUEST)).toBe(2)
    const { body } = await visitor.request()
    expect(await visitor.confirm(body['impUid'], shop.otp())).toMatchObject({ status: 200 })
  })

  test.each(['01000008051', '01000008052'])('%s may have sent an SMS: the wait counts', async (phone) => {
    const shop = createShop()
    const visitor = shop.visitor()
    const answer = await visitor.request({ ...hong, phone })
    expect(answer).toMatchObject({ status: 504, body: { code: 'sms_uncertain', retryAfter: 30 } })
    expect(await visitor.request({ ...hong, phone })).toMatchObject({ status: 429, body: { code: 'resend_too_soon' } })
    vi.setSystemTime(Date.now() + 30_000)
    await visitor.request({ ...hong, phone })
    expect(shop.calls(REQUEST)).toBe(2)
  })

  test.each(['01000008401', '01000008402'])('a token that was revoked (%s) is nobody’s business', async (phone) => {
    const shop = createShop()
    const visitor = shop.visitor()
    const { status, body } = await visitor.request({ ...hong, phone })
    expect(status).toBe(200)
    expect(await visitor.confirm(body['impUid'], shop.otp(phone))).toMatchObject({ status: 200 })
  })

  test('a try that PortOne never saw is given back', async () => {
    const shop = createShop()
    const visitor = shop.visitor()
    const { body } = await visitor.request()
    for (let outage = 0; outage < 8; outage += 1) {
      vi.spyOn(shop.sandbox, 'fetch').mockRejectedValueOnce(
        new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) }),
      )
      expect(await visitor.confirm(body['impUid'], shop.otp())).toMatchObject({
        status: 503,
        body: { code: 'carrier_unavailable', attemptsLeft: 5 },
      })
    }
    expect(await visitor.confirm(body['impUid'], shop.otp())).toMatchObject({ status: 200 })
  })

  test('a confirm that was lost and cannot be read keeps its try and the challenge', async () => {
    const shop = createShop()
    const visitor = shop.visitor()
    const { body } = await visitor.request()
    vi.spyOn(shop.sandbox, 'fetch')
      .mockRejectedValueOnce(new TypeError('reset'))
      .mockRejectedValueOnce(new TypeError('reset'))
    vi.spyOn(shop.sandbox, 'fetch').mockRejectedValueOnce(new TypeError('reset'))
    expect(await visitor.confirm(body['impUid'], shop.otp())).toMatchObject({
      status: 503,
      body: { code: 'carrier_unavailable', attemptsLeft: 4 },
    })
    vi.mocked(shop.sandbox.fetch).mockRestore()
    expect(await visitor.confirm(body['impUid'], shop.otp())).toMatchObject({ status: 200 })
  })
})

describe('whom PortOne verified', () => {
  const verify = async (certification: object, options: object = {}) => {
    const provider = {
      requestOtp: async () => ({ impUid: 'imp_1' }),
      confirmOtp: async () => ({ impUid: 'imp_1', ...certification }),
      readCertification: async () => undefined,
    }
    const visitor = createShop({ options: { provider, ...options } }).visitor()
    const identity = { ...hong, name: 'Kim Min-ji', birth: '000229', genderDigit: '8' }
    await visitor.request(identity)
    const { status, body } = await visitor.confirm('imp_1', '123456')
    return [status, body['code']]
  }

  test.each([
    [{}, [200, undefined]],
    [{ phone: hong.phone, birthday: '2000-02-29', name: 'KIM MINJI' }, [422, 'identity_mismatch']],
    [{ name: 'KIM MIN-JI' }, [200, undefined]],
    [{ name: 'KIMMIN-JI' }, [200, undefined]],
    [{ name: 'Kim Min-jí'.normalize('NFD') }, [422, 'identity_mismatch']],
    [{ name: 'Lee Min-ji' }, [422, 'identity_mismatch']],
    [{ phone: '01099999999' }, [422, 'identity_mismatch']],
    [{ birthday: '1900-03-01' }, [422, 'identity_mismatch']],
    [{ birthday: '2000-02-28' }, [422, 'identity_mismatch']],
    [{ impUid: 'imp_2' }, [500, 'unknown']],
  ])('%j', async (certification, answer) => {
    expect(await verify(certification)).toEqual(answer)
  })

  test('may have another name where the merchant says so, never another phone', async () => {
    expect(await verify({ name: 'LEE MINJI' }, { nameMatch: 'ignored' })).toEqual([200, undefined])
    expect(await verify({ phone: '01099999999' }, { nameMatch: 'ignored' })).toEqual([422, 'identity_mismatch'])
  })
})

describe('how often PortOne may refuse a session', () => {
  const askSixTimes = async (code: CertificationErrorCode) => {
    const requestOtp = async (): Promise<never> => {
      throw new ProviderError(code, { outcome: 'refused' })
    }
    const provider = { ...createShop().provider, requestOtp }
    const limits = { ...NO_LIMITS, refusalsPerSessionHour: 5 }
    const visitor = createShop({ options: { provider, limits } }).visitor()
    const codes: unknown[] = []
    for (let ask = 0; ask < 6; ask += 1) codes.push((await visitor.request()).body['code'])
    return codes
  }

  test.each(['identity_mismatch', 'line_ineligible', 'age_not_allowed', 'invalid_input'] as const)(
    'counts %s, which tells something about a person',
    async (code) => {
      expect(await askSixTimes(code)).toEqual([...Array(5).fill(code), 'rate_limited'])
    },
  )

  test.each(['misconfigured', 'carrier_unavailable'] as const)('does not count %s', async (code) => {
    expect(await askSixTimes(code)).toEqual(Array(6).fill(code))
  })
})

test('a provider that throws something else is contained', async () => {
  const fail = async (): Promise<never> => {
    throw new Error(`bug with ${hong.phone}`)
  }
  const provider = { requestOtp: fail, confirmOtp: fail, readCertification: fail }
  const shop = createShop({ options: { provider } })
  const { status, body } = await shop.visitor().request()
  expect({ status, code: body['code'] }).toEqual({ status: 500, code: 'unknown' })
  expect(shop.events).toContainEqual({ type: 'internal_error', step: 'request' })
  expect(JSON.stringify([body, shop.events])).not.toContain(hong.phone)
})
