import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { version as domVersion } from 'react-dom'
import { version } from 'react'
import { describe, expect, it } from 'vitest'

const manifest = (path: string) => JSON.parse(readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8'))

describe('the versions of this run', () => {
  it('are React 18.2', () => {
    expect([version, domVersion]).toEqual(['18.2.0', '18.2.0'])
  })

  it('are the oldest that the package promises to work with', () => {
    const { peerDependencies } = manifest('../package.json')
    const { devDependencies } = manifest('./package.json')
    for (const name of ['react', 'react-hook-form', '@tanstack/react-query', 'zod']) {
      expect(peerDependencies[name]).toBe(`>=${devDependencies[name]}`)
    }
  })
})
