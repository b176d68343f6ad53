import { HiddenInput, Input, Root } from '@radix-ui/react-one-time-password-field'
import type { Contender } from '../page/contender.js'

export const contender: Contender = {
  element: () => (
    <Root aria-label="code">
      {Array.from({ length: 6 }, (_, index) => (
        <Input key={index} />
      ))}
      <HiddenInput />
    </Root>
  ),
  box: 'input:not([type="hidden"])',
  text: '123456',
}
