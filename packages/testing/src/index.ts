export {
  SCRIPTED_OTP,
  type ScriptedAdapter,
  type ScriptedAdapterOptions,
  type ScriptedRequest,
  createScriptedAdapter,
} from './scripted-adapter/createScriptedAdapter.js'
export type { ScriptedScenario } from './scripted-adapter/scenarios.js'
export type { Script, ScriptedOutcome } from './scripted-adapter/scriptedOutcome.js'
export { type AdapterContract, type AdapterContractCase, adapterContract } from './adapter-contract/adapterContract.js'
export type { AdapterContractOptions } from './adapter-contract/adapterContractOptions.js'
export { type CertificationNames, KOREAN_NAMES } from './page-object/certificationNames.js'
export type {
  CertificationPageObject,
  FieldName,
  PageObjectOptions,
  PersonToType,
  StepName,
} from './page-object/certificationPageObject.js'
