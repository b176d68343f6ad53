import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

export interface ContractRun {
  code: number | null
  output: string
}

const folder = mkdtempSync(join(tmpdir(), 'certification-form-contract-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

let program: Promise<string> | undefined

/** The command as a merchant runs it: a program of its own. */
async function bundle(): Promise<string> {
  const outfile = join(folder, 'cli.mjs')
  const entry = fileURLToPath(new URL('../../packages/testing/src/cli.ts', import.meta.url))
  const conditions = ['certification-form-source']
  await build({ entryPoints: [entry], outfile, bundle: true, format: 'esm', platform: 'node', conditions })
  return outfile
}

/** Runs `certification-testing contract …`. */
export async function runContract(...args: string[]): Promise<ContractRun> {
  program ??= bundle()
  const child = spawn(process.execPath, [await program, 'contract', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()))
  child.stderr.on('data', (bytes: Buffer) => (output += bytes.toString()))
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve)
  })
  return { code, output }
}
