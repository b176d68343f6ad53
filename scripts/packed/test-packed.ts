import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type PackedPackage, packAll } from './packAll.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    packed: PackedPackage[]
  }
}

/** Packs once for all test files. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'certification-form-packed-'))
  project.provide('packed', await packAll(folder))
  return () => rmSync(folder, { recursive: true, force: true })
}
