import { MantineProvider, PinInput } from '@mantine/core'
import type { Contender } from '../page/contender.js'

export const contender: Contender = {
  element: () => (
    <MantineProvider>
      <PinInput length={6} oneTimeCode aria-label="code" />
    </MantineProvider>
  ),
  box: 'input',
  text: '123456',
}
