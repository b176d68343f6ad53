import { type Contender, PERSON } from './contender.js'

function box(name: keyof typeof PERSON, label: string, attributes = ''): (filled: boolean) => string {
  return (filled) =>
    `<div><label for="${name}">${label}</label><input id="${name}" name="${name}" ${attributes} ` +
    `${filled ? `value="${String(PERSON[name])}"` : ''} required></div>`
}

const NAME = box('name', '이름', 'autocomplete="name"')
const BIRTH = box('birth', '생년월일 6자리', 'inputmode="numeric"')
const GENDER_DIGIT = box('genderDigit', '주민등록번호 뒷자리 첫 숫자', 'inputmode="numeric"')
const PHONE = box('phone', '휴대폰 번호', 'type="tel" autocomplete="tel"')

const CARRIERS = ['SKT', 'KT', 'LGT'].map(
  (carrier) => `<label><input type="radio" name="carrier" value="${carrier}" required checked>${carrier}</label>`,
)

const OTP =
  '<form><label for="otp">인증번호 6자리</label>' +
  '<input id="otp" name="otp" inputmode="numeric" autocomplete="one-time-code" required>' +
  '<button>확인</button><button type="button">인증번호 다시 받기</button><button type="button">정보 수정</button></form>'

/** Nothing but HTML and the browser's own checks: what a page cannot be faster than. */
export const contender: Contender = {
  html: ({ filled }) =>
    `<form>${NAME(filled)}${BIRTH(filled)}${GENDER_DIGIT(filled)}<fieldset><legend>통신사</legend>${CARRIERS.join('')}` +
    '<label><input type="checkbox" name="isMvno">알뜰폰</label></fieldset>' +
    `${PHONE(filled)}<button>인증번호 받기</button></form>`,
  start(container) {
    const form = container.querySelector('form')
    form?.addEventListener('submit', (event) => {
      event.preventDefault()
      void Promise.resolve().then(() => (container.innerHTML = OTP))
    })
  },
  box: '#name',
  text: 'Gildong Hong of Seoul',
  step: { press: 'button', box: '#otp' },
}
