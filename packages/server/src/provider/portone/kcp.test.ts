import { describe, expect, test } from 'vitest'
import { REQUEST, createShop, hong } from '../../test-shop.js'
import { type PortoneV1Options, portoneV1 } from './portoneV1.js'

const kcpV2 = {
  media_type: 'MC02',
  web_siteid: 'J01234567890',
  cp_sms_msg: '[우리가게] 인증번호는 [000000]입니다.',
  cp_callback: '0212345678',
} as const

async function bodyOf(portone: Partial<PortoneV1Options>): Promise<Record<string, unknown> | undefined> {
  const shop = createShop({ portone })
  expect((await shop.visitor().request()).status).toBe(200)
  return shop.sandbox.requests.find(({ path }) => REQUEST.test(path))?.body
}

describe('a channel of KCP', () => {
  test('is asked with its own parameters, as the text the description wants', async () => {
    const body = await bodyOf({ channelKey: 'channel-kcp', bypass: { kcpV2 } })
    expect(body).toMatchObject({ channel_key: 'channel-kcp', verification_method: 'SMS' })
    expect(body?.['bypass']).toEqual(expect.any(String))
    expect(JSON.parse(String(body?.['bypass']))).toEqual({ kcpV2 })
  })

  test('takes ids of 40 letters and digits at most', async () => {
    const body = await bodyOf({ channelKey: 'channel-kcp', bypass: { kcpV2 } })
    expect(body?.['merchant_uid']).toMatch(/^[A-Za-z0-9]{1,40}$/)
  })

  test('may be named by its method alone', async () => {
    const body = await bodyOf({ channelKey: 'channel-kcp', verificationMethod: 'SMS' })
    expect(body).toMatchObject({ verification_method: 'SMS' })
    expect(body).not.toHaveProperty('bypass')
  })
})

test('a channel of Danal is asked without any of them', async () => {
  const body = await bodyOf({ channelKey: 'channel-danal', company: '우리가게' })
  expect(body).toMatchObject({ channel_key: 'channel-danal', company: '우리가게' })
  expect(body).not.toHaveProperty('verification_method')
  expect(body).not.toHaveProperty('bypass')
})

test.each<[object, RegExp]>([
  [{ bypass: { kcpV2 } }, /no channelKey.*by its channel only/],
  [{ verificationMethod: 'SMS' }, /no channelKey/],
  [{ channelKey: 'c', verificationMethod: 'APP' }, /verificationMethod "APP".*one that never comes/],
  [{ channelKey: 'c', bypass: { kcpV2: { cp_sms_msg: '[000000]' } } }, /media_type/],
  [{ channelKey: 'c', bypass: { kcpV2: { ...kcpV2, media_type: 'PC' } } }, /media_type/],
  [{ channelKey: 'c', bypass: { kcpV2: { ...kcpV2, cp_sms_msg: '000000' } } }, /without \[000000\]/],
])('does not start with %j', (wrong, sentence) => {
  expect(() => portoneV1({ impKey: 'k', impSecret: 's', ...wrong })).toThrow(sentence)
})

test.each([
  'bypass',
  'verificationMethod',
  'channelKey',
  'company',
  'pg',
  'storeId',
  'ipAddress',
  'address',
  'previousImpUid',
])('a browser that sends %s is refused before anything is asked', async (key) => {
  for (const shop of [createShop(), createShop({ portoneV2: {} })]) {
    const answer = await shop.visitor().post('/otp/request', { ...hong, [key]: 'x' })
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_input' } })
    expect(shop.sandbox.requests).toHaveLength(0)
  }
})
