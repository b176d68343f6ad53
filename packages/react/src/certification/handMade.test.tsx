import { SCRIPTED_OTP, createScriptedAdapter } from '@certification-form/testing'
import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { Certification, useCertificationContext, useCarrierField } from '../index.js'
import { ko } from '../locales/ko.js'
import { box } from '../test-person.js'
import { KNOWN } from './test-parts.js'

const C = Certification

const KitInput = forwardRef<HTMLInputElement, ComponentPropsWithoutRef<'input'> & { size2?: string }>(function KitInput(
  { size2, ...props },
  ref,
) {
  return (
    <span className={`kit-${size2}`}>
      <input {...props} ref={ref} className={`kit ${props.className ?? ''}`} />
    </span>
  )
})

describe('sub-parts put together by hand', () => {
  it('are tied to each other, to the input of a UI kit, and to a description of the merchant’s own', async () => {
    const user = userEvent.setup()
    render(
      <C.Root adapter={createScriptedAdapter()} defaultValues={{ carrier: 'SKT', phone: KNOWN.phone }}>
        <C.IdentityStep>
          <p id="my-help">도움말</p>
          <C.Name>
            <C.FieldNotes />
            <C.Input
              render={<KitInput size2="big" />}
              className="mine"
              aria-describedby="my-help"
              placeholder="홍길동"
            />
            <C.Label />
          </C.Name>
          <C.Birth>
            <C.Label field="genderDigit" />
            <C.Input field="genderDigit" />
            <C.FieldNotes field="genderDigit" />
            <C.Label field="birth" />
            <C.Input field="birth" />
          </C.Birth>
          <C.RequestButton />
        </C.IdentityStep>
        <C.OtpStep>
          <C.Otp />
        </C.OtpStep>
      </C.Root>,
    )
    expect(box.name()).toHaveClass('kit', 'mine')
    expect(box.name()).toHaveAccessibleDescription(`${ko.hints.name} 도움말`)
    await user.click(box.request())
    await waitFor(() => expect(box.name()).toHaveFocus())
    expect(box.name()).toHaveAccessibleDescription(`${ko.fieldErrors.name_required} 도움말`)
    expect(box.name()).toHaveAttribute('data-invalid')
    await user.type(box.name(), '홍길동')
    await user.click(box.request())
    await waitFor(() => expect(box.digit()).toHaveFocus())
    expect(box.digit()).toHaveAccessibleDescription(ko.fieldErrors.gender_digit_required)
    await user.type(box.birth(), KNOWN.birth)
    await waitFor(() => expect(box.digit()).toHaveFocus())
    await user.keyboard('1')
    await user.click(box.request())
    expect(await screen.findByRole('textbox', { name: ko.labels.otp })).toBeInTheDocument()
  })

  it('make the box of the code as well', async () => {
    const user = userEvent.setup()
    render(
      <C.Root adapter={createScriptedAdapter()} defaultValues={KNOWN} classNames={{ input: 'wide', otp: 'boxes' }}>
        <C.IdentityStep>
          <C.RequestButton />
        </C.IdentityStep>
        <C.OtpStep>
          <C.Otp>
            <C.Input className="mine" />
            <C.Label>받은 숫자</C.Label>
            <C.FieldNotes />
          </C.Otp>
        </C.OtpStep>
        <C.VerifiedStep />
      </C.Root>,
    )
    await user.click(box.request())
    const otp = await screen.findByRole('textbox', { name: '받은 숫자' })
    await waitFor(() => expect(otp).toHaveFocus())
    expect(otp.closest('[data-cf-part=otp]')?.className).toBe('boxes mine')
    await user.type(otp, '000000{Enter}')
    await waitFor(() => expect(otp).toHaveAccessibleDescription(/4번 더/))
    await user.keyboard(`${SCRIPTED_OTP}{Enter}`)
    expect(await screen.findByText(ko.verified)).toBeInTheDocument()
  })

  it('say where no box of theirs can be', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const carrier = (
      <C.Root adapter={createScriptedAdapter()}>
        <C.IdentityStep>
          <C.Carrier>
            <C.Input />
          </C.Carrier>
        </C.IdentityStep>
      </C.Root>
    )
    expect(() => render(carrier)).toThrow('"carrier" is more than one box')
    vi.restoreAllMocks()
  })

  it('stand beside a part of the merchant’s own, made from the hooks', async () => {
    const user = userEvent.setup()
    function CarrierSelect() {
      const certification = useCertificationContext()
      const { options } = useCarrierField(certification)
      return options.map(({ key, label, inputProps }) => (
        <label key={key}>
          <input {...inputProps} /> {label}!
        </label>
      ))
    }
    const adapter = createScriptedAdapter()
    render(
      <C.Root adapter={adapter} defaultValues={{ ...KNOWN, carrier: undefined }}>
        <C.IdentityStep>
          <C.Carrier>
            <C.Label />
            <CarrierSelect />
          </C.Carrier>
          <C.RequestButton />
        </C.IdentityStep>
      </C.Root>,
    )
    await user.click(box.carrier('KT!'))
    await user.click(box.request())
    await waitFor(() => expect(adapter.requests[0]?.identity.carrier).toBe('KT'))
  })
})
