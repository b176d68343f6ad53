'use client'
import { CertificationForm, createHttpAdapter } from '@certification-form/react'
import { useState } from 'react'
import { signUp } from './signUp'

const adapter = createHttpAdapter()

export function SignUp() {
  const [greeting, setGreeting] = useState('')
  return (
    <>
      <CertificationForm adapter={adapter} onVerified={async () => setGreeting(await signUp())} />
      <h2>{greeting}</h2>
    </>
  )
}
