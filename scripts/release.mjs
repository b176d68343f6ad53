// `npm run release:publish`: packs, and publishes what is not published yet. Only the release workflow may.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packAll } from './packed/packAll.mjs'
import { assertRelease, inOrder } from './packed/release.mjs'
import { run } from './run.mjs'

async function isPublished({ name, version }) {
  const { code, output } = await run(`npm view "${name}@${version}" version`)
  if (code === 0) return output.trim().endsWith(version)
  if (/E404/.test(output)) return false
  throw new Error(`Whether ${name}@${version} is published could not be found out.\n${output}`)
}

async function publish({ archive, manifest }) {
  if (await isPublished(manifest)) {
    console.log(`${manifest.name}@${manifest.version} is published already.`)
    return
  }
  // npm exchanges the workflow's identity for leave to publish this one package: no token is stored anywhere.
  const { code, output } = await run(`npm publish "${archive}" --provenance --access public`)
  console.log(output)
  if (code !== 0) throw new Error(`${manifest.name}@${manifest.version} could not be published.`)
}

const folder = mkdtempSync(join(tmpdir(), 'certification-form-release-'))
try {
  const packed = await packAll(folder)
  assertRelease(packed, process.env)
  for (const one of inOrder(packed)) await publish(one)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
