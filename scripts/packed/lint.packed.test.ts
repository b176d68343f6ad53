import { describe, expect, inject, it } from 'vitest'
import { typedEntries } from '../check/workspace.mjs'
import { run } from '../run.mjs'

const packed = inject('packed')

describe.concurrent.each(packed.map(({ name, ...rest }) => [name, rest] as const))(
  'the archive of %s',
  (_, { archive, manifest }) => {
    it('is without fault for publint', async () => {
      const { code, output } = await run(`publint run "${archive}" --strict`)
      expect(code, output).toBe(0)
      expect(output).toContain('All good!')
    })

    it('has types that are right for attw', async () => {
      const entries = typedEntries(manifest)
      expect(entries).not.toEqual([])
      const line = `attw "${archive}" --profile esm-only --no-emoji --entrypoints ${entries.join(' ')}`
      const { code, output } = await run(line)
      expect(code, output).toBe(0)
    })
  },
)
