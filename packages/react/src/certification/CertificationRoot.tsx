'use client'
import { type ComponentPropsWithoutRef, type ReactNode, type Ref, forwardRef } from 'react'
import { type Render, partsWith } from '../field/usePart.js'
import { CertificationContext } from './certificationContext.js'
import type { CertificationOptions } from './certificationOptions.js'
import { HostInput } from './HostInput.js'
import { useCertification } from './useCertification.js'

type RootElement = HTMLFormElement | HTMLFieldSetElement
type NativeProps = ComponentPropsWithoutRef<'form'> & Pick<ComponentPropsWithoutRef<'fieldset'>, 'disabled'>

export interface CertificationRootProps<Result = unknown, Extra extends object = object>
  extends CertificationOptions<Result, Extra>, Omit<NativeProps, keyof CertificationOptions> {
  /** Another element in place of the form, or a function that is given its props and state. */
  render?: Render | undefined
}

// All other props are the element's. The type tells when one is missing.
const OPTIONS: Record<keyof CertificationOptions, true> = {
  adapter: true,
  onVerified: true,
  onEvent: true,
  as: true,
  name: true,
  required: true,
  defaultValues: true,
  extraSchema: true,
  minAge: true,
  terms: true,
  carrierPicker: true,
  progressive: true,
  locale: true,
  messages: true,
  headingLevel: true,
  focus: true,
  autoSubmitOtp: true,
  webOtp: true,
  otpExpiresIn: true,
  resendCooldown: true,
  queryClient: true,
  fallback: true,
  classNames: true,
}

/**
 * The root of the parts: state, words and the form element around them. The order of the parts is the order of the
 * fields. Takes all that its element does, and `render`.
 *
 * @example
 * <Certification.Root adapter={adapter}>
 *   <Certification.IdentityStep><Certification.Name /> … </Certification.IdentityStep>
 *   <Certification.OtpStep> … </Certification.OtpStep>
 *   <Certification.VerifiedStep />
 * </Certification.Root>
 */
export const CertificationRoot = forwardRef(function CertificationRoot<Result, Extra extends object>(
  { children, ...props }: CertificationRootProps<Result, Extra>,
  ref: Ref<RootElement>,
) {
  const part = partsWith(props.classNames)
  const state = useCertification<Result, Extra>(props)
  const given = Object.fromEntries(Object.entries(props).filter(([key]) => !(key in OPTIONS)))
  const root = { tag: props.as ?? 'form', ...(state.rootProps as object), given: { ...given, ref } }
  return (
    <CertificationContext.Provider value={state}>
      {part('root', root, <HostInput />, children, part('status', { tag: 'p', role: 'status' }, state.status))}
    </CertificationContext.Provider>
  )
}) as <Result = unknown, Extra extends object = object>(
  props: CertificationRootProps<Result, Extra> & { ref?: Ref<RootElement> },
) => ReactNode
