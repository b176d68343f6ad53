import type { EveryParameter } from './everyParameter.js'
import type { Messages } from './messages.js'

function duration(seconds: number): string {
  if (seconds < 120) return `${seconds}秒`
  return seconds < 2 * 60 * 60 ? `${Math.ceil(seconds / 60)}分` : `${Math.ceil(seconds / 3600)}時間`
}

function later(retryAfter: number | undefined): string {
  if (retryAfter === 0) return '今すぐもう一度お試しいただけます。'
  return `${retryAfter === undefined ? 'しばらくしてから' : `${duration(retryAfter)}後に`}もう一度お試しください。`
}

const texts = {
  locale: 'ja',
  labels: {
    form: '携帯電話による本人確認',
    name: '氏名',
    birth: '生年月日6桁（YYMMDD）',
    genderDigit: '住民・外国人登録番号の後半の最初の数字',
    carrier: '通信会社',
    carriers: { SKT: 'SKT', KT: 'KT', LGT: 'LG U+' },
    mvno: '格安SIM（알뜰폰）',
    phone: '携帯電話番号',
    otp: '認証番号6桁',
    mvnoCarrier: (carrier) => `${carrier} 格安SIM（알뜰폰）`,
    terms: '規約への同意',
    agreeToAll: 'すべてに同意',
    optionalIncluded: '任意の項目を含む',
  },
  headings: { identity: '携帯電話による本人確認', otp: '認証番号の入力' },
  help: {
    mvnoNetwork: 'どの回線かわかりません',
    mvnoNetworkText:
      '格安SIMのアプリやカスタマーセンターで確認できます。それでもわからないときは、一つずつ選んでみてください。',
  },
  terms: { required: '必須', optional: '任意', view: (label) => `${label}を見る` },
  hints: {
    name: '通信会社に登録したとおりに入力してください。',
    mvno: '格安SIM（알뜰폰）の方はオンにして、使っている回線を選んでください。',
    noOtp: 'SMSが届かないときは、迷惑メッセージと通信会社の認証アプリを確認してください。',
  },
  actions: {
    requestOtp: '認証番号を受け取る',
    confirmOtp: '確認',
    resendOtp: '認証番号をもう一度受け取る',
    editIdentity: '入力内容を修正',
    turnMvnoOn: '格安SIMに変えて再送する',
    turnMvnoOff: '格安SIMを外して再送する',
  },
  otpSentTo: (phone) => `${phone} に送った認証番号（인증번호）を入力してください。`,
  timeLeft: '残り時間',
  timeIsUp: '入力時間が過ぎました。認証番号をもう一度受け取ってください。',
  resendWait: (seconds) => `${duration(seconds)}後にもう一度受け取れます。`,
  verified: '本人確認が完了しました。',
  verifyFirst: '先に本人確認をしてください。',
  mismatchChecklist: [
    '氏名（通信会社に登録したもの）',
    '生年月日と登録番号の後半の最初の数字',
    '通信会社と、格安SIMかどうか',
    '携帯電話番号',
  ],
  status: {
    requesting: '認証番号をリクエストしています。',
    sent: '認証番号を送りました。',
    resent: '認証番号を送り直しました。新しい番号を入力してください。',
    resumed: '先ほど送った認証番号を入力してください。',
    confirming: '認証番号を確認しています。',
    secondsLeft: (seconds) => `残り${seconds}秒です。`,
    revealed: (label) => `次の項目：${label}`,
    termsChanged: '規約が変わりました。もう一度同意してください。',
  },
  fieldErrors: {
    name_required: '氏名を入力してください。',
    name_too_short: '氏名を2文字以上入力してください。',
    name_too_long: '氏名は50文字以内で入力してください。',
    name_unfinished: '完成していないハングルを直してください。',
    name_characters: 'ハングル、英字、漢字で入力してください。かなは使えません。',
    birth_required: '生年月日を入力してください。',
    birth_incomplete: '900101のように数字6桁で入力してください。',
    birth_impossible: '存在しない日付です。生年月日を確認してください。',
    birth_under_age: (minAge) => `満${minAge}歳から本人確認ができます。`,
    gender_digit_required: '登録番号の後半の最初の数字を入力してください。',
    gender_digit_invalid: '1から8までの数字を入力してください。',
    gender_digit_wrong_century: '生年月日と合わない数字です。両方を確認してください。',
    carrier_required: '通信会社を選んでください。',
    phone_required: '携帯電話番号を入力してください。',
    phone_incomplete: '携帯電話番号を数字11桁で入力してください。',
    phone_not_010: '本人確認ができるのは、010で始まる番号だけです。',
    otp_required: '認証番号を入力してください。',
    otp_incomplete: '認証番号を数字6桁で入力してください。',
    terms_required: '必須の規約に同意してください。',
    refused: '通信会社の情報と違います。もう一度確認してください。',
    invalid: '形式が正しくありません。もう一度確認してください。',
  },
  errors: {
    invalid_input: '入力した内容をもう一度確認してください。',
    identity_mismatch: '通信会社に登録された情報と違います。次の内容を確認してください。',
    mvno_required: '格安SIMの番号です。格安SIMに変えて、もう一度受け取ってください。',
    mvno_not_applicable: '格安SIMの番号ではありません。格安SIMを外して、もう一度受け取ってください。',
    line_ineligible: '法人、プリペイド、利用停止中の番号は、SMSで本人確認ができません。別の方法をご利用ください。',
    blocked_by_user: '本人確認をブロックしている番号です。PASSアプリか通信会社で解除するか、別の方法をご利用ください。',
    age_not_allowed: 'ご利用いただける年齢ではありません。',
    otp_mismatch: ({ attemptsLeft }) =>
      !attemptsLeft
        ? '認証番号が違います。もう一度確認してください。'
        : `認証番号が違います。あと${attemptsLeft}回入力できます。`,
    otp_expired: '入力時間が過ぎました。認証番号をもう一度受け取ってください。',
    attempts_exceeded: ({ retryAfter }) => `認証番号を何度も間違えました。${later(retryAfter)}`,
    challenge_lost: 'この認証番号はもう使えません。別のウィンドウで続けるか、もう一度受け取ってください。',
    resend_too_soon: ({ retryAfter }) => `認証番号を送ったばかりです。${later(retryAfter)}`,
    rate_limited: ({ retryAfter }) => `リクエストが多すぎます。${later(retryAfter)}`,
    in_progress: ({ retryAfter }) => `前のリクエストを処理しています。${later(retryAfter)}`,
    carrier_unavailable: ({ retryAfter }) => `通信会社に接続できません。${later(retryAfter)}`,
    sms_uncertain: ({ retryAfter }) => `SMSが送られたかどうかわかりません。届かないときは、${later(retryAfter)}`,
    misconfigured: '現在、本人確認ができません。カスタマーセンターにお知らせください。',
    forbidden: 'リクエストが拒否されました。ページを再読み込みして、もう一度お試しください。',
    network: '接続できません。インターネット接続を確認して、もう一度お試しください。',
    timeout: ({ retryAfter }) => `応答に時間がかかりすぎています。${later(retryAfter)}`,
    aborted: 'リクエストを中止しました。',
    unknown: ({ retryAfter }) => `問題が発生しました。${later(retryAfter)}`,
  },
} satisfies Messages

/** Japanese. */
export const ja: Messages = texts satisfies EveryParameter<typeof texts>
