import SuperTokens, { SuperTokensWrapper } from 'supertokens-auth-react'
import Passwordless from 'supertokens-auth-react/recipe/passwordless'
import { PasswordlessPreBuiltUI } from 'supertokens-auth-react/recipe/passwordless/prebuiltui'
import Session from 'supertokens-auth-react/recipe/session'
import { AuthPage } from 'supertokens-auth-react/ui'
import type { Contender } from '../page/contender.js'

const { origin, pathname } = window.location

SuperTokens.init({
  appInfo: { appName: 'bench', apiDomain: origin, websiteDomain: origin, websiteBasePath: pathname },
  recipeList: [Passwordless.init({ contactMethod: 'PHONE' }), Session.init()],
  useShadowDom: false,
})

export const contender: Contender = {
  element: () => (
    <SuperTokensWrapper>
      <AuthPage preBuiltUIList={[PasswordlessPreBuiltUI]} factors={['otp-phone']} redirectOnSessionExists={false} />
    </SuperTokensWrapper>
  ),
  box: 'input[type="tel"]',
  text: '01098765432',
}
