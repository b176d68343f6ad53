import { expect, test, vi } from 'vitest'
import { hong } from '../../test-shop.js'
import { portoneV1 } from './portoneV1.js'

/** A PortOne that answers everything but the token with this. */
function answering(body: object, status = 200, options: object = {}) {
  const send: typeof fetch = async (input) => {
    const { url } = new Request(input)
    const response = { access_token: 't', now: 0, expired_at: 1800 }
    return url.endsWith('/users/getToken')
      ? Response.json({ code: 0, message: null, response })
      : Response.json(body, { status })
  }
  return portoneV1({ impKey: 'k', impSecret: 's', fetch: send, ...options })
}

test('a success without an id may have sent its SMS', async () => {
  const request = answering({ code: 0, message: null, response: {} }).requestOtp(hong, { merchantUid: 'a1' })
  await expect(request).rejects.toMatchObject({ code: 'carrier_unavailable', outcome: 'unknown' })
})

test('a success without a certified person is decided, and nobody is verified', async () => {
  const confirm = answering({ code: 0, message: null, response: {} }).confirmOtp({ impUid: 'imp_1', otp: '123456' })
  await expect(confirm).rejects.toMatchObject({ code: 'unknown', outcome: 'refused' })
})

test('an id that is a path was asked nowhere, so it is decided', async () => {
  const confirm = answering({}).confirmOtp({ impUid: 'imp_1/..', otp: '123456' })
  await expect(confirm).rejects.toMatchObject({ code: 'challenge_lost', outcome: 'refused' })
})

test('what a reading or a deletion came to is not known when PortOne fails', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  const provider = answering({ code: -1, message: null, response: null }, 500)
  const failed = { code: 'carrier_unavailable', outcome: 'unknown' }
  await Promise.all([
    expect(provider.readCertification('imp_1')).rejects.toMatchObject(failed),
    expect(provider.deleteCertification?.('imp_1')).rejects.toMatchObject(failed),
  ])
  vi.restoreAllMocks()
})

test('of a channel of KCP, four digits are not read as Danal’s', async () => {
  const refusal = { code: -1, message: '[3039] [인증실패]', response: null }
  const kcp = { channelKey: 'c', bypass: { kcpV2: { media_type: 'MC01' } } }
  const asked = (options?: object) => answering(refusal, 500, options).requestOtp(hong, { merchantUid: 'a1' })
  await expect(asked()).rejects.toMatchObject({ code: 'mvno_required', danalCode: '3039' })
  await expect(asked(kcp)).rejects.toMatchObject({ code: 'unknown', danalCode: undefined })
})

test.each([
  [{ impKey: ' ' }, /^portoneV1\(\) was given no impKey/],
  [{ impSecret: '' }, /^portoneV1\(\) was given no impSecret/],
  [{ apiBase: 'http://a.example' }, /^portoneV1\(\) was given an apiBase/],
  [{ verificationMethod: 'APP' }, /^portoneV1\(\) was given verificationMethod/],
  [{ bypass: { kcpV2: {} } }, /^portoneV1\(\) was given bypass/],
])('what is wrong is said by the name of the function: %j', (wrong, sentence) => {
  expect(() => answering({}, 200, wrong)).toThrow(sentence)
})
