import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const page = read('./en/any-back-end.mdx')

/** The code blocks of a language, as they stand on the page; both languages have the same. */
function blocks(language: string): string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, code = '']) => code)
}

it('shows the server halves that are run against the contract, and what they rely on', () => {
  const [settings, django] = blocks('python')
  expect(blocks('php')).toEqual([read('../../docs/backends/certification.php')])
  expect(blocks('ini')).toEqual([read('../../docs/backends/php.ini')])
  expect(django).toBe(read('../../docs/backends/certification.py'))
  const inSite = (settings ?? '').replace(/^(?=.)/gm, '    ')
  expect(inSite.length).toBeGreaterThan(100)
  expect(read('../../docs/backends/site.py')).toContain(inSite)
})
