'use client'
import { type Flow, type FlowEvent, INITIAL_FLOW, reduceFlow } from '@certification-form/core'
import { useCallback, useRef, useState } from 'react'

/** Core's flow in React. `send` answers at once where the flow stands, which a reducer's dispatch does not. */
export function useFlow<Result>() {
  const [flow, setFlow] = useState<Flow<Result>>(INITIAL_FLOW)
  const latest = useRef<Flow<Result>>(flow)
  const send = useCallback((event: FlowEvent<Result>): Flow<Result> => {
    latest.current = reduceFlow(latest.current, event)
    setFlow(latest.current)
    return latest.current
  }, [])
  return { flow, send }
}
