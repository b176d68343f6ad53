// `npm run test:abuse`: attacks on the server half, in processes of their own, from a fresh clone on.
import { pnpm, install } from './pnpm.mjs'
import { redis } from './redis.mjs'

const args = process.argv.slice(2)
const vitest = ['exec', 'vitest', 'run', '--project', 'abuse', ...args.filter((arg) => arg !== '--update')]
// The table of the page is written by hand-started runs on a quiet machine only.
const env = args.includes('--update') ? { ...process.env, ABUSE_UPDATE: '1' } : process.env

if (!install({ ifNeeded: true })) process.exit(1)
redis.ensure()
process.exit(pnpm(vitest, { env }))
