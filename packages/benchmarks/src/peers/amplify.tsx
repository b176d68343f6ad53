import { Authenticator } from '@aws-amplify/ui-react'
import { Amplify } from 'aws-amplify'
import type { Contender } from '../page/contender.js'

// Its first screen asks nobody: without tokens in the storage there is nothing to ask for.
Amplify.configure({
  Auth: { Cognito: { userPoolId: 'us-east-1_example', userPoolClientId: 'example', loginWith: { phone: true } } },
})

export const contender: Contender = {
  element: () => <Authenticator loginMechanisms={['phone_number']} />,
  box: 'input[name="username"]',
  text: '01098765432',
}
