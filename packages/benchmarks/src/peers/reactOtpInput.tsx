import { type ReactNode, useState } from 'react'
import OtpInput from 'react-otp-input'
import type { Contender } from '../page/contender.js'

// It has no state of its own.
function Controlled(): ReactNode {
  const [code, setCode] = useState('')
  return <OtpInput value={code} onChange={setCode} numInputs={6} renderInput={(props) => <input {...props} />} />
}

export const contender: Contender = { element: () => <Controlled />, box: 'input', text: '123456' }
