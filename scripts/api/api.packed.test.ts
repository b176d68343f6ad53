import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { typedEntries } from '../check/workspace.mjs'
import { apiReport } from './apiReport.js'

const packed = inject('packed')
const pageOf = (entry: string) => `${entry === '.' ? 'index' : entry.slice(2).replaceAll('/', '-')}.md`

describe.each(packed.map((one) => [one.name, one] as const))(
  'the entries of %s',
  (name, { manifest, source, unpacked }) => {
    const entries = typedEntries(manifest).filter((entry) => !entry.includes('*'))

    it('have a page each in its api folder, and no other page is there', () => {
      const folder = join(source, 'api')
      // With --update the pages are yet to be written.
      const pages = existsSync(folder) ? readdirSync(folder) : []
      expect(pages.filter((page) => !entries.map(pageOf).includes(page))).toEqual([])
    })

    it.each(entries)('%s is what its page says', async (entry) => {
      const target = manifest.exports[entry]
      const files = typeof target === 'object' ? target : {}
      const module = entry.replace('.', manifest.name)
      const { values, page } = apiReport(module, join(unpacked, files['types'] ?? ''))
      await expect(page).toMatchFileSnapshot(join(source, 'api', pageOf(entry)))

      const [, names = ''] =
        /^export \{ (.*) \};$/m.exec(readFileSync(join(unpacked, files['default'] ?? ''), 'utf8')) ?? []
      const exported = names
        .split(', ')
        .map((one) => one.split(' as ').at(-1) ?? '')
        .filter(Boolean)
      expect(exported, name).toEqual(values.toSorted())
    })
  },
)
