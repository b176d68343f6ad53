import { REQUEST_PATH, otpChallengeSchema } from '@certification-form/core'
import { violation } from '../adapter-contract/violation.js'
import type { UrlCase } from './urlCase.js'
import { type Sent, type UrlTrial, codeOf, failure, wrongOtp } from './urlTrial.js'
import type { Answer, Visitor } from './visitor.js'

// 128 bits in base64url (ASVS 7.2.3); hexadecimal ones are longer.
const SHORTEST_ID = 22

const LOCAL = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/

function cookieFaults(cookie: string, url: string): string[] {
  const [pair = '', ...rest] = cookie.split(';')
  const attributes = new Map(rest.map((one) => [one.split('=')[0]?.trim().toLowerCase(), one.split('=')[1]?.trim()]))
  const sameSite = attributes.get('samesite')?.toLowerCase() ?? ''
  const isOver = attributes.get('max-age') === '0' || pair.endsWith('=')
  return [
    attributes.has('httponly') ? '' : 'without HttpOnly',
    ['lax', 'strict'].includes(sameSite) ? '' : 'without SameSite=Lax or Strict',
    attributes.has('secure') || LOCAL.test(url) ? '' : 'without Secure',
    attributes.has('domain') ? 'with a Domain' : '',
    isOver || pair.length - pair.indexOf('=') > SHORTEST_ID ? '' : `shorter than ${SHORTEST_ID} characters`,
  ].filter((fault) => fault !== '')
}

async function checkCookies(trial: UrlTrial): Promise<void> {
  const visitor = trial.visitor()
  const { answer } = await trial.send(visitor, trial.person())
  if (answer.setCookies.length === 0) {
    throw failure(
      answer,
      'without a cookie, where a session was expected',
      'What is bound to no session is bound to an impUid, which anybody may send.',
      'Begin a session with the request, and keep what PortOne answered in it.',
    )
  }
  for (const cookie of answer.setCookies) {
    const [fault] = cookieFaults(cookie, trial.options.endpoints.url)
    if (fault === undefined) continue
    throw failure(
      answer,
      `with the cookie ${cookie.split('=')[0]} ${fault}`,
      'Whoever reads, guesses or plants the session can confirm and sign up in the name of its visitor.',
      'Set it HttpOnly, SameSite=Lax, Secure but on http://localhost, without Domain, of at least 128 random bits.',
    )
  }
}

async function takeOnNoSession(trial: UrlTrial): Promise<void> {
  const honest = trial.visitor()
  await trial.send(honest, trial.person())
  const victim = trial.visitor()
  // As long as a real one, and of the same letters, so that only its being unknown speaks against it.
  for (const [name, value] of honest.cookies) victim.cookies.set(name, value.split('').toReversed().join(''))
  const planted = new Map(victim.cookies)
  const answer = await victim.ask(REQUEST_PATH, { body: trial.person() })
  const kept = [...planted].filter(([name, value]) => victim.cookies.get(name) === value)
  if (answer.status >= 400 || kept.length < planted.size) return
  throw failure(
    answer,
    'and went on with a session it never gave out',
    'An attacker who plants a cookie shares the session of whoever verifies with it.',
    'Give who brings an unknown session a new one (PHP: session.use_strict_mode).',
  )
}

function mustNotVerify(answer: Answer, whose: string): void {
  if (answer.status >= 400 && answer.status < 500) return
  throw failure(
    answer,
    `to the right code of another session, confirmed ${whose}, where a refusal (409) was expected`,
    'An attacker could verify with the phone of somebody who reads a code out to them.',
    'Keep the challenge in the session on the server. What a browser sends only has to equal it; refuse with challenge_lost.',
  )
}

