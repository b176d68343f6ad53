'use client'
import { type Flow, type FlowEvent, INITIAL_FLOW, reduceFlow } from '@certification-form/core'
import { useCallback, useRef, useState } from 'react'

/**
 * Core's flow in React, and when it last moved (milliseconds since 1970): rendering reads no clock but this. `send`
 * answers at once where the flow stands, which a reducer's dispatch does not.
 */
export function useFlow<Result>() {
  const [{ flow, movedAt }, setMoved] = useState<{ flow: Flow<Result>; movedAt: number }>({
    flow: INITIAL_FLOW,
    movedAt: 0,
  })
  const latest = useRef<Flow<Result>>(flow)
  const send = useCallback((event: FlowEvent<Result>): Flow<Result> => {
    const next = reduceFlow(latest.current, event)
    if (next !== latest.current) setMoved({ flow: next, movedAt: Date.now() })
    latest.current = next
    return next
  }, [])
  return { flow, movedAt, send }
}
