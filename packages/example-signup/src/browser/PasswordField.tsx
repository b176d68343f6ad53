import { useState } from 'react'
import { PASSWORD_RULE } from '../account/accountForm.js'
import { ShopField, type ShopFieldProps } from './ShopField.js'

/** The password, which can be looked at while it is typed: whoever sees it makes fewer mistakes. */
export function PasswordField(props: Omit<ShopFieldProps, 'label' | 'hint' | 'type' | 'action'>) {
  const [isShown, setShown] = useState(false)
  const toggle = (
    <button type="button" className="toggle" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
      <span className="visually-hidden">비밀번호 </span>
      보기
    </button>
  )
  return (
    <ShopField
      {...props}
      label="비밀번호"
      hint={PASSWORD_RULE}
      type={isShown ? 'text' : 'password'}
      autoComplete="new-password"
      autoCapitalize="off"
      spellCheck={false}
      action={toggle}
    />
  )
}
