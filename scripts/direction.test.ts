import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readPackages } from './check/workspace.mjs'
import {
  foreignImportsOfCore,
  importsOf,
  strayWireWords,
  wrongClientDirectives,
  wrongDependencies,
  wrongFolderImports,
  wrongPackageImports,
} from './direction.js'
import { readSources, type Source } from './sources.js'

const sources = ['packages', 'stories', '.storybook'].flatMap(readSources)
const manifests = readPackages(fileURLToPath(new URL('..', import.meta.url))).map(({ manifest }) => manifest)

describe('this repository', () => {
  it('is what is read', () => {
    expect(sources.map(({ path }) => path)).toContain('packages/core/src/index.ts')
    expect(manifests.map(({ name }) => name)).toContain('@certification-form/core')
  })

  it.each([
    ['imports along the arrows', () => wrongPackageImports(sources)],
    ['needs nothing but zod in core', () => foreignImportsOfCore(sources)],
    ['depends along the arrows', () => manifests.flatMap(wrongDependencies)],
    ["keeps the form's two steps apart, and fields apart from both", () => wrongFolderImports(sources)],
    ["keeps PortOne's words in its wire files", () => strayWireWords(sources)],
    ["says 'use client' where it must, and nowhere in core and server", () => wrongClientDirectives(sources)],
  ])('%s', (_, violations) => {
    expect(violations()).toEqual([])
  })
})

const file = (path: string, text: string): Source => ({ path: `packages/${path}`, text })

describe('imports', () => {
  it('are found in every form, with their line', () => {
    const text = [
      "import { a } from 'a'",
      "import type { B } from 'b'",
      "export { c } from 'c'",
      "const d = await import('d')",
      "type E = import('e').E",
      "import 'f'",
      "// import 'g'",
    ]
    const found = importsOf(file('core/src/x.ts', text.join('\n')))
    expect(found.map(({ specifier, line }) => `${line} ${specifier}`)).toEqual([
      '1 a',
      '2 b',
      '3 c',
      '4 d',
      '5 e',
      '6 f',
    ])
  })
})

describe('arrows between packages', () => {
  it.each([
    ['core/src/a.ts', '@certification-form/react'],
    ['core/src/a.test.ts', '@certification-form/testing'],
    ['theme/src/a.ts', '@certification-form/core'],
    ['sandbox/src/a.ts', '@certification-form/server'],
    ['react/src/a.ts', '@certification-form/server/node'],
    ['react/src/a.ts', '@certification-form/testing'],
    ['server/src/a.ts', '@certification-form/sandbox'],
    ['testing/src/a.ts', '@certification-form/react'],
    ['newcomer/src/a.ts', '@certification-form/core'],
  ])('refuse %s → %s', (path, specifier) => {
    const [violation, ...others] = wrongPackageImports([file(path, `\nimport { x } from '${specifier}'`)])
    expect(violation).toContain(`packages/${path}:2 `)
    expect(others).toEqual([])
  })

  it('are not evaded by a path out of the folder', () => {
    const text = "import { x } from '../../server/src/secret.js'"
    expect(wrongPackageImports([file('react/src/a.ts', text)])).toHaveLength(1)
  })

  it.each([
    ['react/src/a.ts', '@certification-form/core'],
    ['react/src/a.browser.test.tsx', '@certification-form/testing'],
    ['server/src/test-portone.ts', '@certification-form/sandbox'],
    ['testing/src/a.ts', '@certification-form/core'],
    ['example-signup/src/server/main.ts', '@certification-form/sandbox'],
  ])('allow %s → %s', (path, specifier) => {
    expect(wrongPackageImports([file(path, `import { x } from '${specifier}'`)])).toEqual([])
  })
})

describe('core', () => {
  it('may import its own files and zod', () => {
    const text = "import * as z from 'zod/mini'\nimport { x } from './x.js'"
    expect(foreignImportsOfCore([file('core/src/a.ts', text)])).toEqual([])
  })

  it.each(['react', 'node:crypto', 'zodiac'])('may not import %s', (specifier) => {
    expect(foreignImportsOfCore([file('core/src/a.ts', `import '${specifier}'`)])).toHaveLength(1)
  })
})

