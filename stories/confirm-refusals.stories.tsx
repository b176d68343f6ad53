import { CertificationForm } from '@certification-form/react'
import type { Meta } from '@storybook/react-vite'
import { fn } from 'storybook/test'
import { PERSON } from './fillIdentity.js'
import { refusedAtConfirm } from './refused.js'
import { FORM_ARG_TYPES, type ScriptedFormArgs, type ScriptedStory, scriptedForm } from './scriptedForm.js'

/** One story for each code an adapter may refuse a confirm with; a test counts them. */
const meta: Meta<ScriptedFormArgs> = {
  title: 'Certification form/Refusals of a confirm',
  component: CertificationForm,
  decorators: [scriptedForm],
  argTypes: FORM_ARG_TYPES,
  args: { onVerified: fn(), defaultValues: PERSON },
  play: refusedAtConfirm,
}

export default meta

export const InvalidInput: ScriptedStory = { args: { script: { confirm: 'invalid_input' } } }
export const IdentityMismatch: ScriptedStory = { args: { script: { confirm: 'identity_mismatch' } } }
export const MvnoRequired: ScriptedStory = { args: { script: { confirm: 'mvno_required' } } }
export const MvnoNotApplicable: ScriptedStory = { args: { script: { confirm: 'mvno_not_applicable' } } }
export const LineIneligible: ScriptedStory = { args: { script: { confirm: 'line_ineligible' } } }
export const BlockedByUser: ScriptedStory = { args: { script: { confirm: 'blocked_by_user' } } }
export const AgeNotAllowed: ScriptedStory = { args: { script: { confirm: 'age_not_allowed' } } }
export const OtpMismatch: ScriptedStory = { args: { script: { confirm: 'otp_mismatch' } } }
export const OtpExpired: ScriptedStory = { args: { script: { confirm: 'otp_expired' } } }
export const AttemptsExceeded: ScriptedStory = { args: { script: { confirm: 'attempts_exceeded' } } }
export const ChallengeLost: ScriptedStory = { args: { script: { confirm: 'challenge_lost' } } }
export const RateLimited: ScriptedStory = { args: { script: { confirm: 'rate_limited' } } }
export const InProgress: ScriptedStory = { args: { script: { confirm: 'in_progress' } } }
export const CarrierUnavailable: ScriptedStory = { args: { script: { confirm: 'carrier_unavailable' } } }
export const Misconfigured: ScriptedStory = { args: { script: { confirm: 'misconfigured' } } }
export const Forbidden: ScriptedStory = { args: { script: { confirm: 'forbidden' } } }
export const Network: ScriptedStory = { args: { script: { confirm: 'network' } } }
export const Timeout: ScriptedStory = { args: { script: { confirm: 'timeout' } } }
export const Aborted: ScriptedStory = { args: { script: { confirm: 'aborted' } } }
export const Unknown: ScriptedStory = { args: { script: { confirm: 'unknown' } } }
