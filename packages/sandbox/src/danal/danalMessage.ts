import { REFUSALS } from './refusals.js'

const MISMATCH = '입력하신 정보가 가입 정보와 일치하지 않습니다.'
const MVNO_REQUIRED = '알뜰폰 가입자입니다. 통신사를 알뜰폰으로 선택해 주시기 바랍니다.'
const MVNO_NOT_APPLICABLE = '알뜰폰 가입자가 아닙니다. 통신사를 다시 선택해 주시기 바랍니다.'

// The codes that only come up while a line is asked for or an OTP is checked.
const TEXTS = new Map([
  ['3039', MVNO_REQUIRED],
  ['5005', MVNO_REQUIRED],
  ['3639', MVNO_NOT_APPLICABLE],
  ['5004', MVNO_NOT_APPLICABLE],
  ['5001', MISMATCH],
  ['9013', '인증번호가 일치하지 않습니다.'],
  ['9991', '인증번호 입력 횟수를 초과하였습니다.'],
  ['9992', '취소된 인증 거래입니다.'],
  ['9993', '인증번호 입력 시간이 지났습니다.'],
  ...REFUSALS.flatMap(({ code, ko }) => (code === undefined ? [] : [[code, ko] as const])),
])

/** PortOne's own sentence, whatever Danal said. */
export const DANAL_REFUSED = '다날 서버가 정상이 아닌 결과로 응답했습니다.'

// Danal often closes with its customer centre's number: four digits that are not the code. The number here belongs to
// nobody.
function frame(text: string): string {
  return `[인증실패] ${text} (고객센터 0000-0000)`
}

/** Danal's own text for a code, which V2 hands on as `pgMessage` beside the `pgCode`. */
export function danalText(code: string): string {
  return frame(TEXTS.get(code) ?? MISMATCH)
}

/** Danal's text when it is not one of a code. */
export function danalTextWithoutCode(text: string): string {
  return frame(text)
}

/**
 * The `message` with which PortOne V1 hands on a refusal of Danal: `… [9013] [인증실패] …`. The shape is the one seen in
 * the wild, the wording is ours.
 */
export function danalMessage(code: string): string {
  return `${DANAL_REFUSED} [${code}] ${danalText(code)}`
}

/** The same without a bracketed code, since PortOne does not promise one. */
export function danalMessageWithoutCode(text: string): string {
  return `${DANAL_REFUSED} ${frame(text)}`
}
