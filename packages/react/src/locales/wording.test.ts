import { describe, expect, it } from 'vitest'
import { ja } from './ja.js'
import { ko } from './ko.js'
import { isName, PACKS, textsOf } from './test-packs.js'

interface Language {
  /** How every sentence ends. */
  end: RegExp
  /** Scripts and signs of other languages. */
  foreign: RegExp
  /** Another word for what has its one word in this pack. */
  strayWords: RegExp
}

/** The words that Koreans' bills and text messages show, beside their translation. */
const KOREAN_WORDS = /알뜰폰|인증번호/g
const WIDE_SIGNS = '[。、，？！：；（）０-９]'
const NARROW_SIGNS = /[,.!?;:()]/
// Signs that simplified Chinese writes otherwise, of the words this form needs.
const TRADITIONAL = /[請號碼電話驗證機輸數營運簡訊發後與應規條約選項確認單頁網絡費個這為無於間時頓開關錯誤]/

const LANGUAGES: Record<string, Language> = {
  ko: { end: /요\.$/, foreign: /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u, strayWords: /인증 ?코드|이동통신사|MVNO|핸드폰/ },
  en: {
    end: /[a-z0-9][.?]$/,
    foreign: /[^\x20-\x7E’]/,
    strayWords: /\bOTP\b|passcode|verification code|provider|operator|cell ?phone/i,
  },
  ja: {
    end: /(です|ます|ません|ました|せん|ください)。$/,
    foreign: new RegExp(`\\p{sc=Hangul}|${NARROW_SIGNS.source}`, 'u'),
    strayWords: /認証コード|キャリア|MVNO|携帯会社/,
  },
  'zh-CN': {
    end: /[^。]。$/,
    foreign: new RegExp(`[\\p{sc=Hangul}\\p{sc=Hira}\\p{sc=Kana}]|${TRADITIONAL.source}|${NARROW_SIGNS.source}`, 'u'),
    strayWords: /认证码|校验码|电信公司|通信公司|你/,
  },
  vi: {
    end: /[\p{L}\d]\.$/u,
    foreign: new RegExp(`[\\p{sc=Hangul}\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}]|${WIDE_SIGNS}`, 'u'),
    strayWords: /\bOTP\b|mã xác thực|mã xác nhận|nhà cung cấp|MVNO|\bquý khách\b/i,
  },
}

const sentencesIn = (text: string) => text.split(/(?<=[。？！])|(?<=[.?!:])\s/).filter((sentence) => sentence !== '')

describe.each(Object.entries(PACKS))('%s', (name, pack) => {
  const language = LANGUAGES[name]
  if (!language) throw new Error(`wording.test.ts does not know how ${name} is written.`)
  const texts = [...textsOf(pack)].filter(([path]) => path !== 'locale')

  it('ends every sentence as its language does', () => {
    for (const [path, text] of texts.filter(([at]) => !isName(at))) {
      // The list that follows is the rest of the sentence.
      const whole = path === 'errors.identity_mismatch' ? text.replace(/:$/, '.') : text
      for (const sentence of sentencesIn(whole)) expect(sentence, path).toMatch(language.end)
    }
  })

  it('ends no label and no button as if it were a sentence', () => {
    for (const [path, text] of texts.filter(([at]) => isName(at))) expect(text, path).not.toMatch(/[.。?？!！,，:：]$/)
  })

  it('keeps to its own script, but for the Korean words people meet', () => {
    for (const [path, text] of texts) {
      expect(text.replace(KOREAN_WORDS, ''), path).not.toMatch(language.foreign)
    }
  })

  it('has one word for one thing', () => {
    for (const [path, text] of texts) expect(text, path).not.toMatch(language.strayWords)
  })

  it('speaks of waiting for another code and of a code that is too old in other words', () => {
    expect(pack.timeIsUp).not.toBe(pack.resendWait(0))
    expect(pack.errors.otp_expired).toBe(pack.timeIsUp)
  })
})

describe('ko', () => {
  it('is polite without being stiff: 해요체, no 합쇼체, no order without 주세요', () => {
    for (const [path, text] of textsOf(ko)) expect(text, path).not.toMatch(/니다|십시오|하세요|시겠|바랍|됩니다/)
  })

  it('names what the README promises to tests and assistive technology', () => {
    const { labels, actions } = ko
    expect(labels).toMatchObject({
      name: '이름',
      birth: '생년월일 6자리',
      genderDigit: '주민등록번호 뒷자리 첫 숫자',
      carrier: '통신사',
      carriers: { SKT: 'SKT', KT: 'KT', LGT: 'LG U+' },
      mvno: '알뜰폰',
      phone: '휴대폰 번호',
      otp: '인증번호 6자리',
    })
    expect(actions).toMatchObject({
      requestOtp: '인증번호 받기',
      confirmOtp: '확인',
      resendOtp: '인증번호 다시 받기',
      editIdentity: '정보 수정',
    })
  })
})

describe('ja', () => {
  it('is Japanese, not Chinese: kana in every sentence', () => {
    const sentences = [...textsOf(ja)].filter(([path]) => !isName(path))
    for (const [path, text] of sentences) expect(text, path).toMatch(/[\p{sc=Hira}\p{sc=Kana}]/u)
  })
})

describe('what can be done', () => {
  // They are told what it is; there is nothing the person could do about it in this form.
  const DEAD_ENDS = ['errors.age_not_allowed', 'errors.aborted']
  const ASKS: Record<string, RegExp> = {
    ko: /주세요|수 있어요/,
    en: /please|check|enter|use|pick|switch|get another|go on|you can|you have|must be|up to|only/i,
    ja: /ください|できます|いただけます|から本人確認|番号だけ/,
    'zh-CN': /请|可以|最多|至少|年满/,
    vi: /vui lòng|bạn có thể|bạn còn|tối đa|phải đủ|chỉ có thể/i,
  }

  it.each(Object.entries(PACKS))('is in every error in %s', (name, pack) => {
    const errors = [...textsOf(pack)].filter(([path]) => /^(fieldErrors|errors)\./.test(path))
    const mendable = errors.filter(([path]) => !DEAD_ENDS.includes(path))
    for (const [path, text] of mendable) expect(text, path).toMatch(ASKS[name] ?? /^$/)
  })
})
