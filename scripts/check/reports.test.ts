import { describe, expect, it } from 'vitest'
import { playwrightCounts, vitestCounts } from './reports.mjs'

const file = (...statuses: string[]) => ({
  status: statuses.every((status) => status === 'passed') ? 'passed' : 'failed',
  assertionResults: statuses.map((status) => ({ status })),
})

describe('Vitest', () => {
  it('counts over files', () => {
    const testResults = [file('passed', 'passed'), file('passed', 'failed')]
    expect(vitestCounts({ testResults }, 1)).toEqual({ passed: 3, failed: 1 })
  })

  it.each(['skipped', 'pending', 'todo', 'disabled'])('counts %s as failed', (status) => {
    const testResults = [{ status: 'passed', assertionResults: [{ status: 'passed' }, { status }] }]
    expect(vitestCounts({ testResults }, 0)).toEqual({ passed: 1, failed: 1 })
  })

  it('counts a file that could not be loaded', () => {
    const testResults = [file('passed'), { status: 'failed', assertionResults: [] }]
    expect(vitestCounts({ testResults }, 1)).toEqual({ passed: 1, failed: 1 })
  })

  it('fails when the runner does, though every test passed', () => {
    expect(vitestCounts({ testResults: [file('passed')] }, 1)).toMatchObject({ passed: 1, failed: 1 })
  })

  it.each([undefined, {}, { testResults: [] }])('fails when no test ran: %o', (nothing) => {
    expect(vitestCounts(nothing, 0)).toMatchObject({ passed: 0, failed: 1 })
  })
})

const report = (stats: object, errors: unknown[] = []) => ({ stats, errors })

describe('Playwright', () => {
  it('counts what passed and what did not', () => {
    expect(playwrightCounts(report({ expected: 4, skipped: 0, unexpected: 2, flaky: 0 }), 1)).toEqual({
      passed: 4,
      failed: 2,
    })
  })

  it.each(['skipped', 'flaky'])('counts %s as failed', (kind) => {
    expect(playwrightCounts(report({ expected: 1, [kind]: 1 }), 0)).toEqual({ passed: 1, failed: 1 })
  })

  it('counts an error outside every test', () => {
    expect(playwrightCounts(report({ expected: 1 }, [{ message: 'no such fixture' }]), 1)).toEqual({
      passed: 1,
      failed: 1,
    })
  })

  it.each([undefined, {}, report({ expected: 0 })])('fails when no test ran: %o', (nothing) => {
    expect(playwrightCounts(nothing, 0)).toMatchObject({ passed: 0, failed: 1 })
  })
})
