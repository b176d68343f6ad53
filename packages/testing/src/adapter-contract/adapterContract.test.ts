import { describe, expect, it, vi } from 'vitest'
import { SCRIPTED_OTP, createScriptedAdapter } from '../scripted-adapter/createScriptedAdapter.js'
import { PERSON } from '../test-person.js'
import { adapterContract } from './adapterContract.js'
import { contractOf } from './test-contracts.js'

describe('the scripted adapter', () => {
  it.each([...contractOf().cases])('$name', async ({ run }) => {
    await expect(run()).resolves.toBeUndefined()
  })
})

describe('the cases', () => {
  const smallest = { createAdapter: () => createScriptedAdapter(), person: PERSON, otp: SCRIPTED_OTP }

  it('are all there when everything is provided, but for the page that Node has not', () => {
    const { cases, absent } = contractOf()
    expect(cases).toHaveLength(19)
    expect(absent).toEqual([
      {
        name: 'nothing typed is in storage, cookies or the address of the page',
        reason: 'there is no page here; run it in jsdom or a browser too',
      },
    ])
  })

  it('are absent, with the reason, when a merchant cannot provide what they need', () => {
    const { cases, absent } = adapterContract(smallest)
    expect(cases).toHaveLength(11)
    expect(absent.map(({ name, reason }) => `${name}: ${reason}`)).toMatchInlineSnapshot(`
      [
        "a resend answers a challenge whose code is accepted: without \`allowResend\` the server cannot be brought to send another code",
        "the code before a resend is refused: without \`allowResend\` the server cannot be brought to send another code",
        "a person who cannot be verified is refused with a known code: without \`refusedPerson\` nobody is known to be refused",
        "confirmOtp keeps the zeros a code begins with: without \`leadingZero\` no code is known to begin with 0",
        "a signal ends a call that the server never answers: without \`createSilentAdapter\` every server answers",
        "no call is made after a signal has fired: without \`calls\` nobody sees what the adapter sends",
        "nothing typed is in storage, cookies or the address of the page: there is no page here; run it in jsdom or a browser too",
        "nothing typed is in the address of a call: without \`calls\` nobody sees what the adapter sends",
        "a server that cannot be reached is a network error: without \`createUnreachableAdapter\` every server answers",
      ]
    `)
    const names = [...cases, ...absent].map(({ name }) => name)
    expect(new Set(names).size).toBe(20)
  })

  it('each have an adapter of their own', async () => {
    const createAdapter = vi.fn<() => ReturnType<typeof createScriptedAdapter>>(() => createScriptedAdapter())
    const { cases } = adapterContract({ ...smallest, createAdapter })
    expect(createAdapter).not.toHaveBeenCalled()
    for (const { run } of cases) await run()
    expect(createAdapter).toHaveBeenCalledTimes(cases.length)
  })

  it('are told of a code that is none', async () => {
    const { cases } = adapterContract({ ...smallest, otp: () => '' })
    await expect(cases.find(({ name }) => name.includes('right code'))?.run()).rejects.toThrow(
      'got no code from its `otp` option',
    )
  })

  it('put the console back as it was, and let what is printed through', async () => {
    const before = { ...console }
    for (const { run } of adapterContract(smallest).cases) await run()
    expect({ ...console }).toEqual(before)
  })
})
