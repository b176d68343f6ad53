'use client'
import type { Flow } from '@certification-form/core'
import { createContext, useContext } from 'react'

/** Which step the flow is at. */
export const StepContext = createContext<Flow['step']>('identity')

export function useStep(): Flow['step'] {
  return useContext(StepContext)
}
