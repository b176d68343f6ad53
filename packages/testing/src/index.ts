export {
  SCRIPTED_OTP,
  type ScriptedAdapter,
  type ScriptedAdapterOptions,
  type ScriptedOutcome,
  createScriptedAdapter,
} from './createScriptedAdapter.js'
