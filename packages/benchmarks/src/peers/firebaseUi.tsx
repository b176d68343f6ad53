import { initializeUI } from '@firebase-oss/ui-core'
import { FirebaseUIProvider, PhoneAuthForm } from '@firebase-oss/ui-react'
import { initializeApp } from 'firebase/app'
import type { Contender } from '../page/contender.js'

const ui = initializeUI({ app: initializeApp({ apiKey: 'example', projectId: 'example', authDomain: 'localhost' }) })

export const contender: Contender = {
  element: () => (
    <FirebaseUIProvider ui={ui}>
      <PhoneAuthForm />
    </FirebaseUIProvider>
  ),
  box: 'input[type="tel"]',
  text: '01098765432',
}
