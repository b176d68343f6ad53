import { SCENARIOS } from '@certification-form/sandbox'
import { expect, test } from 'vitest'
import { findDanalMeaning } from './portone/danalCodes.js'
import type { ProviderErrorDetails } from './provider.js'
import { type ProviderCase, startBench, stopBench } from './test-providerBench.js'

type Expected = Partial<ProviderErrorDetails> & { code: string }

/** What Danal refuses a request with, in our words. */
function expectedOf({ code, refuse }: (typeof SCENARIOS)[number]): Expected {
  if (refuse === 'without-code') return { code: 'identity_mismatch', outcome: 'refused' }
  const meaning = findDanalMeaning(code ?? '')
  return {
    code: meaning?.code ?? 'unknown',
    fields: meaning?.fields,
    outcome: 'refused',
    danalCode: code,
  }
}

const REQUEST_REFUSALS = SCENARIOS.filter(({ refuse }) => refuse === 'request' || refuse === 'without-code')
const CONFIRM_REFUSALS = SCENARIOS.filter(({ refuse }) => refuse === 'confirm')
const LINES = SCENARIOS.flatMap((scenario) => (scenario.line ? [{ ...scenario, line: scenario.line }] : []))

// What is wrong with the wire of a request: nothing was sent twice, whatever came back.
const REQUEST_FAULTS = [
  ['01000008050', 'HTTP 500, plain text', { code: 'carrier_unavailable', outcome: 'unknown' }],
  ['01000008051', 'a reset', { code: 'sms_uncertain', outcome: 'unknown' }],
  ['01000008052', 'an SMS, then a reset', { code: 'sms_uncertain', outcome: 'unknown' }],
  ['01000008053', 'HTML with 200', { code: 'carrier_unavailable', outcome: 'unknown' }],
  ['01000008054', 'HTML with 502', { code: 'carrier_unavailable', outcome: 'unknown' }],
  ['01000008056', 'success and nothing else', { code: 'carrier_unavailable', outcome: 'unknown' }],
] as const

/** Every refusal there is, by Danal and on the wire. */
export function describeRefusals(provided: ProviderCase): void {
  test.each(REQUEST_REFUSALS)('$id: a request, once and without an SMS', async (scenario) => {
    const { request, sandbox, count, failure } = await startBench(provided)
    expect(await failure(request({ phone: scenario.phone }))).toMatchObject(expectedOf(scenario))
    expect(count('request')).toBe(1)
    expect(sandbox.inbox.messages).toHaveLength(0)
  })

  test.each(CONFIRM_REFUSALS)('$id: a confirm, once', async (scenario) => {
    const { provider, request, otp, count, failure } = await startBench(provided)
    const impUid = await request({ phone: scenario.phone })
    const confirmed = failure(provider.confirmOtp({ impUid, otp: otp(scenario.phone) }))
    expect(await confirmed).toMatchObject(expectedOf(scenario))
    expect(count('confirm')).toBe(1)
    expect(await provider.readCertification(impUid)).toBeUndefined()
  })

  test.each(LINES)('$id: the wrong MVNO choice, and accepts the right one', async ({ phone, code, line }) => {
    const { request, failure } = await startBench(provided)
    const wrong = await failure(request({ phone, ...line, isMvno: !line.isMvno }))
    // SKT says of nothing what it was.
    expect(wrong).toMatchObject({ ...findDanalMeaning(code ?? ''), outcome: 'refused', danalCode: code })
    expect(await request({ phone, ...line })).toEqual(expect.any(String))
  })

  test.each(REQUEST_FAULTS)('%s: %s, asked once', async (phone, _what, expected) => {
    const { request, count, failure } = await startBench(provided)
    expect(await failure(request({ phone }))).toMatchObject(expected)
    expect(count('request')).toBe(1)
  })

  test('HTTP 200 around an error', async () => {
    const { request, sandbox, failure } = await startBench(provided)
    expect(await failure(request({ phone: '01000008055' }))).toMatchObject({ outcome: 'refused' })
    expect(sandbox.inbox.messages).toHaveLength(0)
  })

  test('credentials that PortOne does not know', async () => {
    const { sandbox, failure, request } = await startBench({
      ...provided,
      create: (credentials, apiBase) =>
        provided.create({ ...credentials, impSecret: 'another-secret', apiSecret: 'another-secret' }, apiBase),
    })
    expect(await failure(request())).toMatchObject({ code: 'misconfigured' })
    expect(sandbox.inbox.messages).toHaveLength(0)
    expect(sandbox.requests).toHaveLength(1)
  })

  test('nobody listening: nothing was asked', async () => {
    const { request, failure } = await startBench(provided)
    await stopBench()
    expect(await failure(request())).toMatchObject({ code: 'carrier_unavailable', outcome: 'unreached' })
  })

  test('what is told of a person is never in an error', async () => {
    const { request, failure } = await startBench(provided)
    // The bench looks into each error for what was typed; here the name is one that Danal's text quotes.
    expect((await failure(request({ name: '시험 거절', phone: '01055554444' }))).code).toBe('identity_mismatch')
  })
}
