import { expect, test } from 'vitest'
import { hong } from '../../test-shop.js'
import { portoneV1 } from './portoneV1.js'

test('credentials are checked by a token that is always new, and none that is in use', async () => {
  const tokens: string[] = []
  let status = 200
  const send: typeof fetch = async (input, init) => {
    const { url, headers } = new Request(input, init)
    if (!url.endsWith('/users/getToken')) {
      tokens.push(headers.get('authorization') ?? 'none')
      return Response.json({ code: 0, message: null, response: { imp_uid: 'imp_1' } })
    }
    tokens.push('new')
    const response = { access_token: `token-${tokens.length}`, now: 0, expired_at: 1800 }
    return Response.json({ code: status === 200 ? 0 : -1, message: null, response }, { status })
  }
  const provider = portoneV1({ impKey: 'k', impSecret: 's', fetch: send })
  await provider.requestOtp(hong, { merchantUid: 'a1' })
  await provider.checkCredentials?.()
  await provider.checkCredentials?.()
  // Revoked: the token in use is good for half an hour more, and says nothing of that.
  status = 401
  await expect(provider.checkCredentials?.()).rejects.toMatchObject({ code: 'misconfigured', outcome: 'unreached' })
  await provider.requestOtp(hong, { merchantUid: 'a2' })
  expect(tokens).toEqual(['new', 'Bearer token-1', 'new', 'new', 'new', 'Bearer token-1'])
})
