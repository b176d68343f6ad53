import { type CodeSource, sandboxInbox } from './codeSource.js'
import { createMadeUpPeople } from './madeUpPeople.js'
import { type Arguments, HELP, readArguments } from './readArguments.js'
import { type CaseReport, runCases } from './runCases.js'
import { type UrlContract, urlContract } from './urlContract.js'
import type { UrlCase } from './urlCase.js'
import type { UrlContractOptions } from './urlTrial.js'

export interface Terminal {
  out: (text: string) => void
  err: (text: string) => void
  /** Absent when nobody sits there. */
  ask?: ((question: string) => Promise<string>) | undefined
  /** Milliseconds. Default the clock's. */
  sleep?: (ms: number) => Promise<void>
}

const sleepByClock = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms)
  })

async function codesFrom({ inbox, otp }: Arguments, { ask }: Terminal): Promise<CodeSource> {
  if (inbox !== undefined) return sandboxInbox(inbox)
  if (otp !== undefined) return { read: async () => otp }
  if (ask) return { read: (phone) => ask(`Code for the made-up number ${phone}: `) }
  throw new Error(
    'Nobody can be asked for the codes here, and without them nothing gets past the first step. Give --inbox with the ' +
      'address of a certification-sandbox, or --otp with the code your stand-in accepts.',
  )
}

/** @throws {Error} when nothing answers there at all */
async function mustAnswer({ url, timeout }: Arguments): Promise<void> {
  const body = '{}'
  await fetch(`${url}/otp/request`, {
    method: 'POST',
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(timeout),
  }).catch(() => {
    throw new Error(`Nothing answers at ${url}. Start the server, or give the address its endpoints are under.`)
  })
}

function choose(cases: readonly UrlCase[], only: readonly string[]): readonly UrlCase[] {
  if (only.length === 0) return cases
  const chosen = cases.filter(({ name }) => only.some((text) => name.includes(text)))
  if (chosen.length > 0) return chosen
  throw new Error(`No case is called ${only.map((text) => `"${text}"`).join(' or ')}. --list shows the names.`)
}

const MARKS = { passed: '✓', failed: '✗', limited: '…' } as const

function describeCase({ result, name, message, seconds }: CaseReport): string {
  const took = seconds >= 1 ? ` (${seconds.toFixed(0)} s)` : ''
  return `${MARKS[result]} ${name}${took}${message === undefined ? '' : `\n    ${message}`}`
}

function summaryOf(reports: readonly CaseReport[], { absent }: UrlContract): string {
  const count = (wanted: CaseReport['result']) => reports.filter(({ result }) => result === wanted).length
  const limited = count('limited')
  return [
    ...absent.map(({ name, reason }) => `- ${name}: not tried, ${reason}`),
    '',
    `${count('passed')} passed, ${count('failed')} failed${limited > 0 ? `, ${limited} refused by limits` : ''}`,
  ].join('\n')
}

function optionsOf(given: Arguments, codes: CodeSource, { err, sleep = sleepByClock }: Terminal): UrlContractOptions {
  return {
    endpoints: { url: given.url, origin: given.origin, headers: given.headers, timeout: given.timeout },
    codes,
    onSandbox: given.inbox !== undefined,
    attempts: given.attempts,
    createPerson: createMadeUpPeople(),
    async wait(seconds, why) {
      if (seconds <= 0) return
      err(`  waiting ${Math.ceil(seconds)} s ${why}`)
      await sleep(seconds * 1000)
    },
  }
}

const NO_CODES: CodeSource = { read: async () => '' }

async function run(given: Arguments, terminal: Terminal): Promise<number> {
  const { out } = terminal
  if (given.list) {
    const { cases } = urlContract(optionsOf({ ...given, inbox: given.url }, NO_CODES, terminal))
    for (const { name } of choose(cases, given.only)) out(name)
    return 0
  }
  const options = optionsOf(given, await codesFrom(given, terminal), terminal)
  const contract = urlContract(options)
  const cases = choose(contract.cases, given.only)
  await mustAnswer(given)
  const onCase = (report: CaseReport) => (given.json ? undefined : out(describeCase(report)))
  const reports = await runCases(cases, options, { maxWait: given.maxWait, onCase })
  if (given.json) out(JSON.stringify({ url: given.url, cases: reports, absent: contract.absent }, undefined, 2))
  else out(summaryOf(reports, contract))
  return reports.every(({ result }) => result === 'passed') ? 0 : 1
}

/** Runs the command and answers its exit code. */
export async function commandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const given = readArguments(args)
    if (given !== 'help') return await run(given, terminal)
    terminal.out(HELP)
    return 0
  } catch (error) {
    terminal.err(error instanceof Error ? error.message : String(error))
    return 2
  }
}
