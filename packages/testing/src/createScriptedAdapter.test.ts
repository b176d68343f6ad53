import { CertificationError, type Identity } from '@certification-form/core'
import { describe, expect, it } from 'vitest'
import { SCRIPTED_OTP, createScriptedAdapter } from './createScriptedAdapter.js'

const identity: Identity = {
  name: '홍길동',
  phone: '01012345678',
  birth: '900101',
  genderDigit: '1',
  carrier: 'SKT',
  isMvno: false,
}
const context = () => ({ signal: new AbortController().signal })

describe('createScriptedAdapter', () => {
  it('sends a code and accepts the right one', async () => {
    const adapter = createScriptedAdapter()
    const { impUid } = await adapter.requestOtp(identity, context())
    await expect(adapter.confirmOtp({ impUid, otp: SCRIPTED_OTP }, context())).resolves.toEqual({ status: 'verified' })
    expect(adapter.requests).toEqual([{ identity, previous: undefined }])
  })

  it('counts wrong codes over resends and ends with attempts_exceeded', async () => {
    const adapter = createScriptedAdapter({ attempts: 2 })
    const first = await adapter.requestOtp(identity, context())
    const wrong = adapter.confirmOtp({ impUid: first.impUid, otp: '000000' }, context())
    await expect(wrong).rejects.toMatchObject({ code: 'otp_mismatch', attemptsLeft: 1 })
    const second = await adapter.requestOtp(identity, context())
    expect(second.attemptsLeft).toBe(1)
    const last = adapter.confirmOtp({ impUid: second.impUid, otp: '000000' }, context())
    await expect(last).rejects.toMatchObject({ code: 'attempts_exceeded' })
  })

  it('answers a new impUid for each request and forgets the one before', async () => {
    const adapter = createScriptedAdapter()
    const first = await adapter.requestOtp(identity, context())
    const second = await adapter.requestOtp(identity, { ...context(), previous: first })
    expect(second.impUid).not.toBe(first.impUid)
    expect(adapter.requests[1]?.previous).toEqual(first)
    const old = adapter.confirmOtp({ impUid: first.impUid, otp: SCRIPTED_OTP }, context())
    await expect(old).rejects.toMatchObject({ code: 'challenge_lost' })
  })

  it('plays outcomes in order and stays at the last', async () => {
    const refusal = new CertificationError('rate_limited', { retryAfter: 9 })
    const adapter = createScriptedAdapter({ request: ['network', refusal, 'accepted'] })
    await expect(adapter.requestOtp(identity, context())).rejects.toMatchObject({ code: 'network' })
    await expect(adapter.requestOtp(identity, context())).rejects.toBe(refusal)
    await expect(adapter.requestOtp(identity, context())).resolves.toHaveProperty('impUid')
    await expect(adapter.requestOtp(identity, context())).resolves.toHaveProperty('impUid')
  })

  it('never answers until it is aborted', async () => {
    const controller = new AbortController()
    const answer = createScriptedAdapter({ request: 'never' }).requestOtp(identity, { signal: controller.signal })
    controller.abort()
    await expect(answer).rejects.toMatchObject({ code: 'aborted' })
  })

  it('answers whatever the script says after the given delay', async () => {
    const adapter = createScriptedAdapter({ delay: 5, result: { ticket: 7 } })
    const { impUid } = await adapter.requestOtp(identity, context())
    await expect(adapter.confirmOtp({ impUid, otp: SCRIPTED_OTP }, context())).resolves.toEqual({ ticket: 7 })
  })
})
