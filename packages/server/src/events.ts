import type { CertificationErrorCode } from '@certification-form/core'
import type { LimitScope, Limits } from './limits/limits.js'
import type { Store } from './store/store.js'

export type Step = 'request' | 'confirm'

declare const fourDigits: unique symbol

/** Four digits and nothing else, which {@link toDanalCode} alone makes. */
export type DanalCode = string & { readonly [fourDigits]: true }

/** What a provider calls Danal's code, if it is one: a provider of your own may have put a text there. */
export function toDanalCode(code: unknown): DanalCode | undefined {
  return typeof code === 'string' && /^[0-9]{4}$/.test(code) ? (code as DanalCode) : undefined
}

/**
 * What `onEvent` is told. Closed, and free of personal data by type: words of this package, numbers and Danal's four
 * digits only, no text from outside, so it needs no redaction on its way into a log.
 */
export type CertificationEvent =
  /** PortOne accepted the identity: an SMS is on its way. */
  | { type: 'code_sent' }
  | { type: 'verified' }
  /** `limit` when one of ours refused, `danalCode` (four digits) when Danal named a reason. */
  | {
      type: 'refused'
      step: Step | 'guard'
      code: CertificationErrorCode
      limit?: LimitScope | undefined
      danalCode?: DanalCode | undefined
    }
  /** Told once, at the start: a limit is looser than its default. */
  | { type: 'limit_loosened'; limit: keyof Limits; value: number; defaultValue: number }
  | AlarmEvent
  /** No address is known: everybody shares one bucket, and `portoneV2` refuses all as `misconfigured`. Pass `connection`, `trustedProxies` or `clientIp`. */
  | { type: 'address_unknown' }
  /**
   * A request came through a proxy (`X-Forwarded-For`, `Forwarded` or `X-Real-IP`) that this server was not told of, so
   * whom to count is not known. In production it was refused as `misconfigured`. Set `trustedProxies` or `clientIp`;
   * where there is no proxy and visitors make the header up, `trustedProxies: 0`.
   */
  | { type: 'proxy_undeclared' }
  | { type: 'store_failed'; operation: keyof Store }
  /** A hook of the merchant threw, or answered what it must not: CI for a browser, a schema's Date for the store. */
  | { type: 'hook_failed'; hook: 'onVerified' | 'verifyHuman' | 'clientIp' | 'extraSchema' | 'requiredTerms' }
  /** `deleteAfterVerified`: the record of a verified person may still be at PortOne. */
  | { type: 'delete_failed'; code: CertificationErrorCode }
  /** A fault of this package or the provider. */
  | { type: 'internal_error'; step: Step | 'guard' }

/** What somebody should look at now. Each is told once in its window, by one of all processes that share a store. */
export type AlarmEvent =
  /**
   * `budget_low`: 80 % of `globalPerMinute` are used. `budget_spent`: all are, and visitors are being refused. Each at
   * most once a minute.
   */
  | { type: 'alarm'; alarm: 'budget_low' | 'budget_spent'; limit: number }
  /**
   * Fewer than 30 % of at least 50 codes in an hour were typed in, not counting those of the last minute: somebody is
   * sending SMS for their own sake, or they do not arrive. At most once an hour.
   */
  | { type: 'alarm'; alarm: 'conversion_low'; sent: number; verified: number }

export type Emit = (event: CertificationEvent) => void

/** A listener that throws must not refuse a visitor, nor keep the others from being told. */
export function createEmit(...listeners: readonly (((event: CertificationEvent) => void) | undefined)[]): Emit {
  return (event) => {
    for (const listener of listeners) {
      try {
        listener?.(event)
      } catch {
        // Nobody is left to tell: what the listener threw may hold anything.
      }
    }
  }
}
