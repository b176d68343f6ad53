// What is mutated, and by which tests each mutant has to be noticed: those of its own area, because a mutant of a constant
// is run against all of them. Left out are the tests that take seconds or a Redis server each.

const from = (folder, ...names) => names.map((name) => `packages/server/src/${folder}${name}`)

const DANAL = from('provider/portone/', 'danalCodes.ts', 'danalMessage.ts')

/** By name: files to mutate and tests to run, as globs from the root. */
export const areas = {
  guard: {
    mutate: from('', 'guard.ts', 'readBody.ts', 'clientAddress.ts'),
    tests: from('', 'guard.test.ts', 'readBody.test.ts', 'clientAddress.test.ts', 'handler/refusals.test.ts'),
  },
  limits: {
    mutate: from('', 'limits/*.ts', 'store/memoryStore.ts', 'store/expiringMap.ts'),
    tests: from(
      '',
      'limits/{createLimiter,limits,order,scopes}.test.ts',
      'store/memory*.test.ts',
      'handler/askHuman.test.ts',
    ),
  },
  state: {
    mutate: from('', 'keyring.ts', 'session/*.ts', 'handler/*.ts'),
    tests: [
      ...from('', '{events,guard,keyring}.test.ts', 'session/*.test.ts', 'operations/close.test.ts'),
      ...from('handler/', '{askHuman,boundChallenge,bothProviders,confirmOtp,deleteAfterVerified,deliver}.test.ts'),
      ...from('handler/', '{extraSchema,lock,lostAnswers,races,refusals,requestOtp,requiredTerms}.test.ts'),
      ...from('handler/', '{reservation,retryAfter,submission}.test.ts'),
      ...from('frameworks/', 'takeVerified.test.ts'),
    ],
  },
  providers: {
    mutate: [...from('provider/', '*.ts', '**/*.ts'), ...DANAL.map((path) => `!${path}`)],
    tests: [
      ...from('provider/', 'provider.test.ts', 'portone/**/*.test.ts'),
      ...from('handler/', 'deleteAfterVerified.test.ts'),
    ],
  },
  // Of the providers too, but made of tables and patterns: constants, each of which all tests of its area have to meet.
  danal: {
    mutate: DANAL,
    tests: from('provider/portone/', 'danal*.test.ts'),
  },
}

/** Tests of those files that take long by themselves; what they show of our own code, quicker ones show too. */
export const TOO_SLOW = new RegExp(
  [
    // Real seconds.
    'met (?:hang-after|stall) ',
    'as long as they were told, and again',
    'window that begins|after their window ended',
    // The pause before a second try.
    'to a token call: refused before',
    'could not be fetched is fetched again',
    'reading that met .* is tried again',
    // Properties, which Stryker's runner cannot report, and hundreds of requests.
    'whatever ',
    'letter for letter',
    'no malformed request sends',
    'in a day',
    'nothing of the shop’s budget',
    '1,000|waves of|taps at once',
    'means what it does on V1',
    'in proportion to the text',
    'answers of any length',
    'holds a secret, a token',
  ].join('|'),
)

/** Percent of the mutants that could be run. */
export const LOWEST_SCORE = 85
