import { describe, expect, it } from 'vitest'
import { OTP_LENGTH, editOtp, extractOtp, findOtpError } from './otp.js'

describe('findOtpError', () => {
  it.each([
    ['', 'otp_required'],
    ['1', 'otp_incomplete'],
    ['12345', 'otp_incomplete'],
    ['1234567', 'otp_incomplete'],
    ['12345a', 'otp_incomplete'],
    ['123 456', 'otp_incomplete'],
    ['１２３４５６', 'otp_incomplete'],
    ['٣٣٣٣٣٣', 'otp_incomplete'],
    ['123456\n', 'otp_incomplete'],
    ['000000', undefined],
    ['012345', undefined],
  ])('%j is %s', (otp, code) => {
    expect(findOtpError(otp)).toBe(code)
  })

  it('counts what it is told to', () => {
    expect(OTP_LENGTH).toBe(6)
    expect(findOtpError('1234', 4)).toBeUndefined()
    expect(findOtpError('123456', 4)).toBe('otp_incomplete')
  })
})

describe('extractOtp finds the code in', () => {
  it.each([
    ['the bare code', '482913'],
    ['one with zeros in front', '[다날] 인증번호 [000123]를 입력해 주세요.', '000123'],
    ['square brackets', '[Web발신]\n[다날] 본인확인 인증번호는 [482913]입니다. 타인 노출 금지'],
    ['no brackets', '[Web발신]\n[NHN KCP] 인증번호 482913 을 입력해주세요.'],
    ['no spaces at all', '인증번호482913입니다'],
    ['parentheses', '[PASS] 인증번호(482913)를 입력하세요'],
    ['quotation marks', "인증번호는 '482913' 입니다"],
    ['a customer centre behind it', '[Web발신] 인증번호 [482913] 문의 1566-3355'],
    ['a customer centre before it', '[다날 1566-3355] 인증번호는 482913 입니다'],
    ['phone numbers around it', '02-123-4567 → 010-1234-5678 인증번호 482913 (1588-0000)'],
    ['a date and a time', '[Web발신] 2026/09/21 15:04:30 인증번호 482913 (유효시간 3분)'],
    ['a date with dots', '2026.09.21. 인증번호: 482913'],
    ['a date with hyphens and a time', '09-21 15:04 인증번호 482913'],
    ['a validity', '482913 인증번호를 3분(180초) 이내에 입력하세요'],
    ['an amount', '결제금액 1,234,500원 인증번호 482913'],
    ['an order number of other length', '주문 20260921123456 인증번호 482913'],
    ['full-width digits', '인증번호 ［４８２９１３］'],
    ['a space inside', '인증번호는 482 913 입니다'],
    ['a no-break space inside', '인증번호는 482\u00A0913 입니다'],
    ['a hyphen inside', '인증번호 482-913 문의 1566-3355'],
    ['spaces between all digits', '4 8 2 9 1 3'],
    ['an English SMS', '[Shop] Your verification code is 482913. Do not share it.'],
    ['a WebOTP line', '인증번호 482913\n\n@shop.example.com #482913'],
    ['a link behind it', '482913 https://example.com/v?t=12345678'],
    ['line feeds', '인증번호\r\n482913\r\n'],
    ['more digits than asked for', '48291377'],
    ['more digits in groups', '4829 1377'],
  ])('%s', (_, text, code = '482913') => {
    expect(extractOtp(text === '482913' ? '482913' : text)).toBe(code)
  })

  it.each([
    ['nothing', ''],
    ['no digits', '인증번호를 입력하세요'],
    ['too few digits', '48291'],
    ['a customer centre alone', '문의 1566-3355'],
    ['a phone number alone', '인증번호가 오지 않으면 010-1234-5678'],
    ['a date in a sentence', '2026-09-21 까지'],
    ['too long a number in a sentence', '주문 20260921 을 확인하세요'],
    ['digits of other scripts', '٤٨٢٩١٣'],
  ])('but not in %s', (_, text) => {
    expect(extractOtp(text)).toBeUndefined()
  })

  it('of another length', () => {
    expect(extractOtp('코드 4829 (문의 1566-33550)', 4)).toBe('4829')
    expect(extractOtp('482913', 4)).toBe('4829')
    expect(extractOtp('482913', 8)).toBeUndefined()
  })
})

