import { type Identity, type OtpChallenge, isAboutPerson } from '@certification-form/core'
import type { Config, Visit } from '../config.js'
import type { ChargedRequest, RequestOutcome } from '../limits/createLimiter.js'
import type { Subject } from '../limits/requestCharges.js'
import type { ProviderError } from '../provider/provider.js'
import { secondsUntil } from '../secondsUntil.js'
import { newSessionId, readCookie, writeCookie } from '../session/cookie.js'
import type { Asked } from '../session/asked.js'
import { dropResult } from '../session/result.js'
import { Session, findSession } from '../session/session.js'
import { askHuman } from './askHuman.js'
import { type Reservation, bind, release, reserve } from './reservation.js'
import { subjectOf } from './subject.js'
import { readFailure, toRefusal } from './toRefusal.js'

/** The visitor's session, or a new one: an id this server did not give out is not taken on. */
async function openSession({ store, keyring, production }: Config, { request }: Visit): Promise<Session> {
  const id = readCookie(request, production)
  const known = id === undefined ? undefined : await findSession(store, keyring, id)
  return known ?? new Session(store, keyring.current, newSessionId(), undefined)
}

function personDigest({ keyring }: Config, { phone, name, birth, genderDigit }: Identity): string {
  // Without carrier and MVNO: who does not know their network may try all six.
  return keyring.current.digest('identity', phone, name, birth, genderDigit)
}

async function enter(
  config: Config,
  session: Session,
  { subject, asked }: { subject: Subject; asked: Asked },
): Promise<Reservation> {
  await config.limiter.chargeIdentity(subject, personDigest(config, asked.identity))
  const reservation = await reserve(config, session, subject.phone, asked)
  // Nobody was verified under an id that was made a moment ago.
  if (session.isKnown) await dropResult(config.store, config.keyring, session.id, reservation.verified)
  return reservation
}

function outcomeOf({ outcome, code }: ProviderError): RequestOutcome {
  if (outcome === 'unreached') return 'unasked'
  // PortOne's invalid_input is about the person as well: what is malformed never gets that far.
  const isRefusal = outcome === 'refused' && (isAboutPerson(code) || code === 'invalid_input')
  return isRefusal ? 'refused' : 'uncertain'
}

/** Asks the provider for a code, once; what a failed request did not use is given back. */
async function send(
  config: Config,
  charged: ChargedRequest,
  { reservation, identity, address }: { reservation: Reservation; identity: Identity; address: string | undefined },
): Promise<string> {
  const { merchantUid, previousImpUid, waitUntil } = reservation
  try {
    const { impUid } = await config.provider.requestOtp(identity, { merchantUid, address, previousImpUid })
    return impUid
  } catch (thrown) {
    const error = readFailure(config, 'request', thrown)
    const isUncertain = error.code === 'sms_uncertain'
    await release(reservation, isUncertain)
    await charged.settle(outcomeOf(error))
    throw toRefusal(config, error, isUncertain ? { retryAfter: secondsUntil(waitUntil) } : {})
  }
}

/**
 * `POST {basePath}/otp/request`: an identity in, a challenge out, at most one SMS.
 *
 * @throws Refusal
 */
export async function requestOtp(config: Config, visit: Visit, body: object): Promise<OtpChallenge> {
  const { limiter, keyring, production, otpExpiresIn } = config
  const asked = await config.parseRequest(body)
  const { identity } = asked
  const session = await openSession(config, visit)
  const { network, address } = config.addressOf(visit.request, visit.connection)
  const subject = subjectOf(keyring, session, identity.phone, network)
  const charged = await limiter.chargeRequest(subject, () => askHuman(config, visit.request))
  const reservation = await enter(config, session, { subject, asked }).catch(async (error: unknown) => {
    await charged.settle('unasked')
    throw error
  })
  visit.cookie = writeCookie(session.id, visit.request, production)
  const impUid = await send(config, charged, { reservation, identity, address })
  await charged.settle('sent')
  await bind(config, reservation, impUid)
  config.emit({ type: 'code_sent' })
  const resendIn = secondsUntil(reservation.waitUntil)
  return { impUid, expiresIn: otpExpiresIn, resendIn, attemptsLeft: charged.attemptsLeft }
}
