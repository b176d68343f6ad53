import { describe, expect, it } from 'vitest'
import { inDependencyOrder, typedEntries, type WorkspacePackage } from './workspace.mjs'

function pkg(name: string, needs: string[] = []): WorkspacePackage {
  const dependencies = Object.fromEntries(needs.map((one) => [one, 'workspace:*']))
  return { folder: `/${name}`, manifest: { name, dependencies } }
}

const graph = [pkg('form', ['core', 'theme']), pkg('example', ['form', 'react']), pkg('core'), pkg('theme')]

describe('running in dependency order', () => {
  it('begins a package when all it needs is done', async () => {
    const events: string[] = []
    await inDependencyOrder(graph, async ({ manifest: { name } }) => {
      events.push(`begin ${name}`)
      await new Promise((resolve) => setTimeout(resolve, name === 'core' ? 20 : 1))
      events.push(`end ${name}`)
      return { ok: true, output: '' }
    })
    expect(events.indexOf('begin form')).toBeGreaterThan(events.indexOf('end core'))
    expect(events.indexOf('begin form')).toBeGreaterThan(events.indexOf('end theme'))
    expect(events.indexOf('begin example')).toBeGreaterThan(events.indexOf('end form'))
    expect(events).toHaveLength(8)
  })

  it('does not begin what needs a failed package', async () => {
    const begun: string[] = []
    const results = await inDependencyOrder(graph, async ({ manifest: { name } }) => {
      begun.push(name)
      return { ok: name !== 'core', output: '' }
    })
    expect(begun.toSorted()).toEqual(['core', 'theme'])
    expect(results.map(({ ok }) => ok)).toEqual([false, false, false, true])
  })

  it('names a circle', async () => {
    const circle = [pkg('a', ['b']), pkg('b', ['a'])]
    await expect(inDependencyOrder(circle, async () => ({ ok: true, output: '' }))).rejects.toThrow('a → b → a')
  })
})

it('asks for types of neither stylesheets nor package.json', () => {
  const exports = { '.': {}, './locales/en': {}, './styles.css': {}, './package.json': './package.json' }
  expect(typedEntries({ name: 'form', exports })).toEqual(['.', './locales/en'])
})
