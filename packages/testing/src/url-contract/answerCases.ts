import { CONFIRM_PATH, REQUEST_PATH, refusalSchema } from '@certification-form/core'
import { SANDBOX_NAMES } from './madeUpPeople.js'
import type { UrlCase } from './urlCase.js'
import { type UrlTrial, codeOf, failure, wrongOtp } from './urlTrial.js'
import type { Answer } from './visitor.js'

/** One of each kind: malformed, foreign, sent, wrong, right. */
async function everyAnswer(trial: UrlTrial): Promise<readonly Answer[]> {
  const visitor = trial.visitor()
  await visitor.ask(REQUEST_PATH, { body: {} })
  await visitor.ask(CONFIRM_PATH, { body: {} })
  const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://attacker.example' }
  await visitor.ask(REQUEST_PATH, { headers: foreign, body: {} })
  const sent = await trial.send(visitor, trial.person())
  await trial.confirm(visitor, { impUid: sent.impUid, otp: wrongOtp(sent.otp) })
  await trial.confirm(visitor, sent)
  return trial.answers
}

async function forbidStoring(trial: UrlTrial): Promise<void> {
  for (const answer of await everyAnswer(trial)) {
    if (/(^|[\s,])no-store([\s,]|$)/i.test(answer.headers.get('cache-control') ?? '')) continue
    throw failure(
      answer,
      'without Cache-Control: no-store',
      'A cache on the way, or the back button, would show one visitor the answer to another.',
      'Send Cache-Control: no-store with every answer, refusals too.',
    )
  }
}

async function speakJson(trial: UrlTrial): Promise<void> {
  for (const answer of await everyAnswer(trial)) {
    const type = answer.headers.get('content-type') ?? 'no Content-Type'
    const isJson = /^application\/json\s*(;|$)/i.test(type) && Object.keys(answer.body).length > 0
    // What is absent may be null: servers in other languages write it so.
    const body = Object.fromEntries(Object.entries(answer.body).filter(([, value]) => value !== null))
    const isKnown = answer.status < 400 || refusalSchema.safeParse(body).success
    if (isJson && isKnown) continue
    throw failure(
      answer,
      isJson ? 'with a body that is no refusal of the contract' : `as ${type}, where a JSON object was expected`,
      'The form can say no more than that something went wrong.',
      'Answer every POST with JSON; a refusal with { code, message }, its code of the closed list.',
    )
  }
}

// Names of CI and DI at PortOne and here; the marks of the sandbox's; and whatever looks like a CI: 88 characters.
const SECRETS: readonly RegExp[] = [
  /"(ci|di|unique_?key|unique_?in_?site)"\s*:/i,
  /SANDBOXFAKE(CI|DI)/,
  /[A-Za-z0-9+/\\]{86}==/,
]

async function keepIdentifiers(trial: UrlTrial): Promise<void> {
  for (const answer of await everyAnswer(trial)) {
    if (!SECRETS.some((secret) => secret.test(answer.text))) continue
    throw failure(
      answer,
      'with what looks like a CI or DI',
      'They name a person at every shop for life, and a browser shows them to every script and extension.',
      'Keep what PortOne returns on the server, and answer { "status": "verified" } or fields you choose one by one.',
    )
  }
}

async function keepProviderText(trial: UrlTrial): Promise<void> {
  const name = SANDBOX_NAMES.refused
  const answer = await trial.visitor().ask(REQUEST_PATH, { body: trial.person({ name }) })
  // Danal's code stands in brackets in PortOne's message.
  if (!/\[\d{4}\]|\[인증실패\]/.test(answer.text)) return
  throw failure(
    answer,
    'with the text of PortOne in it',
    'It may say which detail of a stranger did not fit, and changes without notice.',
    'Answer a code of the closed list and a sentence of your own.',
  )
}

async function refuseEarlyResends(trial: UrlTrial): Promise<void> {
  const visitor = trial.visitor()
  const person = trial.person()
  const { answer: first } = await trial.send(visitor, person)
  const { resendIn } = first.body
  if (typeof resendIn === 'number' && resendIn <= 0) return
  const again = await visitor.ask(REQUEST_PATH, { body: person })
  const { retryAfter } = again.body
  const isTold = codeOf(again) === 'in_progress' || (typeof retryAfter === 'number' && retryAfter > 0)
  if (again.status >= 400 && isTold) return
  throw failure(
    again,
    again.status < 400
      ? `to a second request at once, although resendIn was ${typeof resendIn === 'number' ? resendIn : 'left to the form'}`
      : 'to a second request at once without retryAfter',
    'A double tap costs a second message, and people are shown a wait that nobody keeps.',
    'Refuse with resend_too_soon and retryAfter until the wait is over, or answer resendIn 0.',
  )
}

/** What answers hold. */
export const ANSWER_CASES: readonly UrlCase[] = [
  { name: 'no answer may be stored', run: forbidStoring },
  { name: 'every answer is JSON of the contract', run: speakJson },
  { name: 'no answer holds CI or DI', run: keepIdentifiers },
  { name: 'a resend before its time is refused, and says when to come back', run: refuseEarlyResends },
]

/** Those that need the sandbox's names. */
export const SANDBOX_CASES: readonly UrlCase[] = [{ name: 'a refusal holds no text of PortOne', run: keepProviderText }]
