import type { UrlCase } from './urlCase.js'
import { type UrlContractOptions, UrlTrial } from './urlTrial.js'
import type { Answer } from './visitor.js'

export interface CaseReport {
  name: string
  result: 'passed' | 'failed' | 'limited'
  /** What happened, why it matters and what to do. */
  message?: string
  seconds: number
}

// A limit of the server is not what a case is about, so that case is tried again once the limit allows.
const TRIES = 3
const WITHOUT_RETRY_AFTER = 60

/** How long the server's own limits ask to wait, if they refused anything; nothing else says so. */
function limitedFor(answers: readonly Answer[]): number | undefined {
  const limited = answers.filter(
    ({ status, body }) => status === 429 && (body['code'] ?? 'rate_limited') === 'rate_limited',
  )
  if (limited.length === 0) return undefined
  const waits = limited.map(({ body, headers }) => Number(body['retryAfter'] ?? headers.get('retry-after')))
  return Math.max(...waits.map((seconds) => (seconds > 0 ? seconds : WITHOUT_RETRY_AFTER)))
}

async function attempt({ run }: UrlCase, options: UrlContractOptions) {
  const trial = new UrlTrial(options)
  try {
    await run(trial)
    return { limited: limitedFor(trial.answers) }
  } catch (error) {
    const unreached = error instanceof TypeError || (error instanceof Error && error.name === 'TimeoutError')
    const message = unreached
      ? `No answer came from ${options.endpoints.url} (${error.name}). Nothing is known of what it does. See whether it runs and does not hang.`
      : error instanceof Error
        ? error.message
        : String(error)
    return { limited: limitedFor(trial.answers), message }
  }
}

async function runCase(
  one: UrlCase,
  options: UrlContractOptions,
  maxWait: number,
): Promise<Omit<CaseReport, 'seconds'>> {
  let waited = 0
  for (let tries = 1; ; tries += 1) {
    const { limited, message } = await attempt(one, options)
    if (limited === undefined)
      return { name: one.name, ...(message ? { result: 'failed', message } : { result: 'passed' }) }
    waited += limited
    if (tries === TRIES || waited > maxWait) {
      return {
        name: one.name,
        result: 'limited',
        message:
          `The server refused with rate_limited and asks for ${limited} s. What it does otherwise is not known. Run it with ` +
          'wider limits per address for this, or allow a longer wait with --max-wait.',
      }
    }
    await options.wait(limited, 'because the server’s own limits ask for it (rate_limited)')
  }
}

/** Runs cases one after the other, those that mostly wait beside them, and tells of each as it ends. */
export async function runCases(
  cases: readonly UrlCase[],
  options: UrlContractOptions,
  { maxWait, onCase }: { maxWait: number; onCase: (report: CaseReport) => void },
): Promise<CaseReport[]> {
  const reports: CaseReport[] = []
  const run = async (one: UrlCase): Promise<void> => {
    const begin = performance.now()
    const outcome = await runCase(one, options, maxWait)
    const report = { ...outcome, seconds: Math.round(performance.now() - begin) / 1000 }
    reports.push(report)
    onCase(report)
  }
  const waiting = Promise.all(cases.filter(({ waits }) => waits).map(run))
  for (const one of cases.filter(({ waits }) => !waits)) await run(one)
  await waiting
  return reports
}
