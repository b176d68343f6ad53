import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type BuildOptions } from 'esbuild'
import { packageManager } from '../../../scripts/pnpm.mjs'

const packages = fileURLToPath(new URL('../..', import.meta.url))
const apps = fileURLToPath(new URL('apps', import.meta.url))

// What the apps stand on besides the packages' own dependencies.
const HOSTS = ['@hono/node-server', 'express', 'fastify', 'hono', 'ioredis', 'redis']

// What wrangler asks of a package's `exports`.
const WORKER_CONDITIONS = ['workerd', 'worker', 'browser']

interface Manifest {
  dependencies?: Record<string, string>
}

/** Packs a package as it would be published, and unpacks it where the apps find it. */
function unpack(name: string, modules: string): string[] {
  const source = join(packages, name)
  if (!existsSync(join(source, 'dist'))) {
    throw new Error(
      `packages/${name} is not built, so there is nothing to pack. Run npm run test:runtimes, which builds.`,
    )
  }
  const target = join(modules, '@certification-form', name)
  const archives = mkdtempSync(join(tmpdir(), 'certification-form-pack-'))
  mkdirSync(target, { recursive: true })
  execFileSync('npx', ['--yes', packageManager, 'pack', '--pack-destination', archives], { cwd: source, stdio: 'pipe' })
  const [archive = ''] = readdirSync(archives)
  execFileSync('tar', ['-xzf', join(archives, archive), '-C', target, '--strip-components=1'])
  rmSync(archives, { recursive: true })
  const { dependencies = {} } = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8')) as Manifest
  return Object.keys(dependencies).filter((dependency) => !dependency.startsWith('@certification-form/'))
}

/** Takes a package from what the workspace has installed, so that there is one set of versions. */
function link(name: string, from: string, modules: string): void {
  const target = join(modules, name)
  if (existsSync(target)) return
  mkdirSync(dirname(target), { recursive: true })
  symlinkSync(realpathSync(join(packages, from, 'node_modules', name)), target)
}

async function bundle(folder: string, modules: string): Promise<void> {
  const shared: BuildOptions = { bundle: true, format: 'esm', target: 'es2022', logLevel: 'error' }
  const entries = ['node', 'bun', 'deno'].map((name) => join(apps, `${name}.ts`))
  // Their imports stay: each runtime finds the packages by its own conditions.
  await build({
    ...shared,
    entryPoints: entries,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    packages: 'external',
  })
  await build({
    ...shared,
    entryPoints: [join(apps, 'worker.ts')],
    outfile: join(folder, 'worker.mjs'),
    platform: 'browser',
    conditions: WORKER_CONDITIONS,
    external: ['node:*', 'cloudflare:*'],
    plugins: [
      {
        name: 'packed',
        setup(bundler) {
          // The app's sources lie beside ours, which they must not see: only what was packed.
          bundler.onResolve({ filter: /^(?:@certification-form|hono)(?:\/|$)/ }, ({ path, kind, resolveDir }) =>
            resolveDir.startsWith(apps) ? bundler.resolve(path, { kind, resolveDir: modules }) : undefined,
          )
        },
      },
    ],
  })
}

/** A folder as a merchant's server has it, with the packed packages in its node_modules and an app for each runtime. */
export async function packApps(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'certification-form-runtimes-'))
  const modules = join(folder, 'node_modules')
  for (const name of unpack('core', modules)) link(name, 'core', modules)
  for (const name of [...unpack('server', modules), ...HOSTS]) link(name, 'server', modules)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true }))
  await bundle(folder, modules)
  return folder
}
