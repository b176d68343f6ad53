import { CertificationForm } from '@certification-form/react'
import type { Meta } from '@storybook/react-vite'
import { fn } from 'storybook/test'
import { PERSON } from './fillIdentity.js'
import { refusedAtRequest } from './refused.js'
import { FORM_ARG_TYPES, type ScriptedFormArgs, type ScriptedStory, scriptedForm } from './scriptedForm.js'

/** One story for each code an adapter may refuse a request with; a test counts them. */
const meta: Meta<ScriptedFormArgs> = {
  title: 'Certification form/Refusals of a request',
  component: CertificationForm,
  decorators: [scriptedForm],
  argTypes: FORM_ARG_TYPES,
  args: { onVerified: fn(), defaultValues: PERSON },
  play: refusedAtRequest,
}

export default meta

export const InvalidInput: ScriptedStory = { args: { script: { request: 'invalid_input' } } }
export const IdentityMismatch: ScriptedStory = { args: { script: { request: 'identity_mismatch' } } }
export const MvnoRequired: ScriptedStory = { args: { script: { request: 'mvno_required' } } }
export const MvnoNotApplicable: ScriptedStory = { args: { script: { request: 'mvno_not_applicable' } } }
export const LineIneligible: ScriptedStory = { args: { script: { request: 'line_ineligible' } } }
export const BlockedByUser: ScriptedStory = { args: { script: { request: 'blocked_by_user' } } }
export const AgeNotAllowed: ScriptedStory = { args: { script: { request: 'age_not_allowed' } } }
export const OtpMismatch: ScriptedStory = { args: { script: { request: 'otp_mismatch' } } }
export const OtpExpired: ScriptedStory = { args: { script: { request: 'otp_expired' } } }
export const AttemptsExceeded: ScriptedStory = { args: { script: { request: 'attempts_exceeded' } } }
export const ChallengeLost: ScriptedStory = { args: { script: { request: 'challenge_lost' } } }
export const ResendTooSoon: ScriptedStory = { args: { script: { request: 'resend_too_soon' } } }
export const RateLimited: ScriptedStory = { args: { script: { request: 'rate_limited' } } }
export const InProgress: ScriptedStory = { args: { script: { request: 'in_progress' } } }
export const CarrierUnavailable: ScriptedStory = { args: { script: { request: 'carrier_unavailable' } } }
export const SmsUncertain: ScriptedStory = { args: { script: { request: 'sms_uncertain' } } }
export const Misconfigured: ScriptedStory = { args: { script: { request: 'misconfigured' } } }
export const Forbidden: ScriptedStory = { args: { script: { request: 'forbidden' } } }
export const Network: ScriptedStory = { args: { script: { request: 'network' } } }
export const Timeout: ScriptedStory = { args: { script: { request: 'timeout' } } }
export const Aborted: ScriptedStory = { args: { script: { request: 'aborted' } } }
export const Unknown: ScriptedStory = { args: { script: { request: 'unknown' } } }
