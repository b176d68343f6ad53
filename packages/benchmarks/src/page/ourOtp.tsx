import { OtpInput } from '@certification-form/react'
import type { Contender } from './contender.js'

export const contender: Contender = {
  element: () => <OtpInput aria-label="code" />,
  box: 'input',
  text: '123456',
}
