import { type DanalMeaning, findDanalMeaning } from './danalCodes.js'

const meaning = (code: DanalMeaning['code'], pattern: RegExp) => ({ pattern, code, fields: undefined })

// For messages without a bracketed code. PortOne documents no wording and it changes, so these are guesses that
// degrade to nothing; the first that fits counts. No pattern can backtrack: no nested or adjacent repetition.
const TEXTS = [
  meaning('mvno_not_applicable', /알뜰폰[^.]{0,20}(?:아닙니다|아닌|아님)/),
  meaning('mvno_required', /알뜰폰/),
  meaning('line_ineligible', /법인|선불|정지된/),
  meaning('age_not_allowed', /나이|연령|미성년/),
  meaning('rate_limited', /(?:발송|전송|요청) ?횟수/),
  meaning('attempts_exceeded', /횟수[^.]{0,10}초과/),
  meaning('otp_mismatch', /인증 ?번호[^.]{0,20}(?:일치하지|불일치|틀[렸립린]|다[릅르]|잘못)/),
  meaning('otp_expired', /시간[^.]{0,10}(?:초과|만료|지[났난나]|경과)/),
  meaning(
    'identity_mismatch',
    /(?:정보|성명|이름|생년월일|성별|통신사|명의)[^.]{0,20}(?:일치하지|불일치|다[릅르]|상이)/,
  ),
  meaning('carrier_unavailable', /점검|일시적|장애|지연/),
]

// No honest message comes near; it bounds the work.
const MAX_MESSAGE_LENGTH = 500

// A code newer than our sheet is worth an event, but four digits elsewhere may be the end of somebody's phone number.
function findNewCode(text: string): string | undefined {
  return /\[([0-9]{4})\] ?\[인증실패\]/.exec(text)?.[1]
}

/** Whose four digits a code is. KCP has codes of its own, of which no list is published: they are not read as Danal's. */
export type GatewayCodes = 'danal' | 'kcp'

export interface DanalReading {
  meaning: DanalMeaning | undefined
  danalCode: string | undefined
}

/**
 * What a message of PortOne means: by the bracketed code of Danal in it, else by its words, else nothing. The text
 * itself goes no further: Danal may quote what was typed.
 */
export function readDanalMessage(message: string, codes: GatewayCodes = 'danal'): DanalReading {
  const text = message.slice(0, MAX_MESSAGE_LENGTH)
  const guess = TEXTS.find(({ pattern }) => pattern.test(text))
  const guessed = guess && { code: guess.code, fields: guess.fields }
  if (codes === 'kcp') return { meaning: guessed, danalCode: undefined }
  const bracketed = [...text.matchAll(/\[([0-9]{4})\]/g)].map(([, code = '']) => code)
  const known = bracketed.find((code) => findDanalMeaning(code))
  if (known) return { meaning: findDanalMeaning(known), danalCode: known }
  return { meaning: guessed, danalCode: findNewCode(text) }
}
