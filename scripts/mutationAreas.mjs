// What is mutated, and by which tests each mutant has to be noticed: those of its own area, because a mutant of a constant
// is run against all of them. Left out are the tests that take seconds or a Redis server each.

const from = (folder, ...names) => names.map((name) => `packages/server/src/${folder}${name}`)

/** By name: files to mutate and tests to run, as globs from the root. */
export const areas = {
  guard: {
    mutate: from('', 'guard.ts', 'readBody.ts', 'clientAddress.ts'),
    tests: from('', 'guard.test.ts', 'readBody.test.ts', 'clientAddress.test.ts', 'handler/refusals.test.ts'),
  },
  limits: {
    mutate: from('', 'limits/*.ts', 'store/memoryStore.ts', 'store/expiringMap.ts'),
    tests: from('', 'limits/*.test.ts', 'store/memory*.test.ts', 'handler/{requestOtp,confirmOtp}.test.ts'),
  },
  state: {
    mutate: from('', 'keyring.ts', 'session/*.ts', 'handler/*.ts'),
    tests: [
      ...from('', 'keyring.test.ts', 'session/*.test.ts'),
      ...from('handler/', '{boundChallenge,confirmOtp,deleteAfterVerified,deliver,extraSchema,lostAnswers}.test.ts'),
      ...from('handler/', '{refusals,requestOtp,requiredTerms,submission}.test.ts'),
    ],
  },
  providers: {
    mutate: from('provider/', '*.ts', '**/*.ts'),
    tests: from('provider/', '**/*.test.ts'),
  },
}

/** Tests of those files that wait for seconds; what they show of our own code, quicker ones show too. */
export const TOO_SLOW =
  /met (?:hang-after|stall) |live as long as they were told, and again|within a window that begins|after their window ended/

/** Percent of the mutants that could be run. */
export const LOWEST_SCORE = 85
