import { describe, expect, it } from 'vitest'
import { compileReact } from './compileReact.js'
import { isTest, readSources } from './sources.js'

const sources = readSources('packages').filter(({ path }) => path.startsWith('packages/react/src/') && !isTest(path))

describe('React Compiler', () => {
  it('compiles every component and hook of the form', async () => {
    const compiled = await Promise.all(sources.map(({ text, path }) => compileReact(text, path)))
    expect(compiled.flatMap(({ functions }) => functions)).toEqual(
      expect.arrayContaining(['CertificationForm', 'useCertification', 'usePart', 'useIdentityField', 'OtpInput']),
    )
    expect(compiled.flatMap(({ skipped }) => skipped)).toEqual([])
  })

  it('tells what it had to leave out, and why', async () => {
    const source = [
      "import { useRef } from 'react'",
      'export function useCount() {',
      '  const count = useRef(0)',
      '  count.current += 1',
      '  return count.current',
      '}',
    ]
    const { functions, skipped } = await compileReact(source.join('\n'), 'packages/react/src/useCount.ts')
    expect(functions).toEqual([])
    expect(new Set(skipped)).toEqual(new Set(['packages/react/src/useCount.ts:2 Cannot access refs during render']))
  })
})
