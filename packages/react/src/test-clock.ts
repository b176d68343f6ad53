import { act } from '@testing-library/react'
import { type UserEvent, userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, vi } from 'vitest'

/** A fake clock for each test of a file. It moves only when a test or a waiting query moves it. */
export function fakeTheClock(): void {
  beforeEach(() => {
    vi.useFakeTimers()
    // Testing Library moves a fake clock while it waits only if it finds this global.
    vi.stubGlobal('jest', { advanceTimersByTime: (ms: number) => vi.advanceTimersByTime(ms) })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
}

/** A person on the fake clock. */
export function setupUser(): UserEvent {
  return userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) })
}

/** Lets seconds pass, with everything that happens in them. */
export async function pass(seconds: number): Promise<void> {
  await act(async () => vi.advanceTimersByTimeAsync(seconds * 1000))
}
