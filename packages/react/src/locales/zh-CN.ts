import type { EveryParameter } from './everyParameter.js'
import type { Messages } from './messages.js'

function duration(seconds: number): string {
  if (seconds < 120) return `${seconds}秒`
  return seconds < 2 * 60 * 60 ? `${Math.ceil(seconds / 60)}分钟` : `${Math.ceil(seconds / 3600)}小时`
}

function later(retryAfter: number | undefined): string {
  if (retryAfter === 0) return '现在可以重试。'
  return `请${retryAfter === undefined ? '稍后' : `在${duration(retryAfter)}后`}重试。`
}

const texts = {
  locale: 'zh-CN',
  labels: {
    form: '手机身份验证',
    name: '姓名',
    birth: '6位出生日期（YYMMDD）',
    genderDigit: '居民或外国人登录号后半部分的首位数字',
    carrier: '运营商',
    carriers: { SKT: 'SKT', KT: 'KT', LGT: 'LG U+' },
    mvno: '虚拟运营商（알뜰폰）',
    phone: '手机号码',
    otp: '6位验证码',
    mvnoCarrier: (carrier) => `${carrier} 虚拟运营商（알뜰폰）`,
    terms: '条款同意',
    agreeToAll: '全部同意',
    optionalIncluded: '包括可选项',
  },
  headings: { identity: '手机身份验证', otp: '输入验证码' },
  help: {
    mvnoNetwork: '不知道使用哪个网络',
    mvnoNetworkText: '可以在虚拟运营商的应用中查看，或向客服确认。仍不清楚时，请逐个选择尝试。',
  },
  terms: { required: '必选', optional: '可选', view: (label) => `查看${label}` },
  hints: {
    name: '请填写在运营商处登记的姓名。',
    mvno: '如果是虚拟运营商（알뜰폰），请打开，并选择其使用的网络。',
    noOtp: '没有收到短信时，请查看垃圾短信和运营商的认证应用。',
  },
  actions: {
    requestOtp: '获取验证码',
    confirmOtp: '确认',
    resendOtp: '重新获取验证码',
    editIdentity: '修改信息',
    turnMvnoOn: '改为虚拟运营商并重新获取',
    turnMvnoOff: '取消虚拟运营商并重新获取',
  },
  otpSentTo: (phone) => `请输入发送到 ${phone} 的验证码（인증번호）。`,
  timeLeft: '剩余时间',
  timeIsUp: '输入时间已过。请重新获取验证码。',
  resendWait: (seconds) => `${duration(seconds)}后可以重新获取。`,
  verified: '身份验证已完成。',
  verifyFirst: '请先完成身份验证。',
  mismatchChecklist: [
    '姓名（在运营商处登记的）',
    '出生日期和登录号后半部分的首位数字',
    '运营商，以及是否为虚拟运营商',
    '手机号码',
  ],
  status: {
    requesting: '正在请求验证码。',
    sent: '验证码已发送。',
    resent: '验证码已重新发送。请输入新的验证码。',
    resumed: '请输入之前发送的验证码。',
    confirming: '正在核对验证码。',
    secondsLeft: (seconds) => `还剩${seconds}秒。`,
    revealed: (label) => `下一项：${label}`,
    termsChanged: '条款已变更，请重新同意。',
  },
  fieldErrors: {
    name_required: '请输入姓名。',
    name_too_short: '姓名至少需要两个字。',
    name_too_long: '姓名最多可输入50个字。',
    name_unfinished: '有未拼完的韩文字。请改正。',
    name_characters: '请使用韩文、英文字母或汉字。',
    birth_required: '请输入出生日期。',
    birth_incomplete: '请输入6位数字，例如900101。',
    birth_impossible: '没有这个日期。请核对出生日期。',
    birth_under_age: (minAge) => `年满${minAge}周岁才能进行验证。`,
    gender_digit_required: '请输入登录号后半部分的首位数字。',
    gender_digit_invalid: '请输入1到8之间的数字。',
    gender_digit_wrong_century: '这个数字与出生日期不符。请核对这两项。',
    carrier_required: '请选择运营商。',
    phone_required: '请输入手机号码。',
    phone_incomplete: '请输入11位手机号码。',
    phone_not_010: '只有以010开头的号码可以验证。',
    otp_required: '请输入验证码。',
    otp_incomplete: '请输入6位验证码。',
    terms_required: '请同意必选条款。',
    refused: '与运营商的信息不符。请重新核对。',
    invalid: '格式不正确。请重新核对。',
  },
  errors: {
    invalid_input: '请重新核对您填写的信息。',
    identity_mismatch: '与运营商登记的信息不符。请核对以下内容。',
    mvno_required: '这是虚拟运营商的号码。请改为虚拟运营商，然后重新获取。',
    mvno_not_applicable: '这不是虚拟运营商的号码。请取消虚拟运营商，然后重新获取。',
    line_ineligible: '企业、预付费和已停机的号码不能用短信验证。请使用其他方式。',
    blocked_by_user: '该号码已禁止身份验证。请在PASS应用或运营商处解除，或使用其他方式。',
    age_not_allowed: '您的年龄不符合使用条件。',
    otp_mismatch: ({ attemptsLeft }) =>
      !attemptsLeft ? '验证码不正确。请重新核对。' : `验证码不正确。还可以输入${attemptsLeft}次。`,
    otp_expired: '输入时间已过。请重新获取验证码。',
    attempts_exceeded: ({ retryAfter }) => `验证码多次输入错误。${later(retryAfter)}`,
    challenge_lost: '这个验证码已经不能使用。请在另一个窗口继续，或重新获取。',
    resend_too_soon: ({ retryAfter }) => `验证码刚刚发送过。${later(retryAfter)}`,
    rate_limited: ({ retryAfter }) => `请求次数过多。${later(retryAfter)}`,
    in_progress: ({ retryAfter }) => `正在处理上一个请求。${later(retryAfter)}`,
    carrier_unavailable: ({ retryAfter }) => `无法连接运营商。${later(retryAfter)}`,
    sms_uncertain: ({ retryAfter }) => `无法确认短信是否已发送。如果没有收到，${later(retryAfter)}`,
    misconfigured: '目前无法进行身份验证。请联系客服。',
    forbidden: '请求被拒绝。请刷新页面后重试。',
    network: '无法连接。请检查网络后重试。',
    timeout: ({ retryAfter }) => `响应时间过长。${later(retryAfter)}`,
    aborted: '请求已停止。',
    unknown: ({ retryAfter }) => `出现了问题。${later(retryAfter)}`,
  },
} satisfies Messages

/** Chinese as written in mainland China. */
export const zhCN: Messages = texts satisfies EveryParameter<typeof texts>
