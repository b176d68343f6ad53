import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readPackages } from '../check/workspace.mjs'
import { packageManager, root } from '../pnpm.mjs'
import { run } from '../run.mjs'

async function must(line) {
  const { code, output } = await run(line)
  if (code !== 0) throw new Error(`$ ${line}\n${output}`)
}

/**
 * Packs every package that is to be published into `folder`, as pnpm would publish it, and unpacks each beside its
 * archive. What is packed is `dist` as it is: build first.
 *
 * @throws Error with pnpm's output
 */
export async function packAll(folder) {
  const published = readPackages(root).filter(({ manifest }) => !manifest.private)
  const filters = published.map(({ manifest }) => `--filter=${manifest.name}`).join(' ')
  await must(`npx --yes ${packageManager} ${filters} pack --pack-destination "${folder}"`)
  const archives = readdirSync(folder)
  return Promise.all(
    published.map(async ({ folder: source, manifest }) => {
      const name = basename(source)
      const archive = archives.find((file) => file === `certification-form-${name}-${manifest.version}.tgz`)
      if (!archive) throw new Error(`pnpm packed no archive of ${manifest.name} into ${folder}.`)
      const unpacked = join(folder, name)
      mkdirSync(unpacked)
      await must(`tar -xzf "${join(folder, archive)}" -C "${unpacked}" --strip-components=1`)
      const packed = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8'))
      return { name, source, archive: join(folder, archive), unpacked, manifest: packed }
    }),
  )
}