const manifest = (name: string, more: object) => ({ name: `@certification-form/${name}`, ...more })
const workspace = (name: string) => ({ [`@certification-form/${name}`]: 'workspace:*' })

describe('dependencies', () => {
  it('are refused against the arrows', () => {
    expect(wrongDependencies(manifest('react', { dependencies: workspace('testing') }))).toHaveLength(1)
    expect(wrongDependencies(manifest('core', { devDependencies: workspace('testing') }))).toHaveLength(1)
    expect(wrongDependencies(manifest('core', { peerDependencies: { react: '*' } }))).toHaveLength(1)
  })

  it('are allowed along them, for tests too', () => {
    const more = {
      dependencies: workspace('core'),
      devDependencies: workspace('testing'),
      peerDependencies: { react: '*' },
    }
    expect(wrongDependencies(manifest('react', more))).toEqual([])
  })
})

describe('folders of the form', () => {
  it.each([
    ['identity-step', '../otp-step/OtpField.js'],
    ['otp-step', '../identity-step/index.js'],
    ['field', '../otp-step/OtpField.js'],
    ['field', '../identity-step/index.js'],
  ])('%s may not import %s', (folder, specifier) => {
    expect(wrongFolderImports([file(`react/src/${folder}/a.tsx`, `import { x } from '${specifier}'`)])).toHaveLength(1)
  })

  it('a step may import fields, and the form may import both steps', () => {
    const step = file('react/src/otp-step/a.tsx', "import { x } from '../field/x.js'")
    const form = file('react/src/certification/a.tsx', "import '../otp-step/a.js'\nimport '../identity-step/a.js'")
    expect(wrongFolderImports([step, form])).toEqual([])
  })
})

describe("PortOne's words", () => {
  it.each(['imp_uid', 'gender_digit', 'is_mvno', 'merchant_uid'])('%s is at home in the wire files only', (word) => {
    const text = `\nconst x = body.${word}`
    expect(strayWireWords([file('core/src/a.ts', text)])).toEqual([
      `packages/core/src/a.ts:2 ${word} belongs to the provider's wire files`,
    ])
    expect(strayWireWords([file('server/src/provider/portone/a.ts', text), file('sandbox/src/a.ts', text)])).toEqual([])
  })

  it.each([
    "const x = body['imp_uid']",
    'const x = `?imp_uid=${y}`',
    'const x = { imp_uid: y }',
    'const x = <p>imp_uid</p>',
  ])('are seen in %s', (text) => {
    expect(strayWireWords([file('react/src/a.tsx', text)])).toHaveLength(1)
  })

  it('may be named by a comment', () => {
    expect(
      strayWireWords([file('core/src/a.ts', '/** PortOne calls it `imp_uid`. */\nconst x = 1 // imp_uid')]),
    ).toEqual([])
  })
})

describe("'use client'", () => {
  it.each([
    ['JSX', 'export const A = () => <p />'],
    ['a hook', "import { useA } from './a.js'\nexport const useB = () => useA()"],
    ['a value of React', "import { createContext } from 'react'\nexport const A = createContext(0)"],
  ])('is missed beside %s', (_, text) => {
    expect(wrongClientDirectives([file('react/src/a.tsx', text)])).toHaveLength(1)
    expect(wrongClientDirectives([file('react/src/a.tsx', `'use client'\n${text}`)])).toEqual([])
    expect(wrongClientDirectives([file('react/src/a.test.tsx', text)])).toEqual([])
  })

  it('is not asked of types and plain functions', () => {
    const text = "import type { ReactNode } from 'react'\nexport const f = (x: ReactNode) => x"
    expect(wrongClientDirectives([file('react/src/a.ts', text)])).toEqual([])
  })

  it.each(['core', 'server'])('is refused in %s', (name) => {
    expect(wrongClientDirectives([file(`${name}/src/a.ts`, "'use client'\nexport const x = 1")])).toHaveLength(1)
  })
})
