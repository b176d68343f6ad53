import { CARRIERS, type Identity, createIdentitySchema } from '@certification-form/core'
import {
  Certification,
  type CertificationAdapter,
  CertificationError,
  CertificationForm,
  type Messages,
  OtpInput,
  createHttpAdapter,
  useCertification,
} from '@certification-form/react'
import { en } from '@certification-form/react/locales/en'
import { ja } from '@certification-form/react/locales/ja'
import { ko } from '@certification-form/react/locales/ko'
import { vi } from '@certification-form/react/locales/vi'
import { zhCN } from '@certification-form/react/locales/zh-CN'
import { type ThemeStyle, readTheme, theme, themeCss } from '@certification-form/theme'

export const packs: Messages[] = [ko, en, ja, zhCN, vi]
export const style: ThemeStyle = theme({ colorAccent: { light: '#0057ff', dark: '#7aa7ff' }, radius: '4px' })
export const css: string = themeCss(readTheme({}))
export const carriers: readonly string[] = CARRIERS

const adapter = createHttpAdapter()
const ownAdapter: CertificationAdapter<{ id: number }, { referrer: string }> = {
  requestOtp: async ({ phone, referrer }) => ({ impUid: `${phone.length}${referrer.length}`, expiresIn: 180 }),
  confirmOtp: async () => Promise.reject(new CertificationError('otp_mismatch', { attemptsLeft: 2 })),
}

export function identityOf(values: object): Identity | undefined {
  return createIdentitySchema({ minAge: 14 }).safeParse(values).data
}

function Headless() {
  const certification = useCertification({ adapter })
  return <p>{Object.keys(certification).length}</p>
}

export function Page() {
  return (
    <>
      <CertificationForm adapter={adapter} locale={ko} onVerified={(result) => typeof result} />
      <Certification.Root adapter={ownAdapter} onVerified={({ id }) => id.toFixed()}>
        <Certification.Name render={<section />} />
      </Certification.Root>
      <OtpInput length={6} onComplete={(code) => code.length} />
      <Headless />
    </>
  )
}

// @ts-expect-error a form without an adapter could ask nobody
export const wrong = <CertificationForm />
