import { type CertificationAdapter, CertificationForm } from '@certification-form/react'
import { useForm } from '@tanstack/react-form'
import * as z from 'zod/mini'

const schema = z.object({
  email: z.email('이메일 주소를 입력해 주세요.'),
  password: z.string().check(z.minLength(8, '비밀번호를 8자 이상 입력해 주세요.')),
  certified: z.boolean().check(z.refine((certified) => certified, '본인인증을 먼저 해 주세요.')),
})

export type Account = z.infer<typeof schema>

interface SignUpProps {
  adapter: CertificationAdapter
  onSignUp: (account: Account) => void
}

export function TanstackFormSignUp({ adapter, onSignUp }: SignUpProps) {
  const form = useForm({
    defaultValues: { email: '', password: '', certified: false },
    validators: { onSubmit: schema },
    onSubmit: ({ value }) => onSignUp(value),
  })
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault()
    void form.handleSubmit()
  }
  return (
    <form aria-label="회원가입" noValidate onSubmit={submit}>
      <form.Field name="email">
        {({ state, handleChange, handleBlur }) => (
          <p>
            <label htmlFor="email">이메일</label>
            <input
              id="email"
              type="email"
              autoComplete="email"
              value={state.value}
              onChange={(event) => handleChange(event.target.value)}
              onBlur={handleBlur}
            />
            <span role="alert">{state.meta.errors[0]?.message}</span>
          </p>
        )}
      </form.Field>
      <form.Field name="certified">
        {({ state, handleChange }) => (
          <>
            <CertificationForm as="fieldset" adapter={adapter} onVerified={() => handleChange(true)} />
            <p role="alert">{state.meta.errors[0]?.message}</p>
          </>
        )}
      </form.Field>
      <form.Field name="password">
        {({ state, handleChange, handleBlur }) => (
          <p>
            <label htmlFor="password">비밀번호</label>
            <input
              id="password"
              type="password"
              autoComplete="new-password"
              value={state.value}
              onChange={(event) => handleChange(event.target.value)}
              onBlur={handleBlur}
            />
            <span role="alert">{state.meta.errors[0]?.message}</span>
          </p>
        )}
      </form.Field>
      <button type="submit">가입하기</button>
    </form>
  )
}
