import { type CertificationAdapter, CertificationForm } from '@certification-form/react'
import { useActionState } from 'react'
import { useFormStatus } from 'react-dom'

interface SignUpProps {
  adapter: CertificationAdapter
  /** A server action: answers why not, or nothing. */
  onSignUp: (account: FormData) => Promise<string | undefined>
}

export function ActionSignUp({ adapter, onSignUp }: SignUpProps) {
  const [refusal, action] = useActionState<string | undefined, FormData>(
    (_last, account) => onSignUp(account),
    undefined,
  )
  return (
    // React resets the form after every action: after a refusal the person would have to be verified again.
    <form aria-label="회원가입" action={action} onReset={(event) => event.preventDefault()}>
      <p>
        <label htmlFor="email">이메일</label>
        <input id="email" name="email" type="email" autoComplete="email" required />
      </p>
      <CertificationForm as="fieldset" name="certified" required adapter={adapter} />
      <p>
        <label htmlFor="password">비밀번호</label>
        <input id="password" name="password" type="password" autoComplete="new-password" required minLength={8} />
      </p>
      <p role="alert">{refusal}</p>
      <SubmitButton />
    </form>
  )
}

function SubmitButton() {
  const { pending } = useFormStatus()
  return (
    <button type="submit" aria-disabled={pending || undefined}>
      {pending ? '가입하는 중이에요' : '가입하기'}
    </button>
  )
}
