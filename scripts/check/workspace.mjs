import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every package of the workspace with its manifest and folder. */
export function readPackages(root) {
  const folder = join(root, 'packages')
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => existsSync(join(path, 'package.json')))
    .map((path) => ({ folder: path, manifest: JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) }))
}

function neededBy({ dependencies, devDependencies }, packages) {
  const names = Object.keys({ ...dependencies, ...devDependencies })
  return packages.filter((candidate) => names.includes(candidate.manifest.name))
}

/**
 * Runs a task for each package as soon as those it depends on are done, side by side where the order allows.
 * A package is not begun when one that it needs has failed. A task resolves with `{ ok, output }`.
 */
export async function inDependencyOrder(packages, task) {
  const started = new Map()
  const start = (pkg, path = []) => {
    if (path.includes(pkg)) {
      const circle = [...path.slice(path.indexOf(pkg)), pkg].map((one) => one.manifest.name)
      throw new Error(`Packages need each other in a circle: ${circle.join(' → ')}`)
    }
    const known = started.get(pkg)
    if (known) return known
    const needs = neededBy(pkg.manifest, packages).map((other) => start(other, [...path, pkg]))
    const result = Promise.all(needs).then((done) =>
      done.every((one) => one.ok)
        ? task(pkg)
        : { ok: false, output: `${pkg.manifest.name}: a package it needs failed\n` },
    )
    started.set(pkg, result)
    return result
  }
  return Promise.all(packages.map((pkg) => start(pkg)))
}

/** The entry points of a package that carry types: all but stylesheets and package.json. */
export function typedEntries(manifest) {
  return Object.keys(manifest.exports ?? {}).filter((entry) => !/\.(css|json)$/.test(entry))
}
