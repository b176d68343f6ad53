import { Certification, CertificationForm } from '@certification-form/react'
import { type Contender, PERSON } from './contender.js'
import { EXTRA_FIELDS, FORMS } from './wanted.js'

const adapter = {
  requestOtp: () => Promise.resolve({ impUid: 'imp_1' }),
  confirmOtp: () => Promise.resolve({ status: 'verified' }),
}

export const contender: Contender = {
  element: ({ filled }) => (
    <>
      {FORMS.map((form) => (
        <CertificationForm key={form} adapter={adapter} {...(filled ? { defaultValues: PERSON } : {})}>
          {EXTRA_FIELDS.map((field) => (
            <Certification.Extra key={field} name={`extra${field}`} label="또 하나" />
          ))}
        </CertificationForm>
      ))}
    </>
  ),
  box: '[data-field="name"] input',
  text: 'Gildong Hong of Seoul',
  step: { press: '[data-cf-part="request-button"]', box: '[data-cf-part="otp-input"]' },
}
