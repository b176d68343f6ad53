import { zodResolver } from '@hookform/resolvers/zod'
import { type ReactNode, useEffect, useState } from 'react'
import { type FieldError, type UseFormRegisterReturn, useForm } from 'react-hook-form'
import { z } from 'zod'
import { type Contender, PERSON } from './contender.js'
import { EXTRA_FIELDS, FORMS } from './wanted.js'

// What a developer writes in an afternoon: labels, mistakes by field, a clock. No styles, no IME, no refusals.
const extra = Object.fromEntries(EXTRA_FIELDS.map((field) => [`extra${field}`, z.string().optional()]))
const identity = z.object({
  ...extra,
  name: z.string().trim().min(2, '이름을 입력해 주세요'),
  birth: z.string().regex(/^\d{6}$/, '생년월일 6자리를 입력해 주세요'),
  genderDigit: z.string().regex(/^[1-8]$/, '1에서 8 사이의 숫자를 입력해 주세요'),
  carrier: z.enum(['SKT', 'KT', 'LGT'], '통신사를 골라 주세요'),
  isMvno: z.boolean(),
  phone: z.string().regex(/^010-?\d{4}-?\d{4}$/, '휴대폰 번호를 입력해 주세요'),
})
const answer = z.object({ otp: z.string().regex(/^\d{6}$/, '인증번호 6자리를 입력해 주세요') })
type Values = z.input<typeof identity>
const EMPTY: Partial<Values> = { name: '', birth: '', genderDigit: '', isMvno: false, phone: '' }

interface BoxProps {
  label: string
  field: UseFormRegisterReturn
  error: FieldError | undefined
  inputMode?: 'numeric' | 'tel'
}

function Box({ label, field, error, inputMode }: BoxProps): ReactNode {
  const notes = error ? `${field.name}-error` : undefined
  return (
    <div>
      <label htmlFor={field.name}>{label}</label>
      <input
        id={field.name}
        inputMode={inputMode}
        aria-invalid={error ? true : undefined}
        aria-describedby={notes}
        {...field}
      />
      {error && <p id={notes}>{error.message}</p>}
    </div>
  )
}

function IdentityStep({ filled, onSent }: { filled: boolean; onSent: () => void }): ReactNode {
  const { register, handleSubmit, formState } = useForm<Values>({
    resolver: zodResolver(identity),
    mode: 'onTouched',
    defaultValues: filled ? PERSON : EMPTY,
  })
  const { errors } = formState
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(() => Promise.resolve().then(onSent))(event)}>
      <h2>본인인증</h2>
      <Box label="이름" field={register('name')} error={errors.name} />
      <Box label="생년월일 6자리" field={register('birth')} error={errors.birth} inputMode="numeric" />
      <Box
        label="주민등록번호 뒷자리 첫 숫자"
        field={register('genderDigit')}
        error={errors.genderDigit}
        inputMode="numeric"
      />
      <fieldset>
        <legend>통신사</legend>
        {['SKT', 'KT', 'LGT'].map((carrier) => (
          <label key={carrier}>
            <input type="radio" value={carrier} {...register('carrier')} />
            {carrier}
          </label>
        ))}
        <label>
          <input type="checkbox" {...register('isMvno')} />
          알뜰폰
        </label>
        {errors.carrier && <p>{errors.carrier.message}</p>}
      </fieldset>
      <Box label="휴대폰 번호" field={register('phone')} error={errors.phone} inputMode="tel" />
      {EXTRA_FIELDS.map((field) => (
        <Box key={field} label="또 하나" field={register(`extra${field}` as 'name')} error={undefined} />
      ))}
      <button type="submit" disabled={formState.isSubmitting}>
        인증번호 받기
      </button>
    </form>
  )
}

function OtpStep({ onBack }: { onBack: () => void }): ReactNode {
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(answer),
    mode: 'onTouched',
    defaultValues: { otp: '' },
  })
  const [left, setLeft] = useState(180)
  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(() => Promise.resolve())(event)}>
      <h2>인증번호 입력</h2>
      <Box label="인증번호 6자리" field={register('otp')} error={formState.errors.otp} inputMode="numeric" />
      <p role="timer">
        {Math.floor(left / 60)}:{String(left % 60).padStart(2, '0')}
      </p>
      <button type="submit">확인</button>
      <button type="button">인증번호 다시 받기</button>
      <button type="button" onClick={onBack}>
        정보 수정
      </button>
    </form>
  )
}

function Form({ filled }: { filled: boolean }): ReactNode {
  const [isSent, setSent] = useState(false)
  if (isSent) return <OtpStep onBack={() => setSent(false)} />
  return <IdentityStep filled={filled} onSent={() => setSent(true)} />
}

export const contender: Contender = {
  element: ({ filled }) => (
    <>
      {FORMS.map((form) => (
        <Form key={form} filled={filled} />
      ))}
    </>
  ),
  box: '#name',
  text: 'Gildong Hong of Seoul',
  step: { press: 'button', box: '#otp' },
}
