import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type PackedPackage, packAll } from '../packed/packAll.mjs'
import { packageManager, root } from '../pnpm.mjs'
import { run } from '../run.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that has every consumer's. */
    consumers: string
  }
}

/** The folders here, each a merchant's project with a lockfile of its own. */
const CONSUMERS = ['express', 'hono', 'next', 'types', 'vite-react18', 'vite-react19']

// The only one of ours that others of ours depend on: it is to be the packed one there as well.
const WORKSPACE = `packages:
  - .
pmOnFail: ignore
minimumReleaseAge: 2880
trustLockfile: true
overrides:
  '@certification-form/core': file:packed/certification-form-core.tgz
ignoredOptionalDependencies:
  - sharp
`

// Not frozen: the archives differ from the lockfile's. What is of others stays as it is locked.
const INSTALL = `npx --yes ${packageManager} install --no-frozen-lockfile --prefer-offline --ignore-scripts --loglevel=warn`

/** Sets a consumer up as its merchant would: a folder with nothing of this workspace above it, and the archives. */
async function setUp(name: string, folder: string, packed: readonly PackedPackage[]): Promise<void> {
  const source = join(root, 'scripts/consumers', name)
  const target = join(folder, name)
  cpSync(source, target, { recursive: true })
  writeFileSync(join(target, 'pnpm-workspace.yaml'), WORKSPACE)
  mkdirSync(join(target, 'packed'))
  for (const { archive, manifest } of packed) {
    copyFileSync(archive, join(target, 'packed', basename(archive).replace(`-${manifest.version}.tgz`, '.tgz')))
  }
  const { code, output } = await run(INSTALL, { cwd: target })
  if (code !== 0) throw new Error(`${name} could not be installed.\n${output}`)
  if (process.env['CONSUMERS_LOCK'] === 'write') {
    copyFileSync(join(target, 'pnpm-lock.yaml'), join(source, 'pnpm-lock.yaml'))
  }
}

/** Packs once and installs every consumer, for all test files. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'certification-form-consumers-'))
  const packed = await packAll(folder)
  const consumers = join(folder, 'consumers')
  await Promise.all(CONSUMERS.map((name) => setUp(name, consumers, packed)))
  project.provide('consumers', consumers)
  return () => rmSync(folder, { recursive: true, force: true })
}
