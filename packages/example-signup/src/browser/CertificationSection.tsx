import { CertificationForm, createHttpAdapter } from '@certification-form/react'
import type { Ref } from 'react'
import { MIN_AGE } from '../account/shop.js'
import { PracticeNote } from './PracticeNote.js'

const adapter = createHttpAdapter()

export interface CertificationSectionProps {
  /** Another number begins the verification anew. */
  round: number
  /** Why the form cannot be sent as it stands. */
  error: string | undefined
  onVerified: () => void
  ref: Ref<HTMLElement>
}

/** The certification as one part of the shop's form. What is typed into it never becomes a value of that form. */
export function CertificationSection({ round, error, onVerified, ref }: CertificationSectionProps) {
  return (
    <section className="part" aria-labelledby="certification-title" ref={ref}>
      <h2 id="certification-title">본인인증</h2>
      <p className="lead">본인 명의 휴대폰으로 인증해 주세요. 이름과 생년월일은 인증 결과를 그대로 써요.</p>
      <PracticeNote />
      <CertificationForm
        key={round}
        as="fieldset"
        adapter={adapter}
        minAge={MIN_AGE}
        onVerified={onVerified}
        fallback={
          <p className="fallback">
            문자로 인증할 수 없다면 <a href="mailto:help@yeouldam.example">help@yeouldam.example</a>로 알려 주세요. 다른
            방법으로 도와드릴게요.
          </p>
        }
      />
      {/* Always there, so that screen readers notice what comes into it. */}
      <p className="alert" role="alert">
        {error}
      </p>
    </section>
  )
}
