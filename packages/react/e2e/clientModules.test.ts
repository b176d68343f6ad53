import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const folder = fileURLToPath(new URL('..', import.meta.url))
const dist = mkdtempSync(join(tmpdir(), 'certification-react-'))
const modules: Record<string, string> = {}

beforeAll(() => {
  // As `pnpm build` does, but elsewhere. With Vitest's own variable set, the configuration would be that of tests.
  const { VITEST: _, ...env } = process.env
  const vite = join(folder, '../../node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '--config', '../../vite.config.ts', '--outDir', dist, '--logLevel', 'error']
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))
  for (const name of names) modules[name] = readFileSync(join(dist, name), 'utf8')
}, 60_000)

afterAll(() => rmSync(dist, { recursive: true }))

const isClient = (name: string) => /^(["'])use client\1/.test(modules[name] ?? '')
const importsOf = (name: string) =>
  [...(modules[name] ?? '').matchAll(/^(?:import|export)\b[^"']*["']([^"']+)["'];?$/gm)].map(([, id]) => id ?? '')
const isForClients = (id: string) => /^(react|react-dom|react-hook-form|@tanstack\/react-query)(\/|$)/.test(id)

/** What a server component's bundler loads: it stops at each `'use client'` and puts a reference there. */
function reachedOnServer(name: string, reached = new Set<string>()): Set<string> {
  if (reached.has(name)) return reached
  reached.add(name)
  if (isClient(name)) return reached
  for (const id of importsOf(name).filter((one) => one.startsWith('.'))) {
    reachedOnServer(relative(dist, join(dist, dirname(name), id)), reached)
  }
  return reached
}

describe('the built package', () => {
  it("begins each module that needs a client with 'use client'", () => {
    const needing = Object.keys(modules).filter((name) => importsOf(name).some(isForClients))
    expect(needing.length).toBeGreaterThan(30)
    expect(needing.filter((name) => !isClient(name))).toEqual([])
  })

  it('says it nowhere else: words and rules run on servers, too', () => {
    expect(Object.keys(modules).filter((name) => name.startsWith('locales/') && isClient(name))).toEqual([])
    expect(['index.js', 'identity-step/identityValues.js'].filter(isClient)).toEqual([])
  })

  it('can be imported by a server component: what it loads there is nothing of React', () => {
    const loaded = [...reachedOnServer('index.js')]
    expect(loaded).toContain('certification/CertificationForm.js')
    expect(
      loaded
        .filter((name) => !isClient(name))
        .flatMap(importsOf)
        .filter(isForClients),
    ).toEqual([])
  })

  it('lets a server component write <Certification.Name>: a reference to a client’s object cannot be dotted into', () => {
    expect(modules['Certification.js']).toBeDefined()
    expect(isClient('Certification.js')).toBe(false)
    expect(reachedOnServer('Certification.js')).toContain('identity-step/NameField.js')
  })
})
