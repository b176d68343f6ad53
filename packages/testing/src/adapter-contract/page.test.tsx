import { afterEach, describe, expect, it } from 'vitest'
import { type Break, contractOf, failuresOf } from './test-contracts.js'

const NAME = 'nothing typed is in storage, cookies or the address of the page'

afterEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  history.replaceState(null, '', '/')
})

describe('in a page', () => {
  const { cases, absent } = contractOf()
  it.each([...cases])('$name', async ({ run }) => {
    await expect(run()).resolves.toBeUndefined()
  })

  it('no case is absent', () => {
    expect(absent).toEqual([])
  })

  it.each<[string, Break]>([
    [
      'localStorage',
      (good) => ({
        requestOtp: (identity, context) => {
          localStorage.setItem('draft', JSON.stringify(identity))
          return good.requestOtp(identity, context)
        },
      }),
    ],
    [
      'sessionStorage',
      (good) => ({
        confirmOtp: (answer, context) => {
          sessionStorage.setItem(answer.otp, '1')
          return good.confirmOtp(answer, context)
        },
      }),
    ],
    [
      'the address',
      (good) => ({
        requestOtp: (identity, context) => {
          history.replaceState(null, '', `?name=${encodeURIComponent(identity.name)}`)
          return good.requestOtp(identity, context)
        },
      }),
    ],
  ])('the one that writes to %s is caught', async (_, breakIt) => {
    const failures = await failuresOf(contractOf(breakIt))
    expect([...failures]).toEqual([[NAME, expect.stringContaining('The adapter left what was typed')]])
  })
})
