import { act, renderHook } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { useSecondsLeft } from './useSecondsLeft.js'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('ends, though the clock moves on while it is looked at', () => {
  vi.useFakeTimers()
  // A millisecond before the deadline at the first look, and the deadline itself at the next.
  const moments = [999, 1000, 1001, 1002]
  vi.spyOn(Date, 'now').mockImplementation(() => moments.shift() ?? 1003)
  const { result } = renderHook(() => useSecondsLeft(1000, 0))
  expect(result.current).toBe(1)
  act(() => {
    vi.advanceTimersByTime(5000)
  })
  expect(result.current).toBe(0)
})
