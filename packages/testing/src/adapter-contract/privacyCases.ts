import type { ContractCase } from './contractCase.js'
import { Trial } from './trial.js'
import { findTypedValues, textIn } from './typedValues.js'
import { violation } from './violation.js'

/** Everything a person may do with an adapter, so that whatever it writes down has been written. */
async function doEverything(trial: Trial): Promise<void> {
  const { refusedPerson } = trial.options
  if (refusedPerson) await trial.endOf(trial.request({ person: refusedPerson }))
  const challenge = await trial.challenge()
  const otp = await trial.otpOf(challenge)
  await trial.endOf(trial.confirm({ impUid: challenge.impUid, otp: trial.wrongOtp(otp) }))
  await trial.endOf(trial.confirm({ impUid: challenge.impUid, otp }))
}

function checkTraces(text: string, trial: Trial, where: string): void {
  const found = new Set(findTypedValues(text, trial.typed))
  if (found.size === 0) return
  throw violation(
    `The adapter left what was typed (${[...found].join(', ')}) in ${where}.`,
    'It stays readable there for every other script, extension, log and person at this machine.',
    'Send it in the body of a POST, and write it nowhere.',
  )
}

async function keepOutOfTheConsole(trial: Trial): Promise<void> {
  const printed: unknown[][] = []
  const original = { ...console }
  const watched = Object.entries(original).filter(([, method]) => typeof method === 'function')
  const recorders = watched.map(([name, print]) => [
    name,
    (...values: unknown[]) => {
      printed.push(values)
      Reflect.apply(print as (...given: unknown[]) => void, console, values)
    },
  ])
  Object.assign(console, Object.fromEntries(recorders))
  try {
    await doEverything(trial)
  } finally {
    Object.assign(console, original)
  }
  checkTraces(textIn(printed), trial, 'the console')
}

/** What the page keeps where other scripts and people can read it. */
function textOfPage(): string {
  return textIn([
    Object.entries(localStorage),
    Object.entries(sessionStorage),
    document.cookie,
    location.href,
    history.state as unknown,
  ])
}

/** Whether a page is there: Node may have a `localStorage` and warns when it is touched. */
export function hasPage(): boolean {
  return typeof document === 'object' && typeof localStorage === 'object'
}

async function reportUnreachable({ options }: Trial): Promise<void> {
  const trial = await Trial.start(options, options.createUnreachableAdapter)
  const expected = {
    when: 'although the server cannot be reached',
    why: 'With network the form asks people to check their connection and keeps what they typed.',
    remedy: 'Reject when the server gave no answer.',
    codes: ['network'],
  } as const
  await trial.refusalOf(trial.request(), expected)
  const answer = { impUid: 'imp_of_nobody', otp: trial.wrongOtp('582914') }
  await trial.refusalOf(trial.confirm(answer), expected)
}

/** What must be found nowhere, and what must be told when nothing can be. */
export const PRIVACY_CASES: readonly ContractCase[] = [
  { name: 'nothing typed is printed to the console', run: keepOutOfTheConsole },
  {
    name: 'nothing typed is in storage, cookies or the address of the page',
    needs: 'page',
    run: async (trial) => {
      await doEverything(trial)
      checkTraces(textOfPage(), trial, 'storage, cookies or the address of the page')
    },
  },
  {
    name: 'nothing typed is in the address of a call',
    needs: 'calls',
    run: async (trial) => {
      await doEverything(trial)
      const calls = trial.options.calls?.() ?? []
      if (calls.length === 0) {
        throw new Error(
          'adapterContract() was told of no call by `calls`. Record the address of each, or leave it out.',
        )
      }
      checkTraces(calls.join('\n'), trial, 'the address of a call')
    },
  },
  {
    name: 'a server that cannot be reached is a network error',
    needs: 'createUnreachableAdapter',
    run: reportUnreachable,
  },
]
