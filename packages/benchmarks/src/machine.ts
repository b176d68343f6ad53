import { readFileSync } from 'node:fs'
import { cpus, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { folder } from './buildPage.js'

/** What the figures were taken on, in one paragraph. Versions of everything installed are those of the lockfile. */
export function describeMachine(chromium: string): string {
  const processors = cpus()
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const versions = Object.entries(dependencies).filter(([, version]) => !version.startsWith('link:'))
  return (
    `Measured on ${processors.length} × ${processors[0]?.model.trim() ?? 'an unknown processor'}, ` +
    `${Math.round(totalmem() / 2 ** 30)} GiB, ${type()}; Chromium ${chromium}, Node ${process.version.slice(1)}; ` +
    `${versions.map(([name, version]) => `${name} ${version}`).join(', ')}.`
  )
}
