import {
  CERTIFICATION_ERROR_CODES as ERROR_CODES,
  CertificationError,
  type IdentityInput,
} from '@certification-form/core'
import { SCRIPTED_OTP, createScriptedAdapter } from '@certification-form/testing'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { Certification } from '../Certification.js'
import { ko } from '../locales/ko.js'
import { fakeTheClock, pass } from '../test-clock.js'
import { CertificationForm } from './CertificationForm.js'
import type { CertificationEvent } from './certificationEvent.js'

const BOXES = ['name', 'birth', 'genderDigit', 'phone'] as const
const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('홍길동', 'Kim Minji', '900101', '1', '7', '01012345678', '+82 10 9876 5432'),
)
const typing = fc.record({ box: fc.constantFrom(...BOXES, 'otp', 'email'), text })
const action = fc.oneof(
  typing,
  fc.constantFrom('requestOtp', 'confirmOtp', 'resendOtp', 'editIdentity', 'turnMvnoOn', 'turnMvnoOff', 'wait'),
)
const outcome = fc.oneof(
  { weight: 4, arbitrary: fc.constant('accepted') },
  fc.constantFrom<string[]>(...ERROR_CODES),
  text,
)
const GOOD: IdentityInput = {
  name: '남궁민수',
  birth: '880317',
  genderDigit: '1',
  phone: '01087654321',
  carrier: 'KT',
  isMvno: false,
}

/** Everything an event may hold besides a duration. */
const WORDS = new Set<unknown>([
  ...'step fieldError requested resent failed verified identity otp requestOtp confirmOtp carrier isMvno'.split(' '),
  ...BOXES,
  ...ERROR_CODES,
  ...Object.keys(ko.fieldErrors),
])

/** A merchant's schema that puts what was typed into its messages, at its own field and at one of ours. */
const talkative = {
  '~standard': {
    validate: (value: unknown) => {
      const { email = '' } = value as { email?: string }
      if (email.length < 3) return { value: { email } }
      return { issues: ['email', 'name'].map((field) => ({ message: `${email}은 안 돼요`, path: [field] })) }
    },
  },
}

/** An outcome of the adapter: a text is what a careless one throws. */
function play(one = 'accepted') {
  if (one === 'accepted') return one
  const code = ERROR_CODES.find((known) => known === one)
  if (code) return new CertificationError(code, { fields: ['name', 'phone'], retryAfter: 3 })
  throw new Error(one)
}

type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never

const WHOLE_WAY: Action[] = ['requestOtp', 'resendOtp', { box: 'otp', text: SCRIPTED_OTP }, 'confirmOtp']

function perform(step: Action): void {
  if (typeof step === 'string') {
    const name = (ko.actions as Record<string, string>)[step]
    const button = name && screen.queryByRole('button', { name })
    if (button) fireEvent.click(button)
    return
  }
  const input = document.querySelector(`input[name=${step.box}]`)
  if (input) fireEvent.input(input, { target: { value: step.text } })
  if (input) fireEvent.blur(input)
}

fakeTheClock()

it('over any flow, an event holds words of ours and durations, and nothing that was typed', async () => {
  const flows = fc.record({
    known: fc.constantFrom({}, { ...GOOD, name: '' }),
    request: fc.array(outcome, { minLength: 1, maxLength: 3 }),
    confirm: fc.array(outcome, { minLength: 1, maxLength: 3 }),
    begins: fc.boolean(),
    actions: fc.array(action, { minLength: 3, maxLength: 12 }),
  })
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(flows, async ({ known, request, confirm, begins, actions }) => {
      const events: CertificationEvent[] = []
      const [requests, confirms] = [[...request], [...confirm]]
      const adapter = createScriptedAdapter<unknown, { email: string }>({
        request: () => play(requests.shift()),
        confirm: () => play(confirms.shift()),
        resendIn: 0,
        delay: 100,
      })
      render(
        <CertificationForm<unknown, { email: string }>
          adapter={adapter}
          defaultValues={begins ? GOOD : known}
          extraSchema={talkative as never}
          onEvent={(event) => events.push(event)}
        >
          <Certification.Extra name="email" label="이메일" />
        </CertificationForm>,
      )
      const began = Date.now()
      for (const step of begins ? [...WHOLE_WAY, ...actions] : actions) {
        perform(step)
        await pass(1)
      }
      cleanup()
      const held = events.flatMap((event) => Object.values<unknown>(event))
      const isOurs = (value: unknown) => WORDS.has(value) || (typeof value === 'number' && value <= Date.now() - began)
      expect(held.filter((value) => !isOurs(value))).toEqual([])
      for (const { type } of events) seen.add(type)
    }),
    { numRuns: 60 },
  )
  // Flows that never get anywhere would prove nothing.
  expect([...seen].toSorted()).toEqual(['failed', 'fieldError', 'requested', 'resent', 'step', 'verified'])
})
