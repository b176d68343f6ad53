import { readFileSync } from 'node:fs'
import { describe, expect, inject, it } from 'vitest'
import { root } from '../pnpm.mjs'
import { run } from '../run.mjs'
import { assertRelease, inOrder } from './release.mjs'

const packed = inject('packed')
const IN_WORKFLOW = {
  GITHUB_ACTIONS: 'true',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.test',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'certification-form/certification-form',
}
const released = packed.map((one) => ({ ...one, manifest: { ...one.manifest, version: '0.1.0' } }))

describe('a release', () => {
  it('is for the workflow only, from the repository that the packages name, with a version', () => {
    expect(() => assertRelease(released, IN_WORKFLOW)).not.toThrow()
    expect(() => assertRelease(released, {})).toThrow(/release\.yml only/)
    expect(() => assertRelease(released, { ...IN_WORKFLOW, ACTIONS_ID_TOKEN_REQUEST_URL: '' })).toThrow(/only/)
    expect(() => assertRelease(released, { ...IN_WORKFLOW, GITHUB_REPOSITORY: 'a/fork' })).toThrow(/a\/fork/)
    expect(() =>
      assertRelease(
        packed.map((one) => ({ ...one, manifest: { ...one.manifest, version: '0.0.0' } })),
        IN_WORKFLOW,
      ),
    ).toThrow(/no version/)
  })

  it('refuses to publish from here', async () => {
    const env = { GITHUB_ACTIONS: '', ACTIONS_ID_TOKEN_REQUEST_URL: '' }
    const { code, output } = await run('node scripts/release.mjs', { env })
    expect(code).toBe(1)
    expect(output).toContain('release.yml only')
  })

  it('begins with what the others need', () => {
    const names = inOrder(packed).map(({ name }) => name)
    expect(names.indexOf('core')).toBeLessThan(
      Math.min(names.indexOf('react'), names.indexOf('server'), names.indexOf('testing')),
    )
  })

  it('is written by changesets, all versions together, and holds no token and no registry', async () => {
    const { output } = await run('changeset status')
    expect(output).not.toMatch(/error/i)
    const config = JSON.parse(readFileSync(`${root}.changeset/config.json`, 'utf8'))
    expect(config).toMatchObject({ access: 'public', changelog: '@changesets/cli/changelog' })
    const workflow = readFileSync(`${root}.github/workflows/release.yml`, 'utf8')
    expect(workflow).toContain('id-token: write')
    expect(workflow).not.toMatch(/NPM_TOKEN|NODE_AUTH_TOKEN|registry-url/)
  })
})
