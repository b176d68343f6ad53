import { CertificationForm, createHttpAdapter } from '@certification-form/react'
import '@certification-form/react/styles.css'
import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'

const adapter = createHttpAdapter({ baseUrl: '/api/certification' })

function SignUp() {
  const [greeting, setGreeting] = useState('')
  const signUp = async () => {
    const answer = await fetch('/sign-up', { method: 'POST' })
    setGreeting(await answer.text())
  }
  return (
    <main>
      <CertificationForm adapter={adapter} onVerified={() => void signUp()} />
      <h2>{greeting}</h2>
    </main>
  )
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <SignUp />
    </StrictMode>,
  )
}
