import type { CertificationOptions, OtpInputProps } from '@certification-form/react'
import type { InputType } from 'storybook/internal/types'

/** In place of a control, why there is none; it is shown below the description. */
export function noControl(why: string) {
  return { control: false, why } as const
}

/** What every part takes besides its own props. */
export const RENDER = noControl('An element or a function, which only code can say: see “Own looks”.')

const BOOLEAN = { control: 'boolean' } as const
const SECONDS = { control: { type: 'number', min: 0, step: 1 } } as const

/** A choice among values that no control can say, each under a name. */
function choiceOf(mapping: Record<string, unknown>): InputType {
  return { control: 'inline-radio', options: Object.keys(mapping), mapping }
}

const toOtherWay = (reason: string) => <a href={`#${reason}`}>아이핀으로 인증하기</a>

/** A control for each option of the form, or why it has none. */
const OPTION_CONTROLS: Record<keyof CertificationOptions, InputType> = {
  adapter: noControl('Functions. The one of these stories plays what the story says; its code is 123456.'),
  onVerified: noControl('A function. The Actions panel shows its calls.'),
  onEvent: noControl('A function. The Actions panel shows its calls.'),
  as: { control: 'inline-radio', options: ['form', 'fieldset'] },
  name: { control: 'text' },
  required: BOOLEAN,
  defaultValues: { control: 'object' },
  extraSchema: noControl('A schema, which is made of functions: see “Extra fields”.'),
  minAge: { control: { type: 'number', min: 0, max: 150, step: 1 } },
  terms: { control: 'object' },
  carrierPicker: { control: 'inline-radio', options: ['toggle', 'list'] },
  progressive: BOOLEAN,
  locale: noControl('The toolbar’s language chooses the pack.'),
  messages: { control: 'object' },
  headingLevel: { control: 'inline-radio', options: [1, 2, 3, 4, 5, 6] },
  focus: { control: 'object' },
  autoSubmitOtp: BOOLEAN,
  webOtp: BOOLEAN,
  otpExpiresIn: SECONDS,
  resendCooldown: SECONDS,
  queryClient: noControl('An object with a cache. Without it the form brings its own.'),
  fallback: choiceOf({ none: undefined, link: toOtherWay }),
  classNames: { control: 'object' },
}

const NEWS = (
  <label>
    <input type="checkbox" /> 소식을 문자로 받을게요
  </label>
)

/** The same for the whole form. */
export const FORM_CONTROLS: Record<keyof CertificationOptions | 'children' | 'render', InputType> = {
  ...OPTION_CONTROLS,
  children: choiceOf({ none: undefined, checkbox: NEWS }),
  render: RENDER,
}

const ofInput = (description: string, control: InputType) => ({ description, ...control })

/** For the box of the code alone, with what people use most of an input's own props. */
export const OTP_INPUT_CONTROLS: Partial<Record<keyof OtpInputProps, InputType>> = {
  length: { control: { type: 'number', min: 4, max: 10, step: 1 } },
  value: noControl('The parent would have to hold it; type into the box instead.'),
  defaultValue: { control: 'text' },
  onValueChange: noControl('A function. The Actions panel shows its calls.'),
  onComplete: noControl('A function. The Actions panel shows its calls.'),
  autoSubmit: BOOLEAN,
  name: ofInput('Under which a form is sent the digits.', { control: 'text' }),
  disabled: ofInput('Takes no focus and is sent by no form.', BOOLEAN),
  readOnly: ofInput('Takes the focus and no change.', BOOLEAN),
  autoFocus: ofInput('Takes the focus when it appears.', noControl('It counts only while the page is being built.')),
  'aria-label': ofInput('What it is called, where no label stands beside it.', { control: 'text' }),
  'aria-invalid': ofInput('Looks and sounds like a mistake.', BOOLEAN),
}
