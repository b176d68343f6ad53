import { type CertificationAdapter, CertificationForm } from '@certification-form/react'
import { zodResolver } from '@hookform/resolvers/zod'
import { FormProvider, useForm, useFormContext } from 'react-hook-form'
import * as z from 'zod/mini'

const schema = z.object({
  email: z.email('이메일 주소를 입력해 주세요.'),
  password: z.string().check(z.minLength(8, '비밀번호를 8자 이상 입력해 주세요.')),
  referrer: z.string(),
  certified: z.literal(true, '본인인증을 먼저 해 주세요.'),
})

export type Account = z.infer<typeof schema>

interface SignUpProps {
  adapter: CertificationAdapter
  onSignUp: (account: Account) => void
}

export function ReactHookFormSignUp({ adapter, onSignUp }: SignUpProps) {
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { email: '', password: '', referrer: '' } })
  const { errors } = form.formState
  const submit = form.handleSubmit((account) => onSignUp(account))
  return (
    <FormProvider {...form}>
      {/* The schema refuses all that is wrong at once; the browser's own checks would stop at the first. */}
      <form aria-label="회원가입" noValidate onSubmit={(event) => void submit(event)}>
        <p>
          <label htmlFor="email">이메일</label>
          <input id="email" type="email" autoComplete="email" {...form.register('email')} />
          <span role="alert">{errors.email?.message}</span>
        </p>
        <CertificationForm
          as="fieldset"
          adapter={adapter}
          onVerified={() => form.setValue('certified', true, { shouldValidate: true })}
        >
          <ReferrerField />
        </CertificationForm>
        <p role="alert">{errors.certified?.message}</p>
        <p>
          <label htmlFor="password">비밀번호</label>
          <input id="password" type="password" autoComplete="new-password" {...form.register('password')} />
          <span role="alert">{errors.password?.message}</span>
        </p>
        <button type="submit">가입하기</button>
      </form>
    </FormProvider>
  )
}

/** Inside the certification form, and all the same a field of the form around it. */
function ReferrerField() {
  const { register } = useFormContext<Account>()
  return (
    <p>
      <label htmlFor="referrer">추천인</label>
      <input id="referrer" autoComplete="off" {...register('referrer')} />
    </p>
  )
}
