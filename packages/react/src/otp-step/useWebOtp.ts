'use client'
import { extractOtp } from '@certification-form/core'
import { useEffect } from 'react'
import { useLatest } from '../field/useLatest.js'

/**
 * Takes the code from the SMS that brings it, where the browser can (WebOTP: Chrome on Android) and the SMS ends in
 * `@domain #code`. Waits for one SMS of one challenge and gives up when that ends.
 *
 * @param sentAt when the SMS that is awaited was sent (milliseconds since 1970), or false for none
 */
export function useWebOtp(sentAt: number | false, onOtp: (otp: string) => void): void {
  const latest = useLatest(onOtp)
  useEffect(() => {
    if (sentAt === false || !('OTPCredential' in window)) return undefined
    const controller = new AbortController()
    const wanted = { otp: { transport: ['sms'] }, signal: controller.signal }
    navigator.credentials.get(wanted as CredentialRequestOptions).then(
      (credential) => {
        const otp = extractOtp((credential as { code?: string } | null)?.code ?? '')
        if (otp && !controller.signal.aborted) latest.current(otp)
        return otp
      },
      // Given up, refused or without an SMS: the person types it.
      () => undefined,
    )
    return () => controller.abort()
  }, [sentAt, latest])
}
