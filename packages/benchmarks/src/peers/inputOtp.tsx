import { OTPInput } from 'input-otp'
import type { Contender } from '../page/contender.js'

export const contender: Contender = {
  element: () => (
    <OTPInput
      maxLength={6}
      aria-label="code"
      render={({ slots }) => Array.from(slots, ({ char }, index) => <span key={index}>{char}</span>)}
    />
  ),
  box: 'input',
  text: '123456',
}
