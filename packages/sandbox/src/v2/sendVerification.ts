import { setTimeout as delay } from 'node:timers/promises'
import { chooseScenario } from '../chooseScenario.js'
import { danalText, danalTextWithoutCode } from '../danal/danalMessage.js'
import type { RequestFault, Scenario } from '../scenario.js'
import { htmlPage, plainServerError, resetConnection } from '../v1/faults.js'
import { setFailure } from './identityVerifications.js'
import { refused, refusedByDanal, type PgRefusal } from './refusedCall.js'
import { readSendRequest, type SendRequest } from './sendRequest.js'
import { checkStore } from './storeAccess.js'
import type { V2, V2Call } from './v2Context.js'

/** Refused sends of one id before `MAX_TRANSACTION_COUNT_REACHED`. PortOne publishes no number. */
const MAX_ATTEMPTS = 5

/** `POST /identity-verifications/{identityVerificationId}/send` */
export async function sendVerification(c: V2Call, v2: V2, id: string): Promise<Response> {
  const request = readSendRequest(c.get('body') ?? {})
  checkStore(request.storeId, v2.settings)
  if (request.channelKey !== v2.settings.channelKey) throw refused('CHANNEL_NOT_FOUND')
  const scenario = chooseScenario(request.identity)
  if (scenario.slow) await delay(v2.settings.slowMs)
  return faultBefore(c, v2, scenario, request) ?? send(c, v2, { id, request, scenario })
}

/** The faults that come instead of any work. */
function faultBefore(c: V2Call, v2: V2, scenario: Scenario, { identity }: SendRequest): Response | undefined {
  switch (scenario.requestFault) {
    case 'http-500':
      return plainServerError(c)
    case 'reset':
      return resetConnection(c)
    case 'html-200':
      return htmlPage(c, 200)
    case 'html-502':
      return htmlPage(c, 502)
    case 'code-not-zero':
      return c.json(refused('INVALID_REQUEST').body, 200)
    case 'token-revoked':
      return rejectOnce(v2, identity.phone)
    default:
      return undefined
  }
}

/** 401 once: the next call for this phone goes through. */
function rejectOnce(v2: V2, phone: string): undefined {
  if (v2.rejectedFor.delete(phone)) return
  v2.rejectedFor.add(phone)
  throw refused('UNAUTHORIZED')
}

interface Send {
  id: string
  request: SendRequest
  scenario: Scenario
}

function send(c: V2Call, v2: V2, { id, request, scenario }: Send): Response {
  checkUnsent(v2, id)
  if (scenario.sendError !== undefined) throw refused(scenario.sendError)
  const now = v2.settings.now()
  const record = v2.identityVerifications.attempt(id, request, now)
  const ask = { identity: request.identity, company: request.company, merchantUid: id, scenario }
  const failure = danalRefusal(scenario, v2.verifications.refusal(ask))
  setFailure(record, failure, now)
  if (failure) throw refusedByDanal(failure)
  record.verification = v2.verifications.start(ask)
  return answerSent(c, v2, id, scenario.requestFault)
}

/** An id belongs to one SMS; only one that Danal refused may be asked for again. */
function checkUnsent(v2: V2, id: string): void {
  const known = v2.identityVerifications.find(id)
  if (known?.verification?.certifiedAt !== undefined) throw refused('IDENTITY_VERIFICATION_ALREADY_VERIFIED')
  if (known?.verification) throw refused('IDENTITY_VERIFICATION_ALREADY_SENT')
  if (known && known.attempts >= MAX_ATTEMPTS) throw refused('MAX_TRANSACTION_COUNT_REACHED')
}

function danalRefusal({ refuse, ko }: Scenario, code: string | undefined): PgRefusal | undefined {
  if (refuse === 'without-code') return { pgCode: '', pgMessage: danalTextWithoutCode(ko) }
  return code === undefined ? undefined : { pgCode: code, pgMessage: danalText(code) }
}

function answerSent(c: V2Call, v2: V2, id: string, fault: RequestFault | undefined): Response {
  if (fault === 'answer-lost') return resetConnection(c)
  // The answer of success is an empty object; without even that there is nothing to parse.
  if (fault === 'missing-response') return c.body('', 200, { 'Content-Type': 'application/json' })
  if (fault === 'token-revoked-after') v2.rejectNextConfirmOf.add(id)
  return c.json({})
}
