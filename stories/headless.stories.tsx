import {
  type CertificationFormProps,
  OtpInput,
  useAlert,
  useCarrierField,
  useCertification,
  useIdentityField,
  useOtpField,
} from '@certification-form/react'
import { SCRIPTED_OTP } from '@certification-form/testing'
import type { Meta } from '@storybook/react-vite'
import { expect, fn, waitFor } from 'storybook/test'
import { answerOtp } from './fillIdentity.js'
import { FORM_ARG_TYPES, type ScriptedFormArgs, type ScriptedStory, scriptedForm } from './scriptedForm.js'

type State = ReturnType<typeof useCertification>

/** `useCertification` and the hooks of its fields: no part, every element the merchant's own. */
function OwnForm(props: CertificationFormProps) {
  const certification = useCertification(props)
  const { text } = useAlert(certification)
  return (
    <form {...certification.rootProps}>
      {certification.flow.step === 'identity' && <OwnIdentity {...{ certification }} />}
      {certification.flow.step === 'otp' && <OwnCode {...{ certification }} />}
      {certification.flow.step === 'verified' && <strong>{certification.messages.verified}</strong>}
      <p role="alert">{text}</p>
      <p role="status">{certification.status}</p>
    </form>
  )
}

function OwnIdentity({ certification }: { certification: State }) {
  const boxes = [
    useIdentityField(certification, 'name'),
    useIdentityField(certification, 'birth'),
    useIdentityField(certification, 'genderDigit'),
    useIdentityField(certification, 'phone'),
  ]
  const carrier = useCarrierField(certification)
  return (
    <>
      {boxes.map((box) => (
        <p key={box.name}>
          <label {...box.labelProps}>{box.label}</label> <input {...box.inputProps} />{' '}
          <small {...box.notesProps}>{box.error ?? box.hint}</small>
        </p>
      ))}
      <fieldset {...carrier.ariaProps}>
        <legend>{carrier.label}</legend>
        {carrier.options.map(({ key, label, inputProps }) => (
          <label key={key}>
            <input {...inputProps} /> {label}
          </label>
        ))}
        <small {...carrier.notesProps}>{carrier.error}</small>
      </fieldset>
      <button {...certification.submitProps}>{certification.messages.actions.requestOtp}</button>
    </>
  )
}

function OwnCode({ certification }: { certification: State }) {
  const otp = useOtpField(certification)
  return (
    <>
      <label {...otp.labelProps}>{otp.label}</label>
      <OtpInput {...otp.otpInputProps} />
      <small {...otp.notesProps}>{otp.error ?? otp.hint}</small>
      <button {...certification.submitProps}>{certification.messages.actions.confirmOtp}</button>
    </>
  )
}

const meta: Meta<ScriptedFormArgs> = {
  title: 'Building blocks/Headless',
  decorators: [scriptedForm],
  argTypes: FORM_ARG_TYPES,
  args: { onVerified: fn(), script: {} },
  render: (args) => <OwnForm {...args} />,
}

export default meta

export const Empty: ScriptedStory = {}

export const WholeWay: ScriptedStory = {
  play: async (context) => {
    await answerOtp(context, SCRIPTED_OTP)
    await waitFor(() => expect(context.args.onVerified).toHaveBeenCalledOnce())
  },
}
