import { createHttpAdapter } from '@certification-form/core'
import { type AdapterContract, adapterContract } from '../adapter-contract/adapterContract.js'
import type { AdapterContractOptions } from '../adapter-contract/adapterContractOptions.js'
import { ANSWER_CASES, SANDBOX_CASES } from './answerCases.js'
import { BODY_CASES } from './bodyCases.js'
import { DOOR_CASES } from './doorCases.js'
import { SANDBOX_NAMES } from './madeUpPeople.js'
import { SESSION_CASES } from './sessionCases.js'
import type { UrlCase } from './urlCase.js'
import type { UrlContractOptions, UrlTrial } from './urlTrial.js'

export interface UrlContract {
  readonly cases: readonly UrlCase[]
  /** What is not tried over a URL, and why. */
  readonly absent: readonly { readonly name: string; readonly reason: string }[]
}

// Of the adapter alone, which is ours here, wherever its server is.
const OF_THE_BROWSER = 'it is about an adapter in a browser, not about a server'

/** The contract of the adapter that a form would use with this server: one person and one browser for each case. */
function contractFor(options: UrlContractOptions, trial?: UrlTrial): AdapterContract {
  const { codes, wait, endpoints, createPerson, onSandbox } = options
  const person = createPerson()
  const createAdapter = () => {
    const fetch = trial?.visitor().fetch
    return createHttpAdapter({ baseUrl: endpoints.url, timeout: endpoints.timeout, ...(fetch ? { fetch } : {}) })
  }
  const ofSandbox: Partial<AdapterContractOptions> = {
    refusedPerson: { ...person, name: SANDBOX_NAMES.refused },
    leadingZero: { person: { ...person, name: SANDBOX_NAMES.leadingZero } },
  }
  return adapterContract({
    createAdapter,
    person,
    otp: () => codes.read(person.phone),
    allowResend: ({ resendIn = 30 }) => wait(resendIn, 'until another code may be asked for'),
    calls: () => trial?.calls ?? [],
    // The case gives up after the adapter has: its timeout is then the adapter's, as in a form.
    timeout: endpoints.timeout + 1000,
    ...(onSandbox ? ofSandbox : {}),
  })
}

function adapterCases(options: UrlContractOptions): UrlCase[] {
  return contractFor(options).cases.map(({ name }) => ({
    name,
    waits: name.includes('resend'),
    async run(trial) {
      await contractFor(options, trial)
        .cases.find((one) => one.name === name)
        ?.run()
    },
  }))
}

/** Everything that endpoints under a URL can be held to from outside. */
export function urlContract(options: UrlContractOptions): UrlContract {
  const needSandbox = options.onSandbox ? [] : SANDBOX_CASES
  return {
    cases: [
      ...adapterCases(options),
      ...DOOR_CASES,
      ...BODY_CASES,
      ...SESSION_CASES,
      ...ANSWER_CASES,
      ...(options.onSandbox ? SANDBOX_CASES : []),
    ],
    absent: [
      ...contractFor(options).absent.map(({ name, reason }) => {
        return { name, reason: /refusedPerson|leadingZero/.test(reason) ? 'it needs --inbox' : OF_THE_BROWSER }
      }),
      ...needSandbox.map(({ name }) => ({ name, reason: 'it needs --inbox' })),
    ],
  }
}
