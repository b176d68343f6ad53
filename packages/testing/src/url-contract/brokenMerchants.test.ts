import { describe, expect, it } from 'vitest'
import type { CaseReport } from './runCases.js'
import type { Flaw } from './test-merchant.js'
import { runOn } from './test-runOn.js'

interface Report {
  cases: CaseReport[]
  absent: { name: string }[]
}

/** What the command reports of a merchant's server. */
async function check(flaw?: Flaw) {
  const { code, out, merchant } = await runOn(flaw, '--json')
  const report = JSON.parse(out) as Report
  return { code, report, failed: report.cases.filter(({ result }) => result !== 'passed'), merchant }
}

const ROWS: readonly (readonly [Flaw, caught: string, says: RegExp])[] = [
  ['any-method', 'only POST is answered', /GET \/verify\/otp\/request answered 200 to a method.*405/],
  ['any-content-type', 'only JSON is read', /answered 200 to JSON sent as text\/plain.*415/],
  [
    'any-site-requests',
    'a request from another site is refused',
    /answered 200 to a request with Sec-Fetch-Site: cross-site/,
  ],
  [
    'any-site-confirms',
    'a confirm from another site is refused',
    /answered 200 to a confirm with Sec-Fetch-Site: cross-site/,
  ],
  ['cors', 'no other site may read the answers', /Access-Control-Allow-Origin: https:\/\/attacker\.example/],
  ['any-length', 'a body above 4 KiB is refused', /answered 200 to a body of 64 KiB.*413/],
  ['any-key', 'a key that is not in the contract is refused', /to a request with the key company/],
  ['any-phone', 'what is malformed is refused as invalid_input', /answered 200 to a phone of 7 digits/],
  ['wrong-code-for-malformed', 'what is malformed is refused as invalid_input', /\(unknown\) to a phone of 7 digits/],
  [
    'no-cookie-attributes',
    'the session cookie is out of reach of scripts and other sites',
    /cookie sid without HttpOnly/,
  ],
  ['short-session', 'the session cookie is out of reach of scripts and other sites', /shorter than 22 characters/],
  [
    'takes-on-sessions',
    'a session the server never gave out is not taken on',
    /a session it never gave out.*use_strict_mode/,
  ],
  ['any-session', 'a code is confirmed by its own session only', /right code of another session/],
  ['any-session-burns', 'a code is confirmed by its own session only', /409 to the right code from its own session/],
  ['count-per-challenge', 'wrong codes are counted over resends', /200 to the right code after 6 wrong ones/],
  ['count-in-cookie', 'wrong codes are counted on the server, not in a cookie', /are 4, 4, 4: they do not fall/],
  ['may-be-stored', 'no answer may be stored', /without Cache-Control: no-store/],
  ['html-type', 'every answer is JSON of the contract', /as text\/html, where a JSON object was expected/],
  ['tells-ci', 'no answer holds CI or DI', /with what looks like a CI or DI/],
  ['provider-text', 'a refusal holds no text of PortOne', /with the text of PortOne in it/],
  ['resends-at-once', 'a resend before its time is refused, and says when to come back', /although resendIn was 30/],
  ['says-no-wait', 'a resend before its time is refused, and says when to come back', /without retryAfter/],
  ['loses-zeros', 'confirmOtp keeps the zeros a code begins with', /begins with 0/],
  ['old-code-counts', 'the code before a resend is refused', /a challenge that a resend has replaced/],
  ['sends-to-refused', 'a person who cannot be verified is refused with a known code', /whom the server refuses/],
]

describe('a merchant’s server', () => {
  it('that keeps the contract passes, and the run says what it did not try', async () => {
    const { code, failed, report, merchant } = await check()
    expect(failed).toEqual([])
    expect(code).toBe(0)
    expect(report.cases).toHaveLength(35)
    expect(report.absent).toHaveLength(3)
    // What the help says of a server's limits.
    expect(merchant.requests).toBeGreaterThan(30)
    expect(merchant.requests).toBeLessThan(60)
  })

  it.each(ROWS)('that has the flaw %s fails this case and no other: %s', async (flaw, caught, says) => {
    const { code, failed } = await check(flaw)
    expect(failed.map(({ name }) => name)).toEqual([caught])
    expect(failed[0]?.message).toMatch(says)
    // What happened, why it matters, what to do.
    expect(failed[0]?.message?.split('. ').length).toBeGreaterThanOrEqual(3)
    expect(failed[0]?.message).not.toMatch(/가온누리|0100000|900101/)
    expect(code).toBe(1)
  })

  it('is broken in each way that only a URL can be', async () => {
    const { report } = await check()
    const ofTheUrl = report.cases
      .map(({ name }) => name)
      .slice(report.cases.findIndex(({ name }) => name.startsWith('only POST')))
    const caught = new Set(ROWS.map(([, name]) => name))
    expect(ofTheUrl.filter((name) => !caught.has(name) && !name.includes('resend'))).toEqual([])
  })
})
