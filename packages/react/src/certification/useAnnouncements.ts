'use client'
import type { Flow } from '@certification-form/core'
import { useEffect, useRef } from 'react'
import type { Messages } from '../locales/messages.js'
import type { CertificationState } from './useCertification.js'

function afterMove(before: Flow, now: Flow, { status }: Messages): string | undefined {
  if (now.step !== 'otp') return undefined
  if (before.step === 'otp') return before.challenge.impUid === now.challenge.impUid ? undefined : status.resent
  const isResumed = before.step === 'identity' && before.kept?.impUid === now.challenge.impUid
  return isResumed ? status.resumed : status.sent
}

/** Says what a sighted person sees happen. Refusals have their own alert, the verified step takes focus. */
export function useAnnouncements(
  { flow, isRequesting, isConfirming }: Pick<CertificationState, 'flow' | 'isRequesting' | 'isConfirming'>,
  messages: Messages,
  announce: (text: string) => void,
): void {
  const last = useRef(flow)
  useEffect(() => {
    const text = afterMove(last.current, flow, messages)
    last.current = flow
    if (text) announce(text)
    else if (isRequesting) announce(messages.status.requesting)
    else if (isConfirming) announce(messages.status.confirming)
  }, [flow, isRequesting, isConfirming, messages, announce])
}
