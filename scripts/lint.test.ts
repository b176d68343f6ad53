import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'certification-form-lint-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const FAULTS = {
  'rules-of-hooks': `
    import { useState } from 'react'
    export function Faulty({ isOn }: { isOn: boolean }) {
      if (isOn) useState(0)
      return null
    }`,
  'exhaustive-deps': `
    import { useEffect } from 'react'
    export function Faulty({ say }: { say: () => void }) {
      useEffect(() => say(), [])
      return null
    }`,
  // Of React Compiler.
  refs: `
    import { useRef } from 'react'
    export function Faulty() {
      const count = useRef(0)
      return <p>{count.current}</p>
    }`,
  purity: `
    export function Faulty() {
      return <p>{Date.now()}</p>
    }`,
  'set-state-in-effect': `
    import { useEffect, useState } from 'react'
    export function Faulty() {
      const [isReady, setReady] = useState(false)
      useEffect(() => setReady(true), [])
      return isReady ? null : <p />
    }`,
  // Of accessibility.
  'alt-text': `export const faulty = <img src="a.png" />`,
  'prefer-tag-over-role': `export const faulty = <div role="button" tabIndex={0} />`,
  'role-has-required-aria-props': `export const faulty = <div role="checkbox" tabIndex={0} />`,
  'no-noninteractive-element-interactions': `export const faulty = <p onClick={() => undefined}>a</p>`,
}

function reported(): Record<string, string[]> {
  for (const [rule, code] of Object.entries(FAULTS)) writeFileSync(`${folder}/${rule}.tsx`, `${code}\n`)
  const args = ['node_modules/oxlint/bin/oxlint', '-c', '.oxlintrc.json', '--format', 'json', folder]
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string; severity: string }[] }
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  return Object.fromEntries(
    Object.keys(FAULTS).map((rule) => [
      rule,
      errors
        .filter(({ filename }) => filename.endsWith(`/${rule}.tsx`))
        .map(({ code }) => code.replace(/.*\((.*)\)/, '$1')),
    ]),
  )
}

describe('the linter', () => {
  const found = reported()

  it.each(Object.keys(FAULTS))('finds what %s is for', (rule) => {
    expect(found[rule]).toContain(rule)
  })
})
