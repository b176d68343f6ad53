export { createSandbox, type Sandbox, type SandboxCredentials } from './createSandbox.js'
export { FAKE_CI_MARKER, FAKE_DI_MARKER } from './danal/fakeKeys.js'
export type { Carrier, Line } from './danal/line.js'
export type { FaultCall, FaultControl, WaitingFault } from './faults/faultQueue.js'
export { type Fault, type FaultId, FAULTS } from './faults/faults.js'
export { type Inbox, type InboxEvent, type SmsMessage } from './inbox/inbox.js'
export type { ListenOptions, RunningSandbox } from './listen.js'
export type { RecordedRequest } from './requestLog.js'
export type { SandboxOptions } from './sandboxOptions.js'
export type {
  ConfirmFault,
  OtpRefusalShape,
  RequestFault,
  Scenario,
  ScenarioGroup,
  SendError,
  SmsDelivery,
} from './scenario.js'
export { SCENARIOS } from './scenarios.js'
