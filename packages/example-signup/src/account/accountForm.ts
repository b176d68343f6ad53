import * as z from 'zod/mini'

/** What a person chooses for their account. Who they are is not in it: that comes from the certification alone. */
export interface AccountForm {
  email: string
  password: string
  nickname: string
  /** Whether the shop may send news. Never ticked in advance. */
  acceptsNews: boolean
}

export type AccountField = keyof AccountForm

export const EMPTY_ACCOUNT: AccountForm = { email: '', password: '', nickname: '', acceptsNews: false }

/** Shown beside the box, before anything is wrong. */
export const PASSWORD_RULE = '10자 이상, 영문·숫자·기호 가운데 두 가지 이상'
export const NICKNAME_RULE = '한글, 영문, 숫자로 2~12자'

const PASSWORD_MIN = 10
// scrypt takes any length; the bound keeps a request small.
const PASSWORD_MAX = 128
const KINDS = [/\p{L}/u, /\p{N}/u, /[^\p{L}\p{N}]/u]

/** Two of three kinds from 10 characters on: what KISA's guideline asks for. */
export function isGoodPassword(password: string): boolean {
  const kinds = KINDS.filter((kind) => kind.test(password)).length
  return password.length >= PASSWORD_MIN && password.length <= PASSWORD_MAX && kinds >= 2
}

const PASSWORD_TEXT = `비밀번호를 ${PASSWORD_RULE}로 정해 주세요.`
const NICKNAME_TEXT = `별명을 ${NICKNAME_RULE}로 적어 주세요.`

/**
 * The rules of the form, for the browser and the server. An issue's message is the sentence people read. Unknown keys
 * are refused: nothing else of a browser counts, least of all that somebody is verified.
 */
export const accountSchema = z.strictObject({
  email: z
    .string()
    .check(
      z.trim(),
      z.toLowerCase(),
      z.minLength(1, '이메일을 입력해 주세요.'),
      z.maxLength(254, '이메일이 너무 길어요.'),
      z.regex(z.regexes.html5Email, '이메일 주소를 확인해 주세요. (예: name@example.com)'),
    ),
  password: z.string().check(z.refine(isGoodPassword, PASSWORD_TEXT)),
  nickname: z.string().check(z.trim(), z.normalize('NFC'), z.regex(/^[가-힣A-Za-z0-9]{2,12}$/, NICKNAME_TEXT)),
  acceptsNews: z.boolean(),
})

/** The first sentence for each field that is wrong; nothing when all is well. */
export function findAccountErrors(issues: readonly { path: PropertyKey[]; message: string }[]): AccountErrors {
  const errors: AccountErrors = {}
  for (const { path, message } of issues) {
    const [field] = path
    if (isAccountField(field)) errors[field] ??= message
  }
  return errors
}

export type AccountErrors = Partial<Record<AccountField, string>>

function isAccountField(key: unknown): key is AccountField {
  return typeof key === 'string' && Object.hasOwn(EMPTY_ACCOUNT, key)
}
