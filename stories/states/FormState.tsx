import { CertificationForm, type CertificationFormProps, ko } from '@certification-form/react'
import { createScriptedAdapter } from '@certification-form/testing'
import { useEffect, useRef, useState } from 'react'
import { FormDriver } from './FormDriver.js'
import { type FormStateName, captionOf } from './formStates.js'
import { holdTimer } from './holdTimer.js'
import { showFocus } from './shownFocus.js'
import { STATE_SCRIPTS } from './stateScripts.js'

export interface FormStateProps extends Omit<CertificationFormProps, 'adapter'> {
  state: FormStateName
}

/** What the clocks read in every picture. */
const TIME_LEFT = '2:58'
const SECONDS_TO_WAIT = 28

const UNMOVED = { mount: false, step: false, error: false, advance: false }

/**
 * The real form, brought to one state by itself: it presses its own buttons over a scripted adapter. It takes no focus
 * and scrolls nothing, so that many can stand on one page, and its clocks stand still. The element around it has
 * `data-form-state`, and `data-arrived` once it is there.
 *
 * @example <FormState state="otp" locale={en} />
 */
export function FormState(props: FormStateProps) {
  return <Scripted key={props.state} {...props} />
}

function Scripted({ state, messages, ...props }: FormStateProps) {
  const { script, props: own } = STATE_SCRIPTS[state]
  const words = props.locale ?? ko
  const [adapter] = useState(() => createScriptedAdapter(script))
  const { box, hasArrived } = useReach(state)
  return (
    <div ref={box} data-form-state={state} data-arrived={hasArrived ? '' : undefined}>
      <CertificationForm
        // Many forms on one page, each a landmark: a screen reader's list has to tell them apart.
        aria-label={`${words.labels.form} (${captionOf(state, words.locale)})`}
        focus={UNMOVED}
        {...own}
        {...props}
        adapter={adapter}
        messages={{ resendWait: () => words.resendWait(SECONDS_TO_WAIT), ...messages }}
      />
    </div>
  )
}

function useReach(state: FormStateName) {
  const box = useRef<HTMLDivElement>(null)
  const [hasArrived, setArrived] = useState(false)
  useEffect(() => {
    const root = box.current
    if (!root) return undefined
    const leaving = new AbortController()
    const letGo = [holdTimer(root, TIME_LEFT), showFocus(root.ownerDocument)]
    const reach = STATE_SCRIPTS[state].reach?.(new FormDriver(root, leaving.signal)) ?? Promise.resolve()
    reach.then(
      () => leaving.signal.aborted || setArrived(true),
      (error: unknown) => {
        // Who left does not arrive; all else is a mistake of the script and has to be seen.
        if (!leaving.signal.aborted) throw error
      },
    )
    return () => {
      leaving.abort()
      letGo.forEach((end) => end())
    }
  }, [state])
  return { box, hasArrived }
}
