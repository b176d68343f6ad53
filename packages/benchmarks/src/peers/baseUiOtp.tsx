import { OTPField } from '@base-ui/react/otp-field'
import type { Contender } from '../page/contender.js'

export const contender: Contender = {
  element: () => (
    <OTPField.Root length={6} aria-label="code">
      {Array.from({ length: 6 }, (_, index) => (
        <OTPField.Input key={index} />
      ))}
    </OTPField.Root>
  ),
  box: 'input',
  text: '123456',
}
