import { CertificationError } from '@certification-form/core'
import type { Certification, CertificationServer } from '@certification-form/server'
import { type AccountForm, accountSchema, findAccountErrors } from '../account/accountForm.js'
import { maskEmail, maskName } from '../account/mask.js'
import type { SignUpRefusal, SignUpRefusalCode, SignedUp } from '../account/signUpAnswer.js'
import type { Accounts, AddOutcome } from './accounts.js'
import { hashPassword } from './passwordHash.js'

export interface SignUpShop {
  certification: Pick<CertificationServer, 'takeVerified'>
  accounts: Accounts
  /** The shop's own origins, for browsers that do not say `Sec-Fetch-Site`. */
  origins: readonly string[]
}

const STATUS: Record<SignUpRefusalCode, number> = {
  invalid_input: 400,
  forbidden: 403,
  not_verified: 403,
  email_taken: 409,
  already_member: 409,
  unavailable: 503,
}

const HEADERS = { 'cache-control': 'no-store' }

function refuse(refusal: SignUpRefusal): Response {
  return Response.json(refusal, { status: STATUS[refusal.code], headers: HEADERS })
}

/** Whether one of our own pages sent it, as JSON: a form on another site can send neither. */
function isFromOurPage({ headers }: Request, origins: readonly string[]): boolean {
  const isOurs = headers.get('sec-fetch-site') === 'same-origin' || origins.includes(headers.get('origin') ?? '')
  return isOurs && /^application\/json\b/i.test(headers.get('content-type') ?? '')
}

async function readBody(request: Request): Promise<unknown> {
  return request.json().catch(() => undefined)
}

/** The account of a certified person. Name and birthday are PortOne's; the browser was not even asked for them here. */
function createAccount(form: AccountForm, passwordHash: string, person: Certified) {
  const { email, nickname, acceptsNews } = form
  const { name, birthday, di } = person
  return { email, nickname, acceptsNews, passwordHash, name, birthday, di }
}

type Certified = Certification & Required<Pick<Certification, 'name' | 'birthday'>>

function isComplete(person: Certification): person is Certified {
  return person.name !== undefined && person.birthday !== undefined
}

function toRefusal(outcome: Exclude<AddOutcome, { added: true }>): SignUpRefusal {
  if (outcome.taken === 'email') return { ...EMAIL_TAKEN, verifyAgain: true }
  // Said to somebody who has just proven to be that person, so their own address may be hinted at.
  const message = `이미 가입하셨어요. ${maskEmail(outcome.by)} 계정으로 로그인해 주세요.`
  return { code: 'already_member', message, verifyAgain: true }
}

const EMAIL_TAKEN: SignUpRefusal = {
  code: 'email_taken',
  message: '다른 이메일로 가입해 주세요.',
  fields: { email: '이미 쓰고 있는 이메일이에요.' },
}

const NOT_VERIFIED: SignUpRefusal = {
  code: 'not_verified',
  message: '본인인증이 확인되지 않았어요. 본인인증을 다시 해 주세요.',
  verifyAgain: true,
}

/** The person this browser was verified as, once; or why nobody may sign up. */
async function takePerson(
  certification: SignUpShop['certification'],
  request: Request,
): Promise<{ person: Certified } | { refusal: SignUpRefusal }> {
  try {
    const person = await certification.takeVerified(request)
    if (!person) return { refusal: NOT_VERIFIED }
    if (isComplete(person)) return { person }
    const message = '인증 결과에 이름이나 생년월일이 없어 가입할 수 없어요. 고객센터에 알려 주세요.'
    return { refusal: { code: 'unavailable', message, verifyAgain: true } }
  } catch (error) {
    if (!(error instanceof CertificationError)) throw error
    return { refusal: { code: 'unavailable', message: '지금은 가입할 수 없어요. 잠시 뒤에 다시 시도해 주세요.' } }
  }
}

/**
 * `POST /sign-up`: the form in, an account or a refusal out. That somebody is verified is never read from the request:
 * `takeVerified` answers for the session of its cookie, and each verification makes one account at most.
 */
export async function signUp(request: Request, { certification, accounts, origins }: SignUpShop): Promise<Response> {
  if (!isFromOurPage(request, origins))
    return refuse({ code: 'forbidden', message: '가입 화면에서 다시 시도해 주세요.' })
  const parsed = accountSchema.safeParse(await readBody(request))
  if (!parsed.success) {
    const fields = findAccountErrors(parsed.error.issues)
    return refuse({ code: 'invalid_input', message: '입력한 내용을 다시 확인해 주세요.', fields })
  }
  // Before the verification is taken: who only has to choose another address need not verify again.
  if (accounts.hasEmail(parsed.data.email)) return refuse(EMAIL_TAKEN)
  const taken = await takePerson(certification, request)
  if ('refusal' in taken) return refuse(taken.refusal)
  const account = createAccount(parsed.data, await hashPassword(parsed.data.password), taken.person)
  const outcome = accounts.add(account)
  if (!outcome.added) return refuse(toRefusal(outcome))
  const member: SignedUp = { nickname: account.nickname, maskedName: maskName(account.name) }
  return Response.json(member, { status: 201, headers: HEADERS })
}
