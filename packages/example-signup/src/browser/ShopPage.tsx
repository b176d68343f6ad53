import { useState } from 'react'
import { SHOP_NAME } from '../account/shop.js'
import type { SignedUp } from '../account/signUpAnswer.js'
import { SignUpForm } from './SignUpForm.js'
import { Welcome } from './Welcome.js'

function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" />
      <path d="M6 13c3.3-3 6.7-3 10 0s6.7 3 10 0M6 20c3.3-3 6.7-3 10 0s6.7 3 10 0" />
    </svg>
  )
}

/** The shop around its sign-up. */
export function ShopPage() {
  const [member, setMember] = useState<SignedUp>()
  return (
    <>
      <header className="top">
        <p className="brand">
          <Mark />
          {SHOP_NAME}
          <span className="brand-line">차와 그릇</span>
        </p>
      </header>
      <main>{member ? <Welcome member={member} /> : <SignUpForm onSignedUp={setMember} />}</main>
      <footer className="bottom">
        <p>{SHOP_NAME}은 보기로 지어낸 가게예요. 가입 정보는 서버를 끄면 사라져요.</p>
      </footer>
    </>
  )
}
