export type { BrowserAnswer, Certification, ServerOnlyText, Verified } from './certification.js'
export type { ClientAddressOptions, Connection } from './clientAddress.js'
export type { OnVerified, VerifyHuman } from './config.js'
export { type CertificationOptions, type CertificationServer, createCertification } from './createCertification.js'
export type { AlarmEvent, CertificationEvent, DanalCode, Step } from './events.js'
export type { ExtraSchema } from './extraSchema.js'
export type { Handler } from './handler/createHandler.js'
export type { Json, JsonObject } from './json.js'
export { DEFAULT_LIMITS, type LimitScope, type Limits } from './limits/limits.js'
export type { Health, HealthCheck } from './operations/health.js'
export type { MeasuredWork, Telemetry, WorkFacts } from './operations/telemetry.js'
export type { Closed } from './operations/work.js'
export { type AgeOptions, ageOf, isAtLeast } from './person/age.js'
export { duplicateKeys } from './person/duplicateKeys.js'
export { isSameName } from './person/isSameName.js'
export type { DanalBypass, KcpBypass } from './provider/portone/bypass.js'
export type { Deadlines } from './provider/portone/deadlines.js'
export { type PortoneV1Options, portoneV1 } from './provider/portone/portoneV1.js'
export { type PortoneV2Options, portoneV2 } from './provider/portone/v2/portoneV2.js'
export {
  type CertificationProvider,
  type OtpAttempt,
  type ProviderCertification,
  ProviderError,
  type ProviderErrorDetails,
  type ProviderOutcome,
} from './provider/provider.js'
export type { RequiredTerms } from './requiredTerms.js'
export type { NodeVisit, VisitorRequest, WebVisit } from './session/visitorRequest.js'
export { type MemoryStoreOptions, memoryStore } from './store/memoryStore.js'
export type { Counter, Store, Tally } from './store/store.js'
export type { ReceivedTerm, Submission } from './submission.js'