async function confirmOwnChallengesOnly(trial: UrlTrial): Promise<void> {
  const owner = trial.visitor()
  const sent = await trial.send(owner, trial.person())
  mustNotVerify(await trial.confirm(trial.visitor(), sent), 'without any session')
  const other = trial.visitor()
  await trial.send(other, trial.person())
  mustNotVerify(await trial.confirm(other, sent), 'from a session with a challenge of its own')
  const answer = await trial.confirm(owner, sent)
  if (answer.status === 200) return
  throw failure(
    answer,
    'to the right code from its own session, after others had tried it',
    'Anybody could undo the verification of somebody else.',
    'Look a challenge up by the session, so that others never touch it.',
  )
}

// The sandbox, and maybe PortOne, refuses every code of a challenge after five: fewer show what the server itself counts.
const PER_CHALLENGE = 3

const isExceeded = (answer: Answer) => codeOf(answer) === 'attempts_exceeded'

/** Guesses as often as asked; stops when the server counts no longer. */
async function guess(trial: UrlTrial, visitor: Visitor, sent: Sent, times: number): Promise<'exceeded' | 'open'> {
  for (let n = 1; n <= times; n += 1) {
    const answer = await trial.confirm(visitor, { impUid: sent.impUid, otp: wrongOtp(sent.otp, n) })
    if (isExceeded(answer)) return 'exceeded'
  }
  return 'open'
}

async function countOverResends(trial: UrlTrial): Promise<void> {
  const { attempts } = trial.options
  const visitor = trial.visitor()
  const person = trial.person()
  let sent = await trial.send(visitor, person)
  let guessed = 0
  while (guessed <= attempts) {
    const times = Math.min(PER_CHALLENGE, attempts + 1 - guessed)
    if ((await guess(trial, visitor, sent, times)) === 'exceeded') break
    guessed += times
    if (guessed > attempts) break
    await trial.untilResend(sent)
    const answer = await visitor.ask(REQUEST_PATH, { body: person })
    const challenge = otpChallengeSchema.safeParse(answer.body)
    // Refused already: there is no other code to guess.
    if (answer.status >= 400 || !challenge.success) break
    sent = { impUid: challenge.data.impUid, otp: await trial.options.codes.read(person.phone), answer }
  }
  const answer = await trial.confirm(visitor, sent)
  if (answer.status >= 400) return
  throw failure(
    answer,
    `to the right code after ${guessed} wrong ones and a resend, where attempts_exceeded was expected`,
    'With a new count for each resend, codes can be guessed for as long as somebody pays for messages.',
    `Count wrong codes per session and phone, over resends, and refuse every code after ${attempts}.`,
  )
}

async function countOnTheServer(trial: UrlTrial): Promise<void> {
  const visitor = trial.visitor()
  const sent = await trial.send(visitor, trial.person())
  const old = new Map(visitor.cookies)
  const told: number[] = []
  for (let n = 1; n <= PER_CHALLENGE; n += 1) {
    visitor.cookies.clear()
    for (const [name, value] of old) visitor.cookies.set(name, value)
    const { body } = await trial.confirm(visitor, { impUid: sent.impUid, otp: wrongOtp(sent.otp, n) })
    const { attemptsLeft } = body
    if (typeof attemptsLeft === 'number') told.push(attemptsLeft)
  }
  if (told.every((left, at) => at === 0 || left < (told[at - 1] ?? 0))) return
  throw violation(
    `The attemptsLeft of ${told.length} wrong codes sent with the same, older cookie are ${told.join(', ')}: they do not fall.`,
    'Who keeps an old cookie can guess as often as they like.',
    'Keep the count in a store on the server. A cookie, sealed or not, can be played back.',
  )
}

/** What is bound to a session. */
export const SESSION_CASES: readonly UrlCase[] = [
  { name: 'the session cookie is out of reach of scripts and other sites', run: checkCookies },
  { name: 'a session the server never gave out is not taken on', run: takeOnNoSession },
  { name: 'a code is confirmed by its own session only', run: confirmOwnChallengesOnly },
  { name: 'wrong codes are counted over resends', waits: true, run: countOverResends },
  { name: 'wrong codes are counted on the server, not in a cookie', run: countOnTheServer },
]
