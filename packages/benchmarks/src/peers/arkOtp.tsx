import { PinInput } from '@ark-ui/react/pin-input'
import type { Contender } from '../page/contender.js'

export const contender: Contender = {
  element: () => (
    <PinInput.Root otp>
      <PinInput.Label>code</PinInput.Label>
      <PinInput.Control>
        {Array.from({ length: 6 }, (_, index) => (
          <PinInput.Input key={index} index={index} />
        ))}
      </PinInput.Control>
      <PinInput.HiddenInput />
    </PinInput.Root>
  ),
  box: '[data-part="input"]',
  text: '123456',
}
