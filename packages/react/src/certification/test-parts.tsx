import { SCRIPTED_OTP, createScriptedAdapter } from '@certification-form/testing'
import { type RenderResult, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { Certification } from '../Certification.js'
import type { CertificationRootProps } from './CertificationRoot.js'

/** Whom a merchant knows already: one tap away from the code. */
export const KNOWN = {
  name: '홍길동',
  birth: '900101',
  genderDigit: '1',
  carrier: 'SKT',
  phone: '01012345678',
} as const

/** Where a part stands: itself the root or a step, in one of the steps, or in a field. */
export type Place = 'root' | 'inRoot' | 'identity' | 'otp' | 'verified' | 'field'

const PARENTS: Record<Exclude<Place, 'root'>, (part: ReactElement) => ReactElement> = {
  inRoot: (part) => part,
  identity: (part) => <Certification.IdentityStep>{part}</Certification.IdentityStep>,
  field: (part) => (
    <Certification.IdentityStep>
      <Certification.Name>{part}</Certification.Name>
    </Certification.IdentityStep>
  ),
  otp: (part) => <Certification.OtpStep>{part}</Certification.OtpStep>,
  verified: (part) => <Certification.VerifiedStep>{part}</Certification.VerifiedStep>,
}

async function go(to: 'otp' | 'verified'): Promise<void> {
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: '가자' }))
  const confirm = await screen.findByRole('button', { name: '확인하자' })
  if (to === 'otp') return
  await user.type(screen.getByRole('textbox'), SCRIPTED_OTP)
  await user.click(confirm)
  await screen.findByText('끝')
}

/** Shows one part in its place, in the step it belongs to. */
export async function renderPart(
  part: ReactElement,
  place: Place,
  at: 'identity' | 'otp' | 'verified',
  options: Partial<CertificationRootProps> = {},
): Promise<RenderResult> {
  if (place === 'root') return render(part)
  const view = render(
    <Certification.Root adapter={createScriptedAdapter()} defaultValues={KNOWN} {...options}>
      {PARENTS[place](part)}
      <Certification.IdentityStep>
        <Certification.RequestButton>가자</Certification.RequestButton>
      </Certification.IdentityStep>
      <Certification.OtpStep>
        {at === 'verified' && <Certification.Otp />}
        <Certification.ConfirmButton>확인하자</Certification.ConfirmButton>
      </Certification.OtpStep>
      <Certification.VerifiedStep>끝</Certification.VerifiedStep>
    </Certification.Root>,
  )
  if (at !== 'identity') await go(at)
  return view
}
