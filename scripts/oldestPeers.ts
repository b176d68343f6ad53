import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const folder = fileURLToPath(new URL('../packages/react/oldest-peers/', import.meta.url))

/** What packages/react/oldest-peers installs: the oldest version of each peer, and what has to see the same React. */
function oldestPeerNames(): string[] {
  const { devDependencies } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'))
  return Object.keys(devDependencies)
}

/**
 * Resolves the peers of the react package, whoever imports them, as that folder does. An alias to a path would pass by
 * their `exports`, and so by the server's half of react-dom.
 */
export function oldestPeers(): Plugin {
  const names = oldestPeerNames()
  return {
    name: 'certification-form:oldest-peers',
    enforce: 'pre',
    resolveId(id, importer, options) {
      const isPeer = names.some((name) => id === name || id.startsWith(`${name}/`))
      if (!isPeer || importer?.startsWith(folder)) return undefined
      return this.resolve(id, `${folder}package.json`, { ...options, skipSelf: true })
    },
  }
}
