import { describe, expect, test } from 'vitest'
import { hong } from '../../../test-shop.js'
import { ProviderError } from '../../provider.js'
import { portoneV2 } from './portoneV2.js'

const attempt = { merchantUid: 'a2', address: '203.0.113.7', previousImpUid: 'a1' }

describe('a resend that PortOne refuses', () => {
  const pg = (pgCode: string) => ({ type: 'PG_PROVIDER', pgCode, pgMessage: '' })
  const resend = async (status: number, body: object) => {
    const paths: string[] = []
    const send: typeof fetch = async (input, init) => {
      const { pathname } = new URL(new Request(input, init).url)
      paths.push(pathname.replace('/identity-verifications/', ''))
      return pathname.endsWith('/resend') ? Response.json(body, { status }) : Response.json({})
    }
    const v2 = portoneV2({ apiSecret: 's', channelKey: 'c', fetch: send })
    const outcome = await v2.requestOtp(hong, attempt).then(
      ({ impUid }) => impUid,
      (error: unknown) => (error instanceof ProviderError ? error.code : error),
    )
    return { outcome, paths }
  }

  test.each([
    [404, { type: 'IDENTITY_VERIFICATION_NOT_FOUND' }],
    [404, { type: 'IDENTITY_VERIFICATION_NOT_SENT' }],
    [409, { type: 'IDENTITY_VERIFICATION_ALREADY_VERIFIED' }],
    // Danal's transaction has run out, was tried too often, was cancelled.
    [502, pg('9993')],
    [502, pg('9991')],
    [502, pg('9992')],
  ])('because it is over is followed by a request: %i %j', async (status, body) => {
    expect(await resend(status, body)).toEqual({ outcome: 'a2', paths: ['a1/resend', 'a2/send'] })
  })

  test.each([
    // Too many SMS: another transaction would be a way around the carrier.
    [502, pg('3041'), 'rate_limited'],
    [502, pg('9994'), 'in_progress'],
    [502, pg('8888'), 'unknown'],
    [401, { type: 'UNAUTHORIZED' }, 'misconfigured'],
    [400, { type: 'INVALID_REQUEST' }, 'misconfigured'],
    // An SMS may be on its way.
    [500, { type: 'SOMETHING_NEW' }, 'unknown'],
    [200, { type: 'SOMETHING_NEW' }, 'unknown'],
  ])('for another reason is not: %i %j is %s', async (status, body, code) => {
    expect(await resend(status, body)).toEqual({ outcome: code, paths: ['a1/resend'] })
  })
})
