import type { Measured } from '../figures.js'
import { Line } from '../line.js'
import { CONFIRM, REQUEST, hong, rawPost } from '../post.js'
import type { Usage } from '../shopProcess.js'
import type { Stack } from '../stack.js'

const TIMES = 100
const LONG_MS = 2000

/** Texts that make a pattern with more than one way to match try them all: what it repeats, and an end that fails. */
const WORST: Record<string, (length: number) => object> = {
  'a name of syllables': (length) => ({ ...hong, name: `${'가'.repeat(length / 3)}1` }),
  'a name of spaces': (length) => ({ ...hong, name: `가${' '.repeat(length)}1` }),
  'a name of words': (length) => ({ ...hong, name: `${'가 '.repeat(length / 4)}1` }),
  'a name of marks': (length) => ({ ...hong, name: `a${"-'".repeat(length / 2)}1` }),
  'a name of combining letters': (length) => ({ ...hong, name: `a${'\u0301'.repeat(length / 2)}1` }),
  'a phone of digits': (length) => ({ ...hong, phone: `010${'1'.repeat(length)}x` }),
  'a phone of dashes': (length) => ({ ...hong, phone: `010${'-'.repeat(length)}x` }),
  'a phone of country codes': (length) => ({ ...hong, phone: `${'+82'.repeat(length / 3)}x` }),
  'a birth of digits': (length) => ({ ...hong, birth: `${'9'.repeat(length)}x` }),
  'a consent': (length) => ({ ...hong, terms: [{ id: 'a'.repeat(length), acceptedAt: `2026${'0'.repeat(9)}x` }] }),
  'a time of a consent': (length) => ({
    ...hong,
    terms: [{ id: 'a', acceptedAt: `2026-01-01T${'0'.repeat(length)}` }],
  }),
  'a code': (length) => ({ impUid: 'imp_1', otp: `${'1'.repeat(length)}x` }),
  'an impUid': (length) => ({ impUid: `imp_${'1'.repeat(length)}x`, otp: '123456' }),
}

/** Milliseconds of processor time for one such body. */
async function cost(stack: Stack, line: Line, body: object, cookie?: string): Promise<number> {
  const raw = rawPost({ path: 'otp' in body ? CONFIRM : REQUEST, body, cookie })
  const usage = async () => ((await stack.tellOne(0, { ask: 'usage', collect: false })) as Usage).cpu
  const before = await usage()
  let spent = 0
  let times = 0
  // One that takes longer than this is found out by then, and a hundred would take minutes.
  for (; times < TIMES && spent < LONG_MS * 1000; times += 10) {
    for (let time = 0; time < 10; time += 1) await line.send(raw)
    spent = (await usage()) - before
  }
  return spent / times / 1000
}

export async function patterns(stack: Stack): Promise<Measured<'patterns'>> {
  const line = await Line.open(stack.port(0))
  const worst = { what: '', ms: 0 }
  for (const [what, make] of Object.entries(WORST)) {
    // Once for the compiler.
    await cost(stack, line, make(3700))
    const ms = await cost(stack, line, make(3700))
    if (ms > worst.ms) Object.assign(worst, { what, ms })
  }
  const shortest = await cost(stack, line, { ...hong, name: '' })
  line.close()
  return {
    'ms of processor time for the worst': worst.ms,
    note: `${worst.what}; an empty name ${shortest.toFixed(2)} ms`,
  }
}
