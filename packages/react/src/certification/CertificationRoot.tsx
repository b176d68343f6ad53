'use client'
import { type CSSProperties, type ReactNode, type Ref, forwardRef } from 'react'
import { Part, type Render } from '../field/Part.js'
import { CertificationContext } from './certificationContext.js'
import type { CertificationOptions } from './certificationOptions.js'
import { HostInput } from './HostInput.js'
import { useCertification } from './useCertification.js'

export interface CertificationRootProps<Result = unknown, Extra extends object = object> extends CertificationOptions<
  Result,
  Extra
> {
  className?: string | undefined
  style?: CSSProperties | undefined
  id?: string | undefined
  render?: Render | undefined
  children?: ReactNode
}

type RootElement = HTMLFormElement | HTMLFieldSetElement

/**
 * The root of the parts: state, words and the form element around them. The order of the parts is the order of the
 * fields.
 *
 * @example
 * <Certification.Root adapter={adapter}>
 *   <Certification.IdentityStep><Certification.Name /> … </Certification.IdentityStep>
 *   <Certification.OtpStep> … </Certification.OtpStep>
 *   <Certification.VerifiedStep />
 * </Certification.Root>
 */
export const CertificationRoot = forwardRef(function CertificationRoot<Result, Extra extends object>(
  props: CertificationRootProps<Result, Extra>,
  ref: Ref<RootElement>,
) {
  const state = useCertification<Result, Extra>(props)
  const { ref: innerRef, ...rootProps } = state.rootProps
  const { className, style, id, render, children, as = 'form' } = props
  return (
    <CertificationContext.Provider value={state}>
      <Part
        tag={as}
        {...(rootProps as object)}
        part="root"
        innerRef={innerRef}
        given={{ className, style, id, render, ref }}
      >
        <HostInput />
        {children}
        <Part part="status" tag="p" role="status">
          {state.status}
        </Part>
      </Part>
    </CertificationContext.Provider>
  )
}) as <Result = unknown, Extra extends object = object>(
  props: CertificationRootProps<Result, Extra> & { ref?: Ref<RootElement> },
) => ReactNode
