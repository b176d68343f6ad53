// The claims are the compiler's: each @ts-expect-error is an error of its own when the line below it compiles.
import type { CertificationAdapter, Identity } from '@certification-form/core'
import { createScriptedAdapter } from '@certification-form/testing'
import { describe, expect, expectTypeOf, it } from 'vitest'
import * as z from 'zod/mini'
import * as classic from 'zod'
import { Certification, CertificationForm, type CertificationState, useCertification } from '../index.js'

interface Ticket {
  ticket: string
}
interface Extra {
  email: string
}

declare const adapter: CertificationAdapter<Ticket, Extra>
const byHand = {
  requestOtp: (_identity: Identity & Extra) => Promise.resolve({ impUid: 'imp_1' }),
  confirmOtp: () => Promise.resolve({ ticket: 't' }),
}

describe('the types', () => {
  it('of the result and the extra fields come from the adapter, at every level', () => {
    const forms = () => (
      <>
        <CertificationForm
          adapter={adapter}
          defaultValues={{ email: 'a@example.com' }}
          onVerified={(result) => expectTypeOf(result).toEqualTypeOf<Ticket>()}
        />
        <CertificationForm adapter={byHand} onVerified={(result) => expectTypeOf(result).toEqualTypeOf<Ticket>()} />
        <Certification.Root adapter={adapter} onVerified={({ ticket }) => ticket} />
        {/* @ts-expect-error the adapter's field is called email */}
        <CertificationForm adapter={adapter} defaultValues={{ mail: 'a@example.com' }} />
        {/* @ts-expect-error an email is a string */}
        <CertificationForm adapter={adapter} defaultValues={{ email: 1 }} />
        {/* @ts-expect-error the result has a ticket only */}
        <Certification.Root adapter={adapter} onVerified={({ token }) => token} />
      </>
    )
    expect(forms).toBeTypeOf('function')
    expectTypeOf(useCertification<Ticket, Extra>).returns.toEqualTypeOf<CertificationState<Ticket>>()
    const useOurs = () => useCertification({ adapter })
    expectTypeOf(useOurs).returns.toEqualTypeOf<CertificationState<Ticket>>()
  })

  it('take a schema that makes the adapter’s fields, of zod or zod/mini, and no other', () => {
    const mini = z.object({ email: z.string() })
    const full = classic.object({ email: classic.string() })
    const wrong = z.object({ email: z.number() })
    const forms = () => (
      <>
        <CertificationForm adapter={adapter} extraSchema={mini} />
        <CertificationForm adapter={adapter} extraSchema={full} />
        <CertificationForm adapter={createScriptedAdapter<Ticket, Extra>()} extraSchema={mini} />
        {/* @ts-expect-error the adapter's email is a string */}
        <CertificationForm adapter={adapter} extraSchema={wrong} />
      </>
    )
    expect(forms).toBeTypeOf('function')
  })

  it('keep what is ours: a box takes no id, name, form or value of another, the root none of our names', () => {
    const parts = () => (
      <>
        <Certification.Input placeholder="홍길동" aria-describedby="help" data-testid="it" />
        {/* @ts-expect-error the label points at ours */}
        <Certification.Input id="name" />
        {/* @ts-expect-error react-hook-form holds it */}
        <Certification.Input value="홍길동" />
        {/* @ts-expect-error it is what keeps it out of a host's FormData */}
        <Certification.Input form="host" />
        {/* @ts-expect-error there are six levels */}
        <Certification.Root adapter={adapter} headingLevel={7} />
        <Certification.Root
          adapter={adapter}
          as="fieldset"
          disabled
          data-testid="it"
          aria-busy
          onKeyDown={() => undefined}
        />
      </>
    )
    expect(parts).toBeTypeOf('function')
  })
})
