import { describe, expect, it } from 'vitest'
import { type BackendsMachine, createBackends } from './backends.mjs'

const APT = '/usr/bin/apt-get'

/** A machine on which these programs prove what they are; `apt-get install` adds one. */
function machine(programs: readonly string[], installs: string | undefined, more: BackendsMachine = {}) {
  const present = new Set(programs)
  const ran: string[] = []
  const backends = createBackends({
    env: {},
    platform: 'linux',
    isRoot: true,
    exists: (path) => path === APT,
    runs: (command, args) => {
      if (command !== 'apt-get') return present.has(command)
      ran.push([command, ...args].join(' '))
      if (args[0] === 'install' && installs !== undefined) present.add(installs)
      return true
    },
    say: () => {},
    ...more,
  })
  return { backends, ran }
}

describe('finding a back end', () => {
  it('takes what is there, the system’s own first', () => {
    const { backends, ran } = machine(['/usr/bin/php', 'php', 'python3'], undefined)
    expect([backends.php.ensure(), backends.django.ensure()]).toEqual(['/usr/bin/php', 'python3'])
    expect(ran).toEqual([])
  })

  it('takes the one that is named, and never another one instead', () => {
    const env = { PHP_PATH: '/opt/php' }
    expect(machine(['/opt/php', 'php'], undefined, { env }).backends.php.ensure()).toBe('/opt/php')
    expect(() => machine(['php'], 'php', { env }).backends.php.ensure()).toThrow('PHP_PATH is /opt/php, but')
  })

  it.each([
    ['php', '/usr/bin/php', 'php-cli'],
    ['django', '/usr/bin/python3', 'python3-django'],
  ] as const)('installs %s when there is none', (name, program, debian) => {
    const { backends, ran } = machine([], program)
    expect(backends[name].ensure()).toBe(program)
    expect(ran).toEqual(['apt-get update', `apt-get install -y --no-install-recommends ${debian}`])
  })

  it.each<[string, BackendsMachine]>([
    ['nobody is root', { isRoot: false }],
    ['it is no Linux', { platform: 'darwin' }],
    ['there is no apt-get', { exists: () => false }],
  ])('says what to do when %s', (_, more) => {
    const { backends, ran } = machine([], 'php', more)
    expect(() => backends.php.ensure()).toThrow('sudo apt-get install php-cli')
    expect(ran).toEqual([])
  })
})
