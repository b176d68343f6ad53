// Counts from the test runners' JSON reports. Fail closed: what cannot be read, did not run or was left out counts
// as failed, so that a green line means every test ran and passed.

/** Adds a failure when a run that reports none did not end well, or reports no test at all. */
function failClosed({ passed, failed }, exitCode) {
  if (failed > 0) return { passed, failed }
  if (passed === 0) return { passed, failed: 1, note: 'no test ran' }
  if (exitCode !== 0) return { passed, failed: 1, note: `every test passed, yet the runner ended with ${exitCode}` }
  return { passed, failed }
}

/** Counts of Vitest's `json` reporter. Skipped and todo are failures, and so is a file that could not be loaded. */
export function vitestCounts(report, exitCode) {
  const files = report?.testResults ?? []
  const tests = files.flatMap((file) => file.assertionResults)
  const passed = tests.filter((test) => test.status === 'passed').length
  const brokenFiles = files.filter(
    (file) => file.status !== 'passed' && file.assertionResults.every((test) => test.status === 'passed'),
  ).length
  return failClosed({ passed, failed: tests.length - passed + brokenFiles }, exitCode)
}

/** Counts of Playwright's `json` reporter. Flaky and skipped are failures, and so is an error outside a test. */
export function playwrightCounts(report, exitCode) {
  const { expected = 0, skipped = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {}
  const outside = report?.errors?.length ?? 0
  return failClosed({ passed: expected, failed: skipped + unexpected + flaky + outside }, exitCode)
}
