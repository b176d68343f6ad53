import type { PartName } from '@certification-form/react'
import type { InBoth } from './guideLanguage.js'

/** What each part is for, in a sentence. */
export const PART_WORDS: Readonly<Record<PartName, InBoth>> = {
  root: {
    en: 'The whole form. A fieldset inside a form of yours.',
    ko: '폼 전체예요. 여러분의 폼 안에서는 fieldset이 돼요.',
  },
  status: {
    en: 'Not seen: what screen readers are told meanwhile.',
    ko: '보이지 않아요. 진행 상황을 스크린 리더에 알려요.',
  },
  'host-input': {
    en: 'Not seen: carries name and required into the form around it.',
    ko: '보이지 않아요. name과 required를 바깥 폼에 전해요.',
  },
  step: { en: 'One step; only one is there at a time.', ko: '단계 하나예요. 한 번에 하나만 있어요.' },
  heading: {
    en: 'The heading of the step; its level is headingLevel.',
    ko: '단계의 제목이에요. 제목 수준은 headingLevel로 정해요.',
  },
  field: { en: 'A field: label, box and hint.', ko: '입력란 하나예요. 이름표와 상자, 도움말이 들어 있어요.' },
  label: {
    en: 'The label that stays; a legend where there are several controls.',
    ko: '늘 보이는 이름표예요. 고르는 것이 여럿이면 legend예요.',
  },
  input: {
    en: 'A text box: name, birth, digit, phone, fields of yours.',
    ko: '글자를 넣는 상자예요. 이름, 생년월일, 뒷자리, 번호, 직접 더한 입력란이에요.',
  },
  hint: { en: 'Help below a box.', ko: '상자 아래 도움말이에요.' },
  error: {
    en: 'What is wrong, in the place of the hint.',
    ko: '무엇이 틀렸는지 도움말 자리에서 알려요.',
  },
  'birth-row': { en: 'The row of both boxes.', ko: '상자 두 개가 놓인 줄이에요.' },
  'birth-box': { en: 'Around the box of six digits.', ko: '여섯 자리 상자를 감싸요.' },
  'birth-separator': { en: 'The painted dash between the boxes.', ko: '두 상자 사이에 그린 줄표예요.' },
  'gender-digit-box': { en: 'Around the digit and its dots.', ko: '뒷자리 첫 숫자와 점을 감싸요.' },
  'gender-digit-dots': {
    en: 'The six dots for what is not asked.',
    ko: '묻지 않는 나머지 여섯 자리를 나타내는 점이에요.',
  },
  carrier: {
    en: 'The choice of the carrier, with the switch.',
    ko: '통신사를 고르는 곳이에요. 알뜰폰 스위치도 있어요.',
  },
  'carrier-options': {
    en: 'The carriers: three, or six as a list.',
    ko: '통신사 목록이에요. 세 개이거나 여섯 개예요.',
  },
  'carrier-option': { en: 'One carrier.', ko: '통신사 하나예요.' },
  radio: {
    en: 'Its radio button; the stylesheet paints it as the box.',
    ko: '통신사의 라디오 버튼이에요. 스타일시트가 상자 모양으로 그려요.',
  },
  mvno: { en: 'The row of the switch 알뜰폰.', ko: '알뜰폰 스위치가 있는 줄이에요.' },
  switch: { en: 'The switch.', ko: '스위치예요.' },
  'switch-label': {
    en: 'Its label; the whole row can be pressed.',
    ko: '스위치의 이름표예요. 줄 전체를 누를 수 있어요.',
  },
  help: {
    en: 'For who does not know the network of their budget carrier.',
    ko: '알뜰폰이 어느 통신망인지 모르는 사람을 위한 도움말이에요.',
  },
  terms: {
    en: 'What has to be agreed to. Nothing without terms.',
    ko: '동의를 받는 곳이에요. 약관이 없으면 나오지 않아요.',
  },
  'terms-item': { en: 'One of the terms.', ko: '약관 하나예요.' },
  'terms-all': { en: 'The box that agrees to all.', ko: '모두 동의하는 상자예요.' },
  'terms-link': { en: 'The link to a text; opens in a new tab.', ko: '약관 전문으로 가는 링크예요. 새 탭에서 열려요.' },
  'terms-content': { en: 'A text that is shown in place.', ko: '그 자리에서 펼쳐 보는 약관 전문이에요.' },
  'terms-note': { en: 'Required or optional, behind the name.', ko: '약관 이름 뒤의 필수, 선택 표시예요.' },
  checkbox: { en: 'The box to tick.', ko: '체크박스예요.' },
  'checkbox-label': { en: 'Its label.', ko: '체크박스의 이름표예요.' },
  alert: {
    en: 'What was refused, and what to do. Always there; empty it is not seen.',
    ko: '왜 거절됐고 무엇을 하면 되는지 알려요. 늘 있지만 비어 있으면 보이지 않아요.',
  },
  'alert-text': { en: 'Its first sentence.', ko: '첫 문장이에요.' },
  'alert-list': { en: 'What to check.', ko: '확인할 것의 목록이에요.' },
  'visually-hidden': {
    en: 'Not seen: the sentence for screen readers while the seconds are counted down.',
    ko: '보이지 않아요. 남은 초를 세는 동안 스크린 리더가 읽는 문장이에요.',
  },
  spinner: { en: 'The mark of waiting in a main button.', ko: '주 버튼 안의 기다림 표시예요.' },
  'correct-mvno': {
    en: 'One tap that asks again with 알뜰폰 on or off.',
    ko: '한 번 누르면 알뜰폰을 켜거나 끄고 다시 요청하는 버튼이에요.',
  },
  'request-button': { en: 'Asks for a code.', ko: '인증번호 받기 버튼이에요.' },
  'otp-notice': { en: 'The number the code went to.', ko: '인증번호를 어느 번호로 보냈는지 알려요.' },
  otp: { en: 'The boxes of the code and the input over them.', ko: '인증번호 칸과 그 위의 입력란이에요.' },
  'otp-boxes': { en: 'The painted boxes.', ko: '그려진 칸들이에요.' },
  'otp-box': { en: 'The box of one digit.', ko: '숫자 하나의 칸이에요.' },
  'otp-input': {
    en: 'The one real input; its text stands in the boxes.',
    ko: '진짜 입력란은 이것 하나예요. 글자가 칸 안에 놓여요.',
  },
  timer: { en: 'How long the code is good for.', ko: '인증번호의 남은 시간이에요.' },
  'confirm-button': { en: 'Sends the code.', ko: '확인 버튼이에요.' },
  'otp-actions': { en: 'The row of the two lesser buttons.', ko: '작은 버튼 두 개가 놓인 줄이에요.' },
  resend: { en: 'Around that button and its wait.', ko: '다시 받기 버튼과 기다림 안내를 감싸요.' },
  'resend-button': { en: 'Asks for another code.', ko: '인증번호 다시 받기 버튼이에요.' },
  'resend-wait': { en: 'How long until another code may be asked for.', ko: '언제 다시 받을 수 있는지 알려요.' },
  'edit-button': { en: 'Back to the fields.', ko: '정보 수정 버튼이에요.' },
  verified: { en: 'Around the mark and the heading.', ko: '완료 표시와 제목을 감싸요.' },
  'verified-mark': { en: 'The mark with its tick.', ko: '체크 모양의 완료 표시예요.' },
}
