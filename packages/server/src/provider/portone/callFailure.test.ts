import { expect, test } from 'vitest'
import { hong } from '../../test-shop.js'
import { portoneV2 } from './v2/portoneV2.js'

/** How a confirm and a request end whose connection fails with this. */
async function outcomes(thrown: unknown): Promise<unknown[]> {
  const send: typeof fetch = () => Promise.reject(thrown)
  const provider = portoneV2({ apiSecret: 's', channelKey: 'c', fetch: send })
  const told = ({ code, outcome }: { code: string; outcome: string }) => `${code}, ${outcome}`
  return Promise.all([
    provider.confirmOtp({ impUid: 'a1', otp: '123456' }).catch(told),
    provider.requestOtp(hong, { merchantUid: 'a1', address: '203.0.113.7' }).catch(told),
  ])
}

const failed = (code: unknown) =>
  Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error('no'), { code }) })

test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])(
  'a connection that never stood (%s) has sent nothing',
  async (code) => {
    expect(await outcomes(failed(code))).toEqual(['carrier_unavailable, unreached', 'carrier_unavailable, unreached'])
  },
)

test.each([
  ['was reset', failed('ECONNRESET')],
  ['ended', failed('UND_ERR_SOCKET')],
  ['failed with a code that is no text', failed(1)],
  ['failed with a cause that is no error', Object.assign(new Error('no'), { cause: { code: 'ECONNREFUSED' } })],
  ['failed without a cause', new TypeError('fetch failed')],
  ['failed with its cause alone', Object.assign(new Error('no'), { code: 'ECONNREFUSED' })],
  ['failed with no error', { cause: Object.assign(new Error('no'), { code: 'ECONNREFUSED' }) }],
])('a connection that %s may have sent all of it', async (_what, thrown) => {
  expect(await outcomes(thrown)).toEqual(['carrier_unavailable, unknown', 'sms_uncertain, unknown'])
})
