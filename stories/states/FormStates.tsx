import { FormState, type FormStateProps } from './FormState.js'
import { FORM_STATES, type FormStateName, captionOf } from './formStates.js'
import './form-states.css'

export interface FormStatesProps extends Omit<FormStateProps, 'state'> {
  /** Which, and in which order. Default all. */
  states?: readonly FormStateName[]
}

/**
 * The form in all its states side by side, as many in a row as there is room for.
 *
 * @example <FormStates locale={en} states={['empty', 'error']} />
 */
export function FormStates({ states = FORM_STATES, ...props }: FormStatesProps) {
  return (
    <div className="form-states">
      {states.map((state) => (
        <figure key={state} className="form-states-item">
          <figcaption className="form-states-caption">{captionOf(state, props.locale?.locale)}</figcaption>
          <FormState {...props} state={state} />
        </figure>
      ))}
    </div>
  )
}
