import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { DEFAULT_LIMITS } from './limits.js'

const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8')

/** The rows of the table of limits: `| \`a\`, \`b\` | 1, 2 | … |`. */
function limitsInReadme(): [string, number][] {
  const [, table = ''] = readme.split('| limit | default | counts |\n')
  const [rows = ''] = table.split('\n\n')
  return rows
    .split('\n')
    .slice(1)
    .flatMap((row) => {
      const [, names = '', values = ''] = row.split('|')
      const numbers = values.split(',').map(Number)
      return [...names.matchAll(/`([A-Za-z0-9]+)`/g)].map(([, name = ''], at): [string, number] => [
        name,
        numbers[at] ?? Number.NaN,
      ])
    })
}

test('the README names every limit with its default', () => {
  expect(Object.fromEntries(limitsInReadme())).toEqual(DEFAULT_LIMITS)
})
