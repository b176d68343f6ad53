import { NICKNAME_RULE } from '../account/accountForm.js'
import type { SignedUp } from '../account/signUpAnswer.js'
import { CertificationSection } from './CertificationSection.js'
import { PasswordField } from './PasswordField.js'
import { ShopField } from './ShopField.js'
import { useSignUp } from './useSignUp.js'

/** The shop's sign-up: one form of the shop's own, with the certification in the middle of it. */
export function SignUpForm({ onSignedUp }: { onSignedUp: (member: SignedUp) => void }) {
  const { form, section, round, missing, refusal, isSending, submit, verified } = useSignUp(onSignedUp)
  const { errors } = form.formState
  return (
    // POST: whatever goes wrong with the script, a password must not end up in the URL.
    <form className="card" method="post" noValidate onSubmit={submit}>
      <h1>회원가입</h1>
      <section className="part" aria-labelledby="account-title">
        <h2 id="account-title">계정</h2>
        <ShopField
          id="email"
          label="이메일"
          type="email"
          autoComplete="email"
          error={errors.email?.message}
          {...form.register('email')}
        />
        <PasswordField id="password" error={errors.password?.message} {...form.register('password')} />
        <ShopField
          id="nickname"
          label="별명"
          type="text"
          autoComplete="nickname"
          hint={NICKNAME_RULE}
          error={errors.nickname?.message}
          {...form.register('nickname')}
        />
      </section>
      <CertificationSection ref={section} round={round} error={missing} onVerified={verified} />
      <section className="part last" aria-label="동의와 가입">
        <label className="check">
          <input type="checkbox" {...form.register('acceptsNews')} />
          <span>새 소식과 할인을 이메일로 받을게요. (선택)</span>
        </label>
        <p className="alert" role="alert">
          {refusal}
        </p>
        <button type="submit" className="submit" aria-disabled={isSending || undefined}>
          가입하기
        </button>
      </section>
    </form>
  )
}
