import { CONFIRM_PATH, REQUEST_PATH } from '@certification-form/core'
import type { UrlCase } from './urlCase.js'
import { type UrlTrial, failure } from './urlTrial.js'

const PATHS = [REQUEST_PATH, CONFIRM_PATH]
const FOREIGN = 'https://attacker.example'

/** What browsers send, and leave out, on behalf of another site; no script can change it. */
const FOREIGN_HEADERS: readonly (readonly [string, Record<string, string | null>])[] = [
  ['with Sec-Fetch-Site: cross-site', { 'sec-fetch-site': 'cross-site', origin: FOREIGN }],
  ['with Sec-Fetch-Site: same-site, from another sub-domain', { 'sec-fetch-site': 'same-site', origin: FOREIGN }],
  ['with a foreign Origin alone', { 'sec-fetch-site': null, origin: FOREIGN }],
  ['with Origin: null', { 'sec-fetch-site': 'cross-site', origin: 'null' }],
  ['with neither Sec-Fetch-Site nor Origin', { 'sec-fetch-site': null, origin: null }],
]

const CSRF = 'Another site could send messages and burn tries in the name of every visitor of its own.'
const CSRF_REMEDY =
  'Let in Sec-Fetch-Site: same-origin, else an Origin you list, and answer 403 to everything else. Never compare with Host.'

async function refuseMethods(trial: UrlTrial): Promise<void> {
  const visitor = trial.visitor()
  for (const path of PATHS) {
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
      const body = method === 'GET' ? {} : { body: trial.person() }
      const answer = await visitor.ask(path, { method, ...body })
      trial.mustRefuse(
        answer,
        'to a method that is not POST',
        'Links and images make GETs, and what a GET carries stands in logs and histories.',
        'Answer 405 to every method but POST.',
      )
    }
  }
}

async function refuseContentTypes(trial: UrlTrial): Promise<void> {
  const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', null]
  const why = 'Forms of other sites can send every type but JSON without asking first.'
  const remedy = 'Look at the Content-Type before the body, and answer 415 unless it is application/json.'
  const visitor = trial.visitor()
  const { impUid, otp } = await trial.send(visitor, trial.person())
  for (const type of types) {
    const headers = { 'content-type': type }
    const how = `to JSON sent as ${type ?? 'no type at all'}`
    trial.mustRefuse(await trial.visitor().ask(REQUEST_PATH, { headers, body: trial.person() }), how, why, remedy)
    trial.mustRefuse(await visitor.ask(CONFIRM_PATH, { headers, body: { impUid, otp } }), how, why, remedy)
  }
}

async function refuseForeignRequests(trial: UrlTrial): Promise<void> {
  for (const [how, headers] of FOREIGN_HEADERS) {
    const answer = await trial.visitor().ask(REQUEST_PATH, { headers, body: trial.person() })
    trial.mustRefuse(answer, `to a request ${how}`, CSRF, CSRF_REMEDY)
  }
}

async function refuseForeignConfirms(trial: UrlTrial): Promise<void> {
  const visitor = trial.visitor()
  const { impUid, otp } = await trial.send(visitor, trial.person())
  for (const [how, headers] of FOREIGN_HEADERS) {
    const answer = await visitor.ask(CONFIRM_PATH, { headers, body: { impUid, otp } })
    trial.mustRefuse(answer, `to a confirm ${how}`, CSRF, CSRF_REMEDY)
  }
}

async function allowNobodyToRead(trial: UrlTrial): Promise<void> {
  const headers = { origin: FOREIGN, 'sec-fetch-site': 'cross-site' }
  const preflight = {
    ...headers,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type',
  }
  const answers = [
    await trial.visitor().ask(REQUEST_PATH, { method: 'OPTIONS', headers: { ...preflight, 'content-type': null } }),
    await trial.visitor().ask(REQUEST_PATH, { headers, body: {} }),
  ]
  for (const answer of answers) {
    const allowed = answer.headers.get('access-control-allow-origin')
    if (allowed === null || ![FOREIGN, '*', 'null'].includes(allowed)) continue
    throw failure(
      answer,
      `with Access-Control-Allow-Origin: ${allowed}, where none was expected`,
      'Every site could then call the endpoints from the browsers of its visitors.',
      'Send no CORS headers here: the form is on a page of the same origin.',
    )
  }
}

/** In pieces, so that fetch cannot know the length. */
function streamed(text: string): ReadableStream<Uint8Array> {
  return new Blob([text]).stream()
}

async function refuseLongBodies(trial: UrlTrial): Promise<void> {
  const text = () => JSON.stringify(trial.person()) + ' '.repeat(65_536)
  const bodies = [
    ['of 64 KiB', () => text()],
    ['of 64 KiB that does not say how long it is', () => streamed(text())],
  ] as const
  for (const [which, make] of bodies) {
    // A server may close the connection on who goes on sending: refused as well.
    const answer = await trial
      .visitor()
      .ask(REQUEST_PATH, { body: make() })
      .catch(() => undefined)
    if (!answer) continue
    trial.mustRefuse(
      answer,
      `to a body ${which}`,
      'An identity has about 150 bytes. Whoever may send more fills your memory for nothing.',
      'Read at most 4096 bytes, whatever Content-Length says, and answer 413 beyond.',
    )
  }
}

/** Who and what is let in. */
export const DOOR_CASES: readonly UrlCase[] = [
  { name: 'only POST is answered', run: refuseMethods },
  { name: 'only JSON is read', run: refuseContentTypes },
  { name: 'a request from another site is refused', run: refuseForeignRequests },
  { name: 'a confirm from another site is refused', run: refuseForeignConfirms },
  { name: 'no other site may read the answers', run: allowNobodyToRead },
  { name: 'a body above 4 KiB is refused', run: refuseLongBodies },
]
