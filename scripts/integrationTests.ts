// The tests in Node that a developer need not wait for after each change: `npm run test:unit` leaves them out, `npm test`
// runs all. They start servers, processes or a database, drive a real socket or read the whole repository, or try one
// rule on hundreds of inputs, each through the whole handler.
export const integrationTests: readonly string[] = [
  'scripts/**/*.test.ts',
  'packages/core/src/adapter/httpAdapter.faults.test.ts',
  'packages/example-signup/src/server/**/*.test.ts',
  'packages/sandbox/src/{commandLine,createSandbox,listen}.test.ts',
  'packages/sandbox/src/faults/**/*.test.ts',
  'packages/sandbox/src/inbox/inboxPage.test.ts',
  'packages/sandbox/src/{v1,v2}/faultScenarios.test.ts',
  'packages/server/src/{browser,guardMatrix,leaks}.test.ts',
  'packages/server/src/frameworks/**/*.test.ts',
  'packages/server/src/handler/*.property.test.ts',
  'packages/server/src/handler/{faults*,lostAnswers,model,modelRedis,races}.test.ts',
  'packages/server/src/limits/{alarms,limits,scopes}.test.ts',
  'packages/server/src/operations/{health,shutdown}.test.ts',
  'packages/server/src/provider/providers.test.ts',
  'packages/server/src/provider/portone/**/{faults,sdk}.test.ts',
  'packages/server/src/store/{memoryContract,redis*,store}.test.ts',
  'stories/theme-editor/{contrastReport,nearestLightness}.test.ts',
  'packages/testing/src/{adapter-contract,url-contract}/**/*.test.ts',
]
