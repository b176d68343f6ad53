import { describe, expect, it } from 'vitest'
import { createRedis, type RedisMachine } from './redis.mjs'

const REDIS = '/usr/bin/redis-server'
const VALKEY = '/usr/bin/valkey-server'
const APT = '/usr/bin/apt-get'
const INSTALL = 'apt-get install -y --no-install-recommends redis-server'

/** A machine made of programs and what their `--version` prints; `onRun` says what a command does to it. */
function machine(
  programs: Record<string, string>,
  onRun: (line: string, present: Map<string, string>) => boolean = () => true,
  more: RedisMachine = {},
) {
  const present = new Map(Object.entries(programs))
  const ran: string[] = []
  const finder = createRedis({
    env: {},
    platform: 'linux',
    isRoot: true,
    exists: (path) => present.has(path),
    read: (path) => present.get(path) ?? '',
    run: (command, args) => {
      const line = [command, ...args].join(' ')
      ran.push(line)
      return onRun(line, present)
    },
    say: () => {},
    ...more,
  })
  return { finder, ran }
}

const debian = 'Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64'
const ubuntu = 'Redis server v=6.0.16 sha=00000000:0 malloc=jemalloc-5.2.1 bits=64'

describe('finding', () => {
  it.each([
    [REDIS, debian],
    [VALKEY, 'Valkey server v=9.1.0 sha=00000000:0'],
    ['/opt/homebrew/bin/redis-server', 'Redis server v=10.0.1 sha=00000000:0'],
  ])('takes %s', (path, version) => {
    const { finder, ran } = machine({ [path]: version })
    expect(finder.find()).toBe(path)
    expect(finder.ensure()).toBe(path)
    expect(ran).toEqual([])
  })

  it('passes over one that is too old or does not run', () => {
    expect(machine({ [REDIS]: ubuntu, [VALKEY]: '' }).finder.find()).toBeUndefined()
  })

  it('takes REDIS_SERVER_PATH, and never another one instead', () => {
    const env = { REDIS_SERVER_PATH: '/opt/mine' }
    expect(machine({ '/opt/mine': debian, [REDIS]: debian }, undefined, { env }).finder.find()).toBe('/opt/mine')
    const { finder, ran } = machine({ '/opt/mine': ubuntu, [REDIS]: debian }, undefined, { env })
    expect(() => finder.ensure()).toThrow('REDIS_SERVER_PATH is /opt/mine, but no Redis 7')
    expect(ran).toEqual([])
  })
})

describe('ensuring', () => {
  it('installs one with apt-get, lists renewed before', () => {
    const { finder, ran } = machine({ [APT]: '' }, (line, present) => {
      if (line === INSTALL) present.set(REDIS, debian)
      return true
    })
    expect(finder.ensure()).toBe(REDIS)
    expect(ran).toEqual(['apt-get update', INSTALL])
  })

  it.each([{ isRoot: false }, { platform: 'darwin' }])('says what to do with %o', (more) => {
    const { finder, ran } = machine({ [APT]: '' }, undefined, more)
    expect(() => finder.ensure()).toThrow(
      /\/usr\/bin\/redis-server.*needs root.*brew install redis.*REDIS_SERVER_PATH/s,
    )
    expect(ran).toEqual([])
  })

  it('says the same where apt-get brings one that is too old', () => {
    const { finder } = machine({ [APT]: '' }, (_line, present) => present.set(REDIS, ubuntu).size > 0)
    expect(() => finder.ensure()).toThrow('7 or newer')
  })
})
