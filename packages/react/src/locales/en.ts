import type { Messages } from './messages.js'

function later(retryAfter: number | undefined): string {
  if (retryAfter === undefined) return 'Please try again in a moment.'
  if (retryAfter === 0) return 'You can try again now.'
  if (retryAfter === 1) return 'Please try again in 1 second.'
  if (retryAfter < 120) return `Please try again in ${retryAfter} seconds.`
  if (retryAfter < 2 * 60 * 60) return `Please try again in ${Math.ceil(retryAfter / 60)} minutes.`
  return `Please try again in ${Math.ceil(retryAfter / 3600)} hours.`
}

/** English. */
export const en: Messages = {
  locale: 'en',
  labels: {
    form: 'Phone identity verification',
    name: 'Name',
    birth: 'Date of birth (YYMMDD)',
    genderDigit: 'First digit of the back part of your registration number',
    carrier: 'Carrier',
    carriers: { SKT: 'SKT', KT: 'KT', LGT: 'LG U+' },
    mvno: 'Budget carrier (MVNO)',
    phone: 'Mobile number',
    otp: '6-digit code',
  },
  hints: {
    name: 'Exactly as registered with your carrier.',
    mvno: 'Turn on for a budget carrier (알뜰폰), and pick the network it runs on.',
    noOtp: 'No text message? Check your spam folder and your carrier’s verification app.',
  },
  actions: {
    requestOtp: 'Get a code',
    confirmOtp: 'Confirm',
    resendOtp: 'Send another code',
    editIdentity: 'Edit details',
    turnMvnoOn: 'Switch to budget carrier and resend',
    turnMvnoOff: 'Switch off budget carrier and resend',
  },
  otpSentTo: (phone) => `Enter the code sent to ${phone}.`,
  timeLeft: 'Time left',
  timeIsUp: 'The time to enter this code is over. Please get another code.',
  resendWait: (seconds) => `You can get another code in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  verified: 'Your identity is verified.',
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
    resumed: 'The code you received is still good.',
    confirming: 'Checking your code.',
    secondsLeft: (seconds) => `${seconds} seconds left.`,
  },
  fieldErrors: {
    name_required: 'Enter your name.',
    name_too_short: 'Enter at least two letters.',
    name_too_long: 'A name can have up to 50 characters.',
    name_unfinished: 'Your name has an unfinished character.',
    name_characters: 'Your name has a character that is not allowed. Use Hangul, Latin letters or Hanja.',
    birth_required: 'Enter your date of birth.',
    birth_incomplete: 'Enter your date of birth as six digits, for example 900101.',
    birth_impossible: 'This day does not exist. Check your date of birth.',
    birth_under_age: (minAge) => `You must be ${minAge} or older.`,
    gender_digit_required: 'Enter the digit.',
    gender_digit_invalid: 'Enter a digit from 1 to 8.',
    gender_digit_wrong_century: 'This digit does not go with your date of birth.',
    carrier_required: 'Pick your carrier.',
    phone_required: 'Enter your mobile number.',
    phone_incomplete: 'Enter all 11 digits of your mobile number.',
    phone_not_010: 'Only numbers that begin with 010 can be verified.',
    otp_required: 'Enter the code.',
    otp_incomplete: 'Enter all 6 digits of the code.',
    refused: 'Does not match your carrier’s records.',
    invalid: 'Please check this again.',
  },
  errors: {
    invalid_input: 'Please check what you entered.',
    identity_mismatch: 'This does not match your carrier’s records. Please check:',
    mvno_required: 'This number belongs to a budget carrier. Switch to budget carrier and get another code.',
    mvno_not_applicable: 'This number does not belong to a budget carrier. Switch it off and get another code.',
    line_ineligible:
      'Corporate, prepaid and suspended lines cannot be verified by text message. Please use another way.',
    blocked_by_user:
      'Verification is blocked for this number. Unblock it in the PASS app or with your carrier, or use another way.',
    age_not_allowed: 'You are not old enough for this service.',
    otp_mismatch: ({ attemptsLeft }) =>
      !attemptsLeft
        ? 'This is not the right code. Please check it.'
        : `This is not the right code. ${attemptsLeft} ${attemptsLeft === 1 ? 'try' : 'tries'} left.`,
    otp_expired: 'The time to enter this code is over. Please get another code.',
    attempts_exceeded: ({ retryAfter }) => `Too many wrong codes. ${later(retryAfter)}`,
    challenge_lost: 'We cannot go on here. If you got a code in another window, go on there, or get another code.',
    resend_too_soon: ({ retryAfter }) => `A code was sent just now. ${later(retryAfter)}`,
    rate_limited: ({ retryAfter }) => `Too many requests. ${later(retryAfter)}`,
    in_progress: 'Your last request is still being worked on. Please try again in a moment.',
    carrier_unavailable: 'We cannot reach your carrier. Please try again in a moment.',
    sms_uncertain: 'The answer is late and we cannot tell if a text was sent. If none comes, try again in a moment.',
    misconfigured: 'Verification is not available now. Please tell our customer service.',
    forbidden: 'The request was refused. Reload the page and try again.',
    network: 'Check your internet connection and try again.',
    timeout: 'The answer took too long. Please try again in a moment.',
    aborted: 'The request was stopped.',
    unknown: 'Something went wrong. Please try again in a moment.',
  },
}