/** What stands in the box after an edit, with the caret as `|`. */
function edited(text: string, length?: number): string {
  const caret = text.indexOf('|')
  const { value, caret: at } = editOtp(text.replace('|', ''), caret, length)
  return `${value.slice(0, at)}|${value.slice(at)}`
}

describe('editOtp', () => {
  it.each([
    ['nothing', '|', '|'],
    ['the first digit', '4|', '4|'],
    ['the last digit', '482913|', '482913|'],
    ['a seventh digit is not taken', '4829137|', '482913|'],
    ['a digit in the middle of a part', '48|13', '48|13'],
    ['a digit at the start of a full box overwrites the first', '7|482913', '7|82913'],
    ['a digit in the middle of a full box overwrites the one behind the caret', '127|3456', '127|456'],
    ['two digits pasted into the middle of a full box', '1299|3456', '1299|56'],
    ['a full-width digit', '４|', '4|'],
    ['a full-width digit in a full box', '127|3456'.replace('7', '７'), '127|456'],
    ['a letter', '4a|', '4|'],
    ['a letter in the middle', '48a|29', '48|29'],
    ['a letter in the middle of a full box leaves the caret there', '12a|3456', '12|3456'],
    ['a space at the start of a full box leaves the caret there', ' |123456', '|123456'],
    ['a hyphen in a full box leaves the caret there', '123-|456', '123|456'],
    ['a digit of another script', '4٣|', '4|'],
    ['an emoji', '4😀|', '4|'],
    ['deleting the last', '48291|', '48291|'],
    ['deleting in the middle', '48|913', '48|913'],
    ['deleting all', '|', '|'],
    ['replacing a selection by a digit', '4|3', '4|3'],
    ['a code pasted in groups', '482 913|', '482913|'],
    ['an SMS pasted into an empty box', '[Web발신] 인증번호 [482913] 문의 1566-3355|', '482913|'],
    ['an SMS pasted behind other digits', '12인증번호 482913|', '482913|'],
    ['a text with too many digits and no code brings nothing', '문의 1566-3355|', '|'],
    ['a part of a code pasted', '4829|', '4829|'],
    ['a part pasted behind digits, in groups', '4829 1|', '48291|'],
  ])('%s', (_, text, expected) => {
    expect(edited(text)).toBe(expected)
  })

  it('puts the caret at the end when it is told none', () => {
    expect(editOtp('4829')).toEqual({ value: '4829', caret: 4 })
    expect(editOtp('48291377')).toEqual({ value: '482913', caret: 6 })
  })

  it.each([
    ['a whole code into a part', '12482913|', '482913', '482913|'],
    ['a whole code before a part', '482913|12', '482913', '482913|'],
    ['a whole code into a full box', '123482913|456', '482913', '482913|'],
    ['an SMS into a part', '12인증번호 [482913] 문의 1566-3355|', '인증번호 [482913] 문의 1566-3355', '482913|'],
    ['a part of a code', '1299|3456', '99', '1299|56'],
    ['a text without a code leaves the digits around it', '12문의 1566-3355|34', '문의 1566-3355', '12|34'],
    ['a deletion, which brings nothing', '12|456', null, '12|456'],
  ])('knows what was inserted: %s', (_, text, inserted, expected) => {
    const caret = text.indexOf('|')
    const { value, caret: at } = editOtp(text.replace('|', ''), caret, OTP_LENGTH, inserted)
    expect(`${value.slice(0, at)}|${value.slice(at)}`).toBe(expected)
  })

  it('takes another length', () => {
    expect(edited('12345|', 4)).toBe('1234|')
    expect(edited('9|1234', 4)).toBe('9|234')
  })
})
