import type { SizeEntry } from './sizes.js'

/** Forms that ask for a phone number, or the nearest that a package has. */
export const FORMS: readonly SizeEntry[] = [
  {
    title: '**`<CertificationForm>`**',
    code: "export { CertificationForm } from '@certification-form/react'",
    css: '@certification-form/react/styles.css',
  },
  { title: 'hand-written, react-hook-form + zod', code: "export { contender } from './src/page/handWritten.js'" },
  {
    title: 'Amplify Authenticator',
    code: "export { Authenticator } from '@aws-amplify/ui-react'; export { Amplify } from 'aws-amplify'",
    css: '@aws-amplify/ui-react/styles.css',
  },
  {
    title: 'Firebase UI, phone form',
    code:
      "export { FirebaseUIProvider, PhoneAuthForm } from '@firebase-oss/ui-react'\n" +
      "export { initializeUI } from '@firebase-oss/ui-core'; export { initializeApp } from 'firebase/app'",
  },
  {
    title: 'SuperTokens passwordless',
    code:
      "export { init, SuperTokensWrapper } from 'supertokens-auth-react'; export { AuthPage } from 'supertokens-auth-react/ui'\n" +
      "export { init as passwordless } from 'supertokens-auth-react/recipe/passwordless'\n" +
      "export { PasswordlessPreBuiltUI } from 'supertokens-auth-react/recipe/passwordless/prebuiltui'\n" +
      "export { init as session } from 'supertokens-auth-react/recipe/session'",
  },
  {
    title: 'Stytch login',
    code:
      "export { StytchLogin, StytchProvider, createStytchClient } from '@stytch/react'\n" +
      "import { Products } from '@stytch/react'; export const { otp } = Products",
  },
  {
    title: 'Supabase Auth UI',
    code: "export { Auth } from '@supabase/auth-ui-react'; export { createClient } from '@supabase/supabase-js'",
  },
  {
    title: 'better-auth-ui, e-mail code',
    code:
      "export { AuthUIProvider, AuthView } from '@daveyplate/better-auth-ui'\n" +
      "export { createAuthClient } from 'better-auth/react'; export { emailOTPClient } from 'better-auth/client/plugins'",
  },
  {
    title: 'Clerk (loads its forms from Clerk’s network)',
    code: "export { ClerkProvider, SignUp } from '@clerk/react'",
  },
  {
    title: 'Ory Elements login',
    code: "export { Login } from '@ory/elements-react/theme'",
    css: '@ory/elements-react/theme/styles.css',
  },
]

/** Inputs for a code. */
export const OTP_INPUTS: readonly SizeEntry[] = [
  { title: '**`<OtpInput>`**', code: "export { OtpInput } from '@certification-form/react'" },
  { title: 'input-otp', code: "export { OTPInput } from 'input-otp'" },
  { title: 'Radix', code: "export { HiddenInput, Input, Root } from '@radix-ui/react-one-time-password-field'" },
  { title: 'Base UI', code: "export { OTPField } from '@base-ui/react/otp-field'" },
  { title: 'Ark', code: "export { PinInput } from '@ark-ui/react/pin-input'" },
  {
    title: 'Mantine',
    code: "export { MantineProvider, PinInput } from '@mantine/core'",
    css: '@mantine/core/styles.css',
  },
  { title: 'react-otp-input', code: "export { default as OtpInput } from 'react-otp-input'" },
]
