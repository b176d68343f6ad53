import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { BROKEN_ABORTS } from './test-brokenAborts.js'
import { BROKEN_CONFIRMS } from './test-brokenConfirms.js'
import { BROKEN_REFUSALS } from './test-brokenRefusals.js'
import { BROKEN_REQUESTS } from './test-brokenRequests.js'
import { type BrokenRow, contractOf, failuresOf } from './test-contracts.js'

describe.each<[string, BrokenRow[]]>([
  ['requestOtp', BROKEN_REQUESTS],
  ['confirmOtp', BROKEN_CONFIRMS],
  ['an abort', BROKEN_ABORTS],
  ['a refusal', BROKEN_REFUSALS],
])('of adapters whose fault is in %s', (_, rows) => {
  it.each(rows)('the one that %s is caught', async (_what, caught, says, breakIt) => {
    const failures = await failuresOf(contractOf(breakIt))
    expect([...failures.keys()]).toContain(caught)
    expect(failures.get(caught)).toMatch(says)
    // What happened, why it matters, what to do.
    expect(failures.get(caught)?.split('. ').length).toBeGreaterThanOrEqual(3)
    for (const message of failures.values()) expect(message).not.toMatch(/남궁봄내|거절당함|23456789|471938/)
  })
})

it('the one that prints what was typed is caught', async () => {
  const printer = globalThis.console
  const quiet = vi.spyOn(printer, 'debug').mockImplementation(() => undefined)
  onTestFinished(() => quiet.mockRestore())
  const failures = await failuresOf(
    contractOf((good) => ({
      confirmOtp: (answer, context) => {
        printer.debug('confirming', { answer })
        return good.confirmOtp(answer, context)
      },
    })),
  )
  expect([...failures]).toEqual([
    ['nothing typed is printed to the console', expect.stringContaining('(otp) in the console')],
  ])
})

it('every case catches somebody', async () => {
  const { cases } = contractOf()
  const rows = [...BROKEN_REQUESTS, ...BROKEN_CONFIRMS, ...BROKEN_ABORTS, ...BROKEN_REFUSALS]
  const caught = new Set([...rows.map(([, name]) => name), 'nothing typed is printed to the console'])
  expect(cases.map(({ name }) => name).filter((name) => !caught.has(name))).toEqual([])
})
