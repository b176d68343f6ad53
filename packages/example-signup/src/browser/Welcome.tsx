import { useEffect, useRef } from 'react'
import type { SignedUp } from '../account/signUpAnswer.js'

/** After the sign-up. Takes focus, since the form that had it is gone. */
export function Welcome({ member: { maskedName, nickname } }: { member: SignedUp }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="card welcome">
      <h1 ref={heading} tabIndex={-1}>
        {maskedName} 님, 반가워요
      </h1>
      <p>
        가입을 마쳤어요. 앞으로 <strong>{nickname}</strong> 별명으로 불러 드릴게요.
      </p>
    </section>
  )
}
