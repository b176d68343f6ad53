import { type CertificationAdapter, CertificationForm } from '@certification-form/react'
import type { FormEvent } from 'react'

interface SignUpProps {
  adapter: CertificationAdapter
  onSignUp: (account: FormData) => void
}

export function PlainSignUp({ adapter, onSignUp }: SignUpProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSignUp(new FormData(event.currentTarget))
  }
  return (
    <form aria-label="회원가입" method="post" onSubmit={submit}>
      <p>
        <label htmlFor="email">이메일</label>
        <input id="email" name="email" type="email" autoComplete="email" required />
      </p>
      <CertificationForm as="fieldset" name="certified" required adapter={adapter} />
      <p>
        <label htmlFor="password">비밀번호</label>
        <input id="password" name="password" type="password" autoComplete="new-password" required minLength={8} />
      </p>
      <button type="submit">가입하기</button>
      <button type="reset">모두 지우기</button>
    </form>
  )
}
