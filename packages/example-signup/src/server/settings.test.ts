import { describe, expect, it } from 'vitest'
import { readPort, readPortone } from './settings.js'

const ALL = {
  PORTONE_API_BASE: 'https://api.example',
  PORTONE_IMP_KEY: 'key',
  PORTONE_IMP_SECRET: 'secret',
}

describe('which PortOne', () => {
  it('is the one of the three variables', () => {
    const env = { ...ALL, PORTONE_IMP_KEY: ' key\n' }
    expect(readPortone(env)).toEqual({ apiBase: 'https://api.example', impKey: 'key', impSecret: 'secret' })
  })

  it('is the example’s own when none is set, or set to nothing', () => {
    expect(readPortone({})).toBeUndefined()
    expect(readPortone({ PORTONE_API_BASE: '', PORTONE_IMP_KEY: ' ' })).toBeUndefined()
  })

  const names = Object.keys(ALL) as (keyof typeof ALL)[]
  const some = names.flatMap((name) => [[name], names.filter((other) => other !== name)])
  it.each(some.map((set) => ({ set, missing: names.filter((name) => !set.includes(name)) })))(
    'is a mistake when only $set is set',
    ({ set, missing }) => {
      const env = Object.fromEntries(set.map((name) => [name, ALL[name]]))
      expect(() => readPortone(env)).toThrow(new RegExp(`^${missing.join(' and ')} (is|are) not set, but `))
      // A secret in an error message ends up in a terminal's history or a log.
      expect(() => readPortone(env)).not.toThrow(/\bsecret\b(?!\.)/)
    },
  )
})

describe('the port', () => {
  it.each([
    [undefined, 3000],
    ['', 3000],
    [' 8080 ', 8080],
    ['0', 0],
    ['65535', 65_535],
  ])('of %j is %i', (PORT, port) => {
    expect(readPort({ PORT })).toBe(port)
  })

  it.each(['65536', '-1', '80a', '1e3', '３０００'])('is refused when it is %j', (PORT) => {
    expect(() => readPort({ PORT })).toThrow(`PORT is ${JSON.stringify(PORT)}, but a port is a number`)
  })
})
