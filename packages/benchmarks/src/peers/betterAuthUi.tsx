import { AuthUIProvider, AuthView } from '@daveyplate/better-auth-ui'
import { createAuthClient } from 'better-auth/react'
import { emailOTPClient } from 'better-auth/client/plugins'
import type { Contender } from '../page/contender.js'

const authClient = createAuthClient({ plugins: [emailOTPClient()], sessionOptions: { refetchOnWindowFocus: false } })
const ignore = () => {}

export const contender: Contender = {
  // It has no screen for a phone: its screen for a code by e-mail is the nearest.
  element: () => (
    <AuthUIProvider authClient={authClient} emailOTP navigate={ignore} replace={ignore}>
      <AuthView view="EMAIL_OTP" />
    </AuthUIProvider>
  ),
  box: 'input[name="email"]',
  text: 'gildonghong',
}
