/** A server that speaks PortOne's V1 wire: PortOne itself, or a sandbox somewhere. */
export interface PortoneSettings {
  apiBase: string
  impKey: string
  impSecret: string
}

type Environment = Readonly<Record<string, string | undefined>>

const PORTONE = { apiBase: 'PORTONE_API_BASE', impKey: 'PORTONE_IMP_KEY', impSecret: 'PORTONE_IMP_SECRET' } as const

const DEFAULT_PORT = 3000

/**
 * Which PortOne to use, from `PORTONE_API_BASE`, `PORTONE_IMP_KEY` and `PORTONE_IMP_SECRET`; nothing when none of the
 * three is set: then the example brings its own.
 *
 * @throws Error when only some are set: half a configuration is a mistake, and guessing the rest could send real SMS
 */
export function readPortone(env: Environment): PortoneSettings | undefined {
  const read = (name: string) => env[name]?.trim() ?? ''
  const names = Object.values(PORTONE)
  const missing = names.filter((name) => read(name) === '')
  if (missing.length === names.length) return undefined
  if (missing.length > 0) {
    throw new Error(
      `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not set, but ` +
        `${names.filter((name) => !missing.includes(name)).join(' and ')} ` +
        `${missing.length > 1 ? 'is' : 'are'}. Set all three to use a PortOne of your own, or none of them to use the ` +
        'sandbox that comes with this example.',
    )
  }
  return { apiBase: read(PORTONE.apiBase), impKey: read(PORTONE.impKey), impSecret: read(PORTONE.impSecret) }
}

/**
 * The port that `PORT` names, 3000 when it names none; 0 takes any free one.
 *
 * @throws Error when it is no port
 */
export function readPort(env: Environment): number {
  const text = env['PORT']?.trim() ?? ''
  if (text === '') return DEFAULT_PORT
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port >= 0 && port <= 65_535) return port
  throw new Error(`PORT is ${JSON.stringify(text)}, but a port is a number from 0 to 65535.`)
}
