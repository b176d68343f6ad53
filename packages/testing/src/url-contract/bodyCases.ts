import { CONFIRM_PATH, REQUEST_PATH } from '@certification-form/core'
import type { UrlCase } from './urlCase.js'
import { type UrlTrial, codeOf, failure } from './urlTrial.js'
import type { Answer } from './visitor.js'

// What chooses the sender and the text of an SMS at PortOne, and something nobody has heard of.
const SERVERS_OWN = ['company', 'pg', 'channelKey', 'channel_key', 'merchantUid', 'bypass', 'somethingElse']

const UNKNOWN_WHY = 'A browser could choose the sender and the text of an SMS, or whatever a later version hands on.'
const UNKNOWN_REMEDY = 'Refuse a body with any key that is not in the contract, with 400 and code invalid_input.'

async function refuseUnknownKeys(trial: UrlTrial): Promise<void> {
  for (const key of SERVERS_OWN) {
    const answer = await trial.visitor().ask(REQUEST_PATH, { body: { ...trial.person(), [key]: 'x' } })
    trial.mustRefuse(answer, `to a request with the key ${key}`, UNKNOWN_WHY, UNKNOWN_REMEDY)
  }
  const visitor = trial.visitor()
  const { impUid, otp } = await trial.send(visitor, trial.person())
  const answer = await visitor.ask(CONFIRM_PATH, { body: { impUid, otp, phone: trial.person().phone } })
  trial.mustRefuse(answer, 'to a confirm with the key phone', UNKNOWN_WHY, UNKNOWN_REMEDY)
}

/** By what is wrong with them. */
const MALFORMED: readonly (readonly [string, object])[] = [
  ['a phone of 7 digits', { phone: '0101234' }],
  ['a phone with a letter', { phone: '0100000710O' }],
  ['a phone that is no mobile one', { phone: '02123456789' }],
  ['a phone that is a number', { phone: 1_000_007_100 }],
  ['30 February', { birth: '900230' }],
  ['a 13th month', { birth: '901301' }],
  ['a birth of 8 digits', { birth: '19900101' }],
  ['a birth in the future', { birth: '991231', genderDigit: '3' }],
  ['29 February of a year that had none', { birth: '000229', genderDigit: '1' }],
  ['a gender digit of 9', { genderDigit: '9' }],
  ['no name', { name: '' }],
  ['a name of 51 letters', { name: '가'.repeat(51) }],
  ['a name with a line break', { name: '가온\n누리' }],
  ['a name that is a list', { name: ['가온누리'] }],
  ['an unknown carrier', { carrier: 'SKT_MVNO' }],
  ['an isMvno that is a text', { isMvno: 'false' }],
  ['no carrier', { carrier: undefined }],
]

const NO_OBJECTS = ['', '{', '[]', '"x"', 'null', '{"name":"\\ud800"}']

function mustBeInvalid(trial: UrlTrial, answer: Answer, what: string): void {
  const why = 'Each such request would cost an SMS or a call to PortOne, and its refusal comes in words of PortOne.'
  const remedy = 'Check the body against the description of the contract before anything else: 400, code invalid_input.'
  trial.mustRefuse(answer, `to ${what}`, why, remedy)
  if (codeOf(answer) === 'invalid_input') return
  throw failure(
    answer,
    `(${codeOf(answer) ?? 'no known code'}) to ${what}, where code invalid_input was expected`,
    'The form tells people what to do by the code.',
    remedy,
  )
}

async function refuseMalformed(trial: UrlTrial): Promise<void> {
  const visitor = trial.visitor()
  for (const [what, wrong] of MALFORMED) {
    mustBeInvalid(trial, await visitor.ask(REQUEST_PATH, { body: { ...trial.person(), ...wrong } }), what)
  }
  // With a challenge, so that it is not for want of one.
  const { impUid } = await trial.send(visitor, trial.person())
  for (const path of [REQUEST_PATH, CONFIRM_PATH]) {
    for (const body of NO_OBJECTS)
      mustBeInvalid(trial, await visitor.ask(path, { body }), `the body ${body || '(empty)'}`)
  }
  for (const otp of ['12345', '1234567', 582_914, null]) {
    const answer = await visitor.ask(CONFIRM_PATH, { body: { impUid, otp } })
    mustBeInvalid(trial, answer, 'a code that is not six digits')
  }
}

/** What a body may hold. */
export const BODY_CASES: readonly UrlCase[] = [
  { name: 'a key that is not in the contract is refused', run: refuseUnknownKeys },
  { name: 'what is malformed is refused as invalid_input', run: refuseMalformed },
]
