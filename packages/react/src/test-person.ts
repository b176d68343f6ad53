import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'

export const PERSON = { name: '홍길동', birth: '900101', digit: '1', carrier: 'SKT', phone: '01012345678' }

/** The accessible names the README promises to tests and assistive technology. */
export const box = {
  name: () => screen.getByRole('textbox', { name: '이름' }),
  birth: () => screen.getByRole('textbox', { name: '생년월일 6자리' }),
  digit: () => screen.getByRole('textbox', { name: '주민등록번호 뒷자리 첫 숫자' }),
  carrier: (label: string) => within(screen.getByRole('group', { name: '통신사' })).getByRole('radio', { name: label }),
  mvno: () => screen.getByRole('switch', { name: '알뜰폰' }),
  phone: () => screen.getByRole('textbox', { name: '휴대폰 번호' }),
  request: () => screen.getByRole('button', { name: '인증번호 받기' }),
  otp: () => screen.getByRole('textbox', { name: '인증번호 6자리' }),
  confirm: () => screen.getByRole('button', { name: '확인' }),
  resend: () => screen.getByRole('button', { name: '인증번호 다시 받기' }),
  edit: () => screen.getByRole('button', { name: '정보 수정' }),
}

/** Fills in the identity as a person does, box by box. */
export async function typeIdentity(user: UserEvent, changes: Partial<typeof PERSON> = {}): Promise<void> {
  const person = { ...PERSON, ...changes }
  await user.type(box.name(), person.name)
  await user.type(box.birth(), person.birth)
  await user.type(box.digit(), person.digit)
  await user.click(box.carrier(person.carrier))
  await user.type(box.phone(), person.phone)
}

/** Fills in the identity and waits for the box of the code. */
export async function reachOtpStep(user: UserEvent): Promise<HTMLElement> {
  await typeIdentity(user)
  await user.click(box.request())
  return screen.findByRole('textbox', { name: '인증번호 6자리' })
}
