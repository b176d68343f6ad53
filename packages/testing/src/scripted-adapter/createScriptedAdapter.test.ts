import { CertificationError, type Identity } from '@certification-form/core'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
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

describe('what it is given', () => {
  it('is recorded with the merchant’s own fields and what was agreed to', async () => {
    const adapter = createScriptedAdapter<{ status: 'verified' }, { referrer: string }>()
    const terms = [{ id: 'privacy', version: '2', acceptedAt: '2026-01-02T03:04:05.000Z' }]
    await adapter.requestOtp({ ...identity, referrer: '친구' }, { ...context(), terms })
    expect(adapter.requests[0]?.identity.referrer).toBe('친구')
    expect(adapter.requests[0]?.terms).toEqual(terms)
  })

  it('may decide how a call ends', async () => {
    const adapter = createScriptedAdapter({
      request: ({ carrier }) => (carrier === 'SKT' ? 'accepted' : 'carrier_unavailable'),
      confirm: ({ otp }) => (otp === SCRIPTED_OTP ? 'timeout' : 'accepted'),
    })
    await expect(adapter.requestOtp({ ...identity, carrier: 'KT' }, context())).rejects.toMatchObject({
      code: 'carrier_unavailable',
    })
    const { impUid } = await adapter.requestOtp(identity, context())
    await expect(adapter.confirmOtp({ impUid, otp: SCRIPTED_OTP }, context())).rejects.toMatchObject({
      code: 'timeout',
    })
  })
})

describe('the clock', () => {
  it('is the page’s: it ends a code and a delay', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const adapter = createScriptedAdapter({ delay: 1000, expiresIn: 60 })
    const asked = adapter.requestOtp(identity, context())
    await vi.advanceTimersByTimeAsync(1000)
    const { impUid } = await asked
    await vi.advanceTimersByTimeAsync(58_000)
    const inTime = adapter.confirmOtp({ impUid, otp: SCRIPTED_OTP }, context())
    await vi.advanceTimersByTimeAsync(1000)
    await expect(inTime).resolves.toEqual({ status: 'verified' })
    const late = adapter.confirmOtp({ impUid, otp: SCRIPTED_OTP }, context())
    const code = late.catch((error: CertificationError) => error.code)
    await vi.advanceTimersByTimeAsync(1000)
    expect(await code).toBe('otp_expired')
  })

  it('has no timer left after an abort', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const controller = new AbortController()
    const call = createScriptedAdapter({ delay: 1000 }).requestOtp(identity, controller)
    controller.abort()
    await expect(call).rejects.toMatchObject({ code: 'aborted' })
    expect(vi.getTimerCount()).toBe(0)
  })
})
