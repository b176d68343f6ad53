import type { CertificationAdapter, Identity, OtpChallenge } from '@certification-form/core'

export interface AdapterContractOptions<Result = unknown, Extra extends object = object> {
  /**
   * The adapter under test. Called once for each case: give each a session of its own, or the server's limits on
   * one session and one phone refuse the later cases.
   */
  createAdapter: () => CertificationAdapter<Result, Extra> | Promise<CertificationAdapter<Result, Extra>>
  /** Somebody the server accepts, with your own fields beside. */
  person: Identity & Extra
  /** The right code, or how to find out the one that was sent for a challenge, such as from a sandbox's inbox. */
  otp: string | ((challenge: OtpChallenge) => string | Promise<string>)
  /** A code that is wrong. Default the right one with another first digit. */
  wrongOtp?: string
  /** Brings the server to where it sends another code: waits, or moves its clock. Without it resends are not tried. */
  allowResend?: (challenge: OtpChallenge) => void | Promise<void>
  /** Somebody the server refuses. */
  refusedPerson?: Identity & Extra
  /** What has to be different for the code to begin with 0. */
  leadingZero?: Partial<Pick<AdapterContractOptions<Result, Extra>, 'createAdapter' | 'person' | 'otp'>>
  /** The adapter over a server that cannot be reached. */
  createUnreachableAdapter?: AdapterContractOptions<Result, Extra>['createAdapter']
  /** The adapter over a server that takes the call and never answers. */
  createSilentAdapter?: AdapterContractOptions<Result, Extra>['createAdapter']
  /** The address of every call so far, noted on the side of the client, in the `fetch` the adapters are given. */
  calls?: () => readonly string[]
  /** Milliseconds a call may take. Default 5000. */
  timeout?: number
}
