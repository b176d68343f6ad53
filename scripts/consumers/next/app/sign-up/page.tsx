import { ko, OtpInput } from '@certification-form/react'
import { SignUp } from './SignUp'

/** A server component: words and parts of the package stand in it, what is handed functions is a client component. */
export default function SignUpPage() {
  return (
    <main>
      <h1>{ko.headings.identity}</h1>
      <SignUp />
      <form method="get">
        <OtpInput name="gift" aria-label="Gift code" />
      </form>
    </main>
  )
}
