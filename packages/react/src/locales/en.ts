import type { EveryParameter } from './everyParameter.js'
import type { Messages } from './messages.js'

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

function duration(seconds: number): string {
  if (seconds < 120) return plural(seconds, 'second', 'seconds')
  return seconds < 2 * 60 * 60 ? `${Math.ceil(seconds / 60)} minutes` : `${Math.ceil(seconds / 3600)} hours`
}

function later(retryAfter: number | undefined): string {
  if (retryAfter === 0) return 'You can try again now.'
  return `Please try again in ${retryAfter === undefined ? 'a moment' : duration(retryAfter)}.`
}

const texts = {
  locale: 'en',
  labels: {
    form: 'Phone identity verification',
    name: 'Name',
    birth: 'Date of birth (YYMMDD)',
    genderDigit: 'First digit of the back part of your registration number',
    carrier: 'Carrier',
    carriers: { SKT: 'SKT', KT: 'KT', LGT: 'LG U+' },
    mvno: 'Budget carrier (MVNO, 알뜰폰)',
    phone: 'Mobile number',
    otp: '6-digit code',
    mvnoCarrier: (carrier) => `${carrier} budget carrier (알뜰폰)`,
    terms: 'Terms',
    agreeToAll: 'Agree to all',
    optionalIncluded: 'including optional terms',
  },
  headings: { identity: 'Phone identity verification', otp: 'Enter the code' },
  help: {
    mvnoNetwork: 'I don’t know the network',
    mvnoNetworkText:
      'Your budget carrier’s app or customer service can tell you. If you cannot find out, try one after the other.',
  },
  terms: { required: 'required', optional: 'optional', view: (label) => `View ${label}` },
  hints: {
    name: 'Exactly as registered with your carrier.',
    mvno: 'Turn this on for a budget carrier (알뜰폰), and pick the network it runs on.',
    noOtp: 'No text message? Check your spam folder and your carrier’s verification app.',
  },
  actions: {
    requestOtp: 'Get a code',
    confirmOtp: 'Confirm',
    resendOtp: 'Send another code',
    editIdentity: 'Edit details',
    turnMvnoOn: 'Switch to budget carrier and try again',
    turnMvnoOff: 'Switch to regular carrier and try again',
  },
  otpSentTo: (phone) => `Enter the code (인증번호) sent to ${phone}.`,
  timeLeft: 'Time left',
  timeIsUp: 'The time to enter this code is over. Please get another code.',
  resendWait: (seconds) => `You can get another code in ${duration(seconds)}.`,
  verified: 'Your identity is verified.',
  verifyFirst: 'Please verify your identity first.',
  mismatchChecklist: [
    'Name, as registered with your carrier',
    'Date of birth and the digit after it',
    'Carrier, and whether it is a budget one',
    'Mobile number',
  ],
  status: {
    requesting: 'Requesting a code.',
    sent: 'The code is on its way.',
    resent: 'Another code is on its way. Please enter the new one.',
    resumed: 'The code sent before still works. Please enter it.',
    confirming: 'Checking your code.',
    secondsLeft: (seconds) => `${plural(seconds, 'second', 'seconds')} left.`,
    revealed: (label) => `Next: ${label}`,
    termsChanged: 'The terms have changed. Please agree again.',
  },
  fieldErrors: {
    name_required: 'Enter your name.',
    name_too_short: 'Enter at least two letters.',
    name_too_long: 'A name can have up to 50 characters.',
    name_unfinished: 'Your name has an unfinished Hangul character. Please complete it.',
    name_characters: 'Use only Hangul, Latin letters or Hanja.',
    birth_required: 'Enter your date of birth.',
    birth_incomplete: 'Enter your date of birth as six digits, for example 900101.',
    birth_impossible: 'This day does not exist. Check your date of birth.',
    birth_under_age: (minAge) => `You must be ${minAge} or older.`,
    gender_digit_required: 'Enter the digit after your date of birth.',
    gender_digit_invalid: 'Enter a digit from 1 to 8.',
    gender_digit_wrong_century: 'This digit does not match your date of birth. Please check both.',
    carrier_required: 'Pick your carrier.',
    phone_required: 'Enter your mobile number.',
    phone_incomplete: 'Enter all 11 digits of your mobile number.',
    phone_not_010: 'Only numbers that begin with 010 can be verified.',
    otp_required: 'Enter the code.',
    otp_incomplete: 'Enter all 6 digits of the code.',
    terms_required: 'Please agree to the required terms.',
    refused: 'This does not match your carrier’s records. Please check it.',
    invalid: 'This is not in the right format. Please check it.',
  },
  errors: {
    invalid_input: 'Please check what you entered.',
    identity_mismatch: 'This does not match your carrier’s records. Please check:',
    mvno_required: 'This number belongs to a budget carrier. Switch to budget carrier and try again.',
    mvno_not_applicable: 'This number does not belong to a budget carrier. Switch to regular carrier and try again.',
    line_ineligible:
      'Corporate, prepaid and suspended numbers cannot be verified by text message. Please use another way.',
    blocked_by_user:
      'Verification is blocked for this number. Unblock it in the PASS app or with your carrier, or use another way.',
    age_not_allowed: 'You are not old enough for this service.',
    otp_mismatch: ({ attemptsLeft }) =>
      !attemptsLeft
        ? 'This is not the right code. Please check it.'
        : `This is not the right code. You have ${plural(attemptsLeft, 'try', 'tries')} left.`,
    otp_expired: 'The time to enter this code is over. Please get another code.',
    attempts_exceeded: ({ retryAfter }) => `Too many wrong codes. ${later(retryAfter)}`,
    challenge_lost: 'This code can no longer be used here. Go on in your other window, or get another code.',
    resend_too_soon: ({ retryAfter }) => `A code was sent just now. ${later(retryAfter)}`,
    rate_limited: ({ retryAfter }) => `Too many requests. ${later(retryAfter)}`,
    in_progress: ({ retryAfter }) => `Your last request is still being worked on. ${later(retryAfter)}`,
    carrier_unavailable: ({ retryAfter }) => `We cannot reach your carrier. ${later(retryAfter)}`,
    sms_uncertain: ({ retryAfter }) =>
      `We cannot tell whether a text message was sent. See if one comes. ${later(retryAfter)}`,
    misconfigured: 'Verification is not available now. Please tell customer service.',
    forbidden: 'The request was refused. Please reload the page and try again.',
    network: 'We cannot connect. Please check your internet connection and try again.',
    timeout: ({ retryAfter }) => `The answer took too long. ${later(retryAfter)}`,
    aborted: 'The request was stopped.',
    unknown: ({ retryAfter }) => `Something went wrong. ${later(retryAfter)}`,
  },
} satisfies Messages

/** English. */
export const en: Messages = texts satisfies EveryParameter<typeof texts>
