import { fileURLToPath } from 'node:url'

/** A runtime as the lockfile of this folder names it, without the machine: `node-22-linux-x64` and its `-arm64` twin. */
export interface Runtime {
  name: string
  /** Its packages by `process.arch`, and where each has its program. */
  packages: Record<string, string>
  program: string
  args: (folder: string) => string[]
  /** On sockets of `node:http`, beside those that every runtime has. */
  mounts: readonly string[]
}

const modules = fileURLToPath(new URL('binaries/node_modules', import.meta.url))

export const WEB_MOUNTS = ['.', '/hono', '/next, app']
export const NODE_MOUNTS = ['/node', '/express', '/fastify', '/next, pages']
export const REDIS_STORES = ['redisStore(redis)', 'redisStore(ioredis)']

/** The handler alone, on the other wire. */
export const V2_MOUNT = 'portoneV2'

const ON_NODE = [...WEB_MOUNTS, ...NODE_MOUNTS, ...REDIS_STORES, V2_MOUNT]

function node(major: number): Runtime {
  return {
    name: `Node ${major}`,
    packages: { x64: `node-${major}-linux-x64`, arm64: `node-${major}-linux-arm64` },
    program: 'bin/node',
    args: () => ['node.mjs'],
    mounts: ON_NODE,
  }
}

/** What the package is run on. Linux only: these packages bring their program without a step that downloads it. */
export const RUNTIMES: readonly Runtime[] = [
  node(20),
  node(22),
  node(24),
  {
    name: 'Bun',
    packages: { x64: '@oven/bun-linux-x64', arm64: '@oven/bun-linux-aarch64' },
    program: 'bin/bun',
    args: () => ['run', 'bun.mjs'],
    mounts: ON_NODE,
  },
  {
    name: 'Deno',
    packages: { x64: '@deno/linux-x64-glibc', arm64: '@deno/linux-arm64-glibc' },
    program: 'deno',
    // Found offline, and may do no more than a server has to.
    args: (folder) => [
      'run',
      '--no-prompt',
      '--cached-only',
      '--no-lock',
      '--node-modules-dir=manual',
      '--allow-net=127.0.0.1',
      '--allow-env',
      `--allow-read=${folder}`,
      'deno.mjs',
    ],
    mounts: ON_NODE,
  },
  {
    name: 'workerd',
    packages: { x64: '@cloudflare/workerd-linux-64', arm64: '@cloudflare/workerd-linux-arm64' },
    program: 'bin/workerd',
    args: () => ['serve', '--control-fd=3', 'workerd.capnp'],
    mounts: [...WEB_MOUNTS, V2_MOUNT],
  },
]

/** @throws Error on a machine that none of the installed programs is for */
export function programOf({ name, packages, program }: Runtime): string {
  const found = process.platform === 'linux' ? packages[process.arch] : undefined
  if (!found)
    throw new Error(`${name} is tested on Linux, x64 and arm64 only: its packages for others need a download.`)
  return `${modules}/${found}/${program}`
}
