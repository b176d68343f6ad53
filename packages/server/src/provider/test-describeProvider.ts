import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { hong } from '../test-shop.js'
import { describeCertifications } from './test-describeCertifications.js'
import { describeRefusals } from './test-describeRefusals.js'
import { type ProviderCase, startBench, stopBench } from './test-providerBench.js'

function describeSending(provided: ProviderCase): void {
  test('a request sends one SMS and answers the id of its challenge', async () => {
    const { sandbox, request, count } = await startBench(provided)
    expect(await request()).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
    expect(sandbox.inbox.messages).toHaveLength(1)
    expect(count('request')).toBe(1)
  })

  test('two requests are two challenges', async () => {
    const { sandbox, request, count } = await startBench(provided)
    expect(await request()).not.toBe(await request())
    expect([sandbox.inbox.messages.length, count('request')]).toEqual([2, 2])
  })

  test('a resend sends one SMS more, whose code is right', async () => {
    const { provider, sandbox, request, otp, count } = await startBench(provided)
    const previousImpUid = await request()
    const old = otp()
    const impUid = await request(hong, { previousImpUid })
    expect([sandbox.inbox.messages.length, count('request')]).toEqual([2, 2])
    expect(otp()).not.toBe(old)
    expect(await provider.confirmOtp({ impUid, otp: otp() })).toMatchObject({ impUid, name: '홍길동' })
  })

  test('the code before a resend is wrong afterwards', async () => {
    const { provider, request, otp, failure } = await startBench(provided)
    const previousImpUid = await request()
    const old = otp()
    const impUid = await request(hong, { previousImpUid })
    expect(await failure(provider.confirmOtp({ impUid, otp: old }))).toMatchObject({ code: 'otp_mismatch' })
  })

  test.each(['imp_123456789012', 'f'.repeat(40), '../users/getToken'])(
    'a previous id that nobody knows (%s) costs no SMS and no person',
    async (previousImpUid) => {
      const { provider, sandbox, request, otp } = await startBench(provided)
      const impUid = await request(hong, { previousImpUid })
      expect(impUid).not.toBe(previousImpUid)
      expect(sandbox.inbox.messages).toHaveLength(1)
      expect(await provider.confirmOtp({ impUid, otp: otp() })).toMatchObject({ impUid })
    },
  )

  test('what was tried too often is asked for anew', async () => {
    const { provider, sandbox, request, otp, wrongOtp, failure } = await startBench(provided)
    const previousImpUid = await request()
    for (let tries = 0; tries < 5; tries += 1) {
      await failure(provider.confirmOtp({ impUid: previousImpUid, otp: wrongOtp() }))
    }
    const impUid = await request(hong, { previousImpUid })
    expect(impUid).not.toBe(previousImpUid)
    expect(sandbox.inbox.messages).toHaveLength(2)
    expect(await provider.confirmOtp({ impUid, otp: otp() })).toMatchObject({ impUid })
  })

  test('what was verified already is asked for anew', async () => {
    const { provider, sandbox, request, otp } = await startBench(provided)
    const previousImpUid = await request()
    await provider.confirmOtp({ impUid: previousImpUid, otp: otp() })
    expect(await request(hong, { previousImpUid })).not.toBe(previousImpUid)
    expect(sandbox.inbox.messages).toHaveLength(2)
  })
}

function describeConfirming(provided: ProviderCase): void {
  test('a wrong code is refused and the right one accepted after it, each asked once', async () => {
    const { provider, request, otp, wrongOtp, count, failure } = await startBench(provided)
    const impUid = await request()
    const wrong = await failure(provider.confirmOtp({ impUid, otp: wrongOtp() }))
    expect(wrong).toMatchObject({ code: 'otp_mismatch', outcome: 'refused', danalCode: '9013' })
    expect(await provider.confirmOtp({ impUid, otp: otp() })).toMatchObject({ impUid })
    expect(count('confirm')).toBe(2)
  })

  test('a code is expired after its time', async () => {
    let now = 1_800_000_000_000
    const { provider, request, otp, failure } = await startBench(provided, { now: () => now })
    const impUid = await request()
    now += 180_000
    expect(await failure(provider.confirmOtp({ impUid, otp: otp() }))).toMatchObject({
      code: 'otp_expired',
      outcome: 'refused',
    })
  })

  test('after five wrong codes the right one is refused', async () => {
    const { provider, request, otp, wrongOtp, failure } = await startBench(provided)
    const impUid = await request()
    for (let tries = 0; tries < 5; tries += 1) await failure(provider.confirmOtp({ impUid, otp: wrongOtp() }))
    expect(await failure(provider.confirmOtp({ impUid, otp: otp() }))).toMatchObject({ code: 'attempts_exceeded' })
    expect(await provider.readCertification(impUid)).toBeUndefined()
  })

  test('confirmed a second time, it has to be read', async () => {
    const { provider, request, otp, failure } = await startBench(provided)
    const impUid = await request()
    const certification = await provider.confirmOtp({ impUid, otp: otp() })
    expect(await failure(provider.confirmOtp({ impUid, otp: otp() }))).toMatchObject({ outcome: 'unknown' })
    expect(await provider.readCertification(impUid)).toEqual(certification)
  })

  test.each(['imp_999999999999', 'e'.repeat(40)])('there is no challenge %s', async (impUid) => {
    const { provider, failure } = await startBench(provided)
    expect(await failure(provider.confirmOtp({ impUid, otp: '123456' }))).toMatchObject({
      code: 'challenge_lost',
      outcome: 'refused',
    })
    expect(await provider.readCertification(impUid)).toBeUndefined()
  })

  test('an id that is a path is asked nowhere', async () => {
    const { provider, sandbox, failure } = await startBench(provided)
    for (const impUid of ['../users/getToken', 'imp_1/..', 'imp_1?x', 'imp 1', '', '임', 'x'.repeat(65)]) {
      expect(await failure(provider.confirmOtp({ impUid, otp: '123456' }))).toMatchObject({ code: 'challenge_lost' })
      expect(await failure(provider.readCertification(impUid))).toMatchObject({ code: 'challenge_lost' })
    }
    expect(sandbox.requests).toHaveLength(0)
  })
}

/** The contract of {@link CertificationProvider}, on a real socket. */
export function describeProvider(provided: ProviderCase): void {
  describe(`the provider ${provided.name}`, () => {
    beforeEach(() => {
      // The shortest pause before a second try.
      vi.spyOn(Math, 'random').mockReturnValue(0)
    })
    afterEach(async () => {
      vi.restoreAllMocks()
      await stopBench()
    })
    describe('sends', () => {
      describeSending(provided)
    })
    describe('confirms', () => {
      describeConfirming(provided)
    })
    describe('certifies', () => {
      describeCertifications(provided)
    })
    describe('refuses', () => {
      describeRefusals(provided)
    })
  })
}
