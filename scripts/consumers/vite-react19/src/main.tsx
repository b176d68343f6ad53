import { CertificationForm, createHttpAdapter } from '@certification-form/react'
import { en } from '@certification-form/react/locales/en'
import '@certification-form/theme/styles.css'
import '@certification-form/theme/themes/shop.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'

const adapter = createHttpAdapter({ baseUrl: '/api/certification' })
const queryClient = new QueryClient()

function SignUp() {
  const [greeting, setGreeting] = useState('')
  const signUp = async () => {
    const answer = await fetch('/sign-up', { method: 'POST' })
    setGreeting(await answer.text())
  }
  return (
    <main>
      <CertificationForm adapter={adapter} locale={en} onVerified={() => void signUp()} />
      <h2>{greeting}</h2>
    </main>
  )
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <SignUp />
      </QueryClientProvider>
    </StrictMode>,
  )
}
