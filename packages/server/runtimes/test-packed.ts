import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { packApps } from './test-pack.js'

declare module 'vitest' {
  interface ProvidedContext {
    apps: string
  }
}

/** Packs once for all test files. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = await packApps()
  project.provide('apps', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
