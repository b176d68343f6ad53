import { type FormEvent, useRef, useState } from 'react'
import { type FieldErrors, type Resolver, useForm } from 'react-hook-form'
import {
  type AccountField,
  type AccountForm,
  EMPTY_ACCOUNT,
  accountSchema,
  findAccountErrors,
} from '../account/accountForm.js'
import type { SignedUp } from '../account/signUpAnswer.js'
import { postSignUp, type SignUpOutcome } from './postSignUp.js'

const NOT_YET = '본인인증을 먼저 마쳐 주세요.'

const resolver: Resolver<AccountForm> = async (values) => {
  const parsed = accountSchema.safeParse(values)
  if (parsed.success) return { values: parsed.data, errors: {} }
  const errors: FieldErrors<AccountForm> = {}
  for (const [field, message] of Object.entries(findAccountErrors(parsed.error.issues))) {
    errors[field as AccountField] = { type: 'rule', message }
  }
  return { values: {}, errors }
}

/** The shop's form: its fields, whether the certification is done, and the sending. */
export function useSignUp(onSignedUp: (member: SignedUp) => void) {
  const form = useForm<AccountForm>({ defaultValues: EMPTY_ACCOUNT, resolver, mode: 'onTouched' })
  const [isVerified, setVerified] = useState(false)
  const [round, setRound] = useState(0)
  const [missing, setMissing] = useState<string>()
  const [refusal, setRefusal] = useState<string>()
  const section = useRef<HTMLElement>(null)
  const isSending = useRef(false)

  function demandCertification({ focus }: { focus: boolean }): void {
    if (isVerified) return
    setMissing(NOT_YET)
    if (focus) section.current?.querySelector('input')?.focus()
  }

  function showRefusal({ message, fields = {}, verifyAgain = false }: Refusal): void {
    setRefusal(message)
    Object.entries(fields).forEach(([field, text], index) => {
      form.setError(field as AccountField, { type: 'server', message: text }, { shouldFocus: index === 0 })
    })
    if (!verifyAgain) return
    setVerified(false)
    setRound((last) => last + 1)
  }

  async function send(values: AccountForm): Promise<void> {
    if (!isVerified) return demandCertification({ focus: true })
    if (isSending.current) return
    isSending.current = true
    setRefusal(undefined)
    const outcome = await postSignUp(values)
    isSending.current = false
    if ('member' in outcome) onSignedUp(outcome.member)
    else showRefusal(outcome.refusal)
  }

  return {
    form,
    section,
    round,
    missing,
    refusal,
    isSending: form.formState.isSubmitting,
    // Focus goes to the first box that is wrong; the certification comes after all of them.
    submit: (event: FormEvent) => void form.handleSubmit(send, () => demandCertification({ focus: false }))(event),
    verified: () => {
      setVerified(true)
      setMissing(undefined)
      setRefusal(undefined)
    },
  }
}

type Refusal = Extract<SignUpOutcome, { refusal: unknown }>['refusal']
