// The claims are the compiler's: each @ts-expect-error is an error of its own when the line below it compiles.
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { EveryParameter } from './everyParameter.js'
import { ko } from './ko.js'
import { type MessageOverrides, type Messages, overrideMessages } from './messages.js'

describe('a pack', () => {
  it('has every key', () => {
    const { verified, ...withoutText } = ko
    // @ts-expect-error 'verified' is missing
    const noText: Messages = withoutText
    const { mvno, ...hints } = ko.hints
    // @ts-expect-error 'hints.mvno' is missing
    const noHint: Messages = { ...ko, hints }
    const { SKT, ...carriers } = ko.labels.carriers
    // @ts-expect-error a carrier has no name
    const noCarrier: Messages = { ...ko, labels: { ...ko.labels, carriers } }
    expect([noText, noHint, noCarrier]).toHaveLength(3)
    expect([verified, mvno, SKT]).not.toContain(undefined)
  })

  it('has no key that nothing reads', () => {
    // @ts-expect-error 'verifed' is misspelt
    const misspelt: Messages = { ...ko, verifed: '끝났어요.' }
    // @ts-expect-error 'hints.carrier' does not exist
    const inGroup: Messages = { ...ko, hints: { ...ko.hints, carrier: '골라 주세요.' } }
    expect([misspelt, inGroup]).toHaveLength(2)
  })

  it('has words for every error code and for no other', () => {
    const { network, ...errors } = ko.errors
    // @ts-expect-error 'network' has no words
    const missing: Messages['errors'] = errors
    // @ts-expect-error 'netwrok' is no code
    const unknownCode: Messages['errors'] = { ...ko.errors, netwrok: '연결할 수 없어요.' }
    const { name_required, ...fieldErrors } = ko.fieldErrors
    // @ts-expect-error 'name_required' has no words
    const missingField: Messages['fieldErrors'] = fieldErrors
    // @ts-expect-error 'name_rude' is no code
    const unknownField: Messages['fieldErrors'] = { ...ko.fieldErrors, name_rude: '다시 해 주세요.' }
    expect([missing, unknownCode, missingField, unknownField]).toHaveLength(4)
    expect([network, name_required]).not.toContain(undefined)
  })
})

describe('a text that is given something', () => {
  it('is a function of it', () => {
    // @ts-expect-error the phone number is missing
    const noPhone: Messages = { ...ko, otpSentTo: '인증번호를 입력해 주세요.' }
    // @ts-expect-error seconds are a number
    const wrongType: Messages = { ...ko, resendWait: (seconds: string) => seconds }
    // @ts-expect-error an error is told no more than waits and tries
    const tooMuch: Messages['errors'] = { ...ko.errors, network: ({ phone }) => `${phone}` }
    // @ts-expect-error nothing is a text
    const noText: Messages = { ...ko, otpSentTo: (phone: string) => void phone }
    expect([noPhone, wrongType, tooMuch, noText]).toHaveLength(4)
    expectTypeOf<Parameters<Messages['otpSentTo']>>().toEqualTypeOf<[phone: string]>()
    expectTypeOf<Parameters<Messages['resendWait']>>().toEqualTypeOf<[seconds: number]>()
  })

  it('takes it', () => {
    const careless = { ...ko, resendWait: () => '잠시 뒤에 다시 받을 수 있어요.' } satisfies Messages
    // @ts-expect-error 'resendWait' leaves the seconds out
    expect(careless satisfies EveryParameter<typeof careless>).toBe(careless)
    const nested = { ...ko, status: { ...ko.status, secondsLeft: () => '곧 끝나요.' } } satisfies Messages
    // @ts-expect-error so does 'status.secondsLeft'
    expect(nested satisfies EveryParameter<typeof nested>).toBe(nested)
    const careful = { ...ko, resendWait: (seconds: number) => `${seconds}초` } satisfies Messages
    expect(careful satisfies EveryParameter<typeof careful>).toBe(careful)
  })
})

describe('overrides', () => {
  it('are single keys, also in a group', () => {
    const changes: MessageOverrides = {
      verified: '끝났어요.',
      actions: { confirmOtp: '인증하기' },
      errors: { otp_mismatch: ({ attemptsLeft }) => `${attemptsLeft ?? 0}번 남았어요.` },
      fieldErrors: { birth_under_age: (minAge) => `만 ${minAge}세부터 가입할 수 있어요.` },
      mismatchChecklist: ['이름'],
    }
    expect(overrideMessages(ko, changes).actions).toEqual({ ...ko.actions, confirmOtp: '인증하기' })
  })

  it('are offered by the editor: every key is a literal', () => {
    expectTypeOf<keyof MessageOverrides>().toEqualTypeOf<keyof Messages>()
    expectTypeOf<keyof NonNullable<MessageOverrides['actions']>>().toEqualTypeOf<keyof Messages['actions']>()
    expectTypeOf<keyof NonNullable<MessageOverrides['errors']>>().toEqualTypeOf<keyof Messages['errors']>()
  })

  it('name only what exists', () => {
    const changes: MessageOverrides[] = [
      // @ts-expect-error no such text
      { verifed: '끝났어요.' },
      // @ts-expect-error no such button
      { actions: { confirm: '인증하기' } },
      // @ts-expect-error no such code
      { errors: { netwrok: '연결할 수 없어요.' } },
      // @ts-expect-error a button is a text
      { actions: { confirmOtp: 3 } },
    ]
    expect(changes).toHaveLength(4)
  })
})
