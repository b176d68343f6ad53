import { setTimeout as delay } from 'node:timers/promises'
import { chooseScenario } from '../chooseScenario.js'
import { danalMessage, danalMessageWithoutCode } from '../danal/danalMessage.js'
import type { Ask } from '../danal/verifications.js'
import type { RequestFault } from '../scenario.js'
import { fail, succeed } from './envelope.js'
import { htmlPage, plainServerError, resetConnection } from './faults.js'
import { readOtpRequest, WireError } from './otpRequest.js'
import type { V1, V1Call } from './v1Context.js'

/** `POST /certifications/otp/request` */
export async function requestOtp(c: V1Call, v1: V1): Promise<Response> {
  try {
    const request = readOtpRequest(c.get('body'))
    const ask = { ...request, scenario: chooseScenario(request.identity) }
    if (ask.scenario.slow) await delay(v1.settings.slowMs)
    return faultBefore(c, v1, ask) ?? refuse(c, v1, ask) ?? send(c, v1, ask)
  } catch (error) {
    if (error instanceof WireError) return fail(c, 400, error.message)
    throw error
  }
}

type BeforeWork = Exclude<RequestFault, 'answer-lost' | 'missing-response' | 'token-revoked-after'>

/** The faults that come instead of any work. */
function faultBefore(c: V1Call, v1: V1, { scenario, identity }: Ask): Response | undefined {
  const answers: Record<BeforeWork, () => Response | undefined> = {
    'http-500': () => plainServerError(c),
    reset: () => resetConnection(c),
    'html-200': () => htmlPage(c, 200),
    'html-502': () => htmlPage(c, 502),
    'code-not-zero': () => fail(c, 200, '요청을 처리하지 못했습니다.', 1),
    'token-revoked': () => revokedOnce(c, v1, identity.phone),
  }
  const { requestFault } = scenario
  return requestFault !== undefined && isBeforeWork(requestFault, answers) ? answers[requestFault]() : undefined
}

function isBeforeWork(fault: RequestFault, answers: object): fault is BeforeWork {
  return fault in answers
}

/** 401 once: the next call for this phone, which needs a new token, goes through. */
function revokedOnce(c: V1Call, v1: V1, phone: string): Response | undefined {
  if (v1.revokedFor.delete(phone)) return undefined
  v1.revokedFor.add(phone)
  v1.tokens.revoke()
  return fail(c, 401, '유효하지 않은 토큰입니다.')
}

// 500 for whatever Danal refuses: the description gives 400 to parameters that PortOne itself finds wrong.
function refuse(c: V1Call, v1: V1, ask: Ask): Response | undefined {
  if (ask.scenario.refuse === 'without-code') return fail(c, 500, danalMessageWithoutCode(ask.scenario.ko))
  const code = v1.verifications.refusal(ask)
  return code === undefined ? undefined : fail(c, 500, danalMessage(code))
}

function send(c: V1Call, v1: V1, ask: Ask): Response {
  const { impUid } = v1.verifications.start(ask)
  switch (ask.scenario.requestFault) {
    case 'answer-lost':
      return resetConnection(c)
    case 'missing-response':
      return c.json({ code: 0, message: null })
    case 'token-revoked-after':
      v1.tokens.revoke()
      return succeed(c, { imp_uid: impUid })
    default:
      return succeed(c, { imp_uid: impUid })
  }
}
