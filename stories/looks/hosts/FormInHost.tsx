import type { Messages } from '@certification-form/react'
import { useEffect, useState } from 'react'
import { FormState } from '../../states/FormState.js'
import type { FormStateName } from '../../states/formStates.js'
import type { HostName } from './hostNames.js'
import { HOSTS } from './hostStyles.js'
import { HostPage } from './HostPage.js'

/** Of all kinds of parts at least one. */
export const HOST_STATES = ['error', 'refused', 'otp', 'terms', 'carrier-list'] as const satisfies FormStateName[]

// What the story itself needs, stronger than any reset.
const STAGE = `
  body { display: block !important; margin: 0 !important; background: #fff; color: #192029; }
  .stage { display: grid !important; grid-template-columns: repeat(auto-fill, 390px); align-items: start; }
  .stage > * { display: block !important; box-sizing: border-box !important; padding: 16px !important; }
  [data-form-state] { display: block !important; }
`

export interface FormInHostProps {
  host: HostName
  locale?: Messages
  /** More CSS of the page. */
  css?: string
}

/** The form in some of its states on a host's page. */
export function FormInHost({ host, locale, css = '' }: FormInHostProps) {
  const [styles, setStyles] = useState<readonly string[]>()
  useEffect(() => {
    let isLeft = false
    async function load() {
      const found = await HOSTS[host].styles()
      if (!isLeft) setStyles([...found, STAGE, css])
    }
    void load()
    return () => {
      isLeft = true
    }
  }, [host, css])
  if (!styles) return null
  const button = HOSTS[host].button ?? ''
  const classNames = { 'request-button': button, 'confirm-button': button }
  return (
    <HostPage title={host} styles={styles}>
      <div className="stage">
        {HOST_STATES.map((state) => (
          <div key={state} data-cell={state}>
            <FormState state={state} locale={locale} classNames={classNames} />
          </div>
        ))}
      </div>
    </HostPage>
  )
}
