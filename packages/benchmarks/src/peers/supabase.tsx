import { Auth } from '@supabase/auth-ui-react'
import { createClient } from '@supabase/supabase-js'
import type { Contender } from '../page/contender.js'

const client = createClient('http://127.0.0.1', 'example', { auth: { autoRefreshToken: false } })

export const contender: Contender = {
  // Its one screen with a phone: phone and code together.
  element: () => <Auth supabaseClient={client} view="verify_otp" otpType="sms" providers={[]} />,
  box: 'input[name="phone"]',
  text: '01098765432',
}
