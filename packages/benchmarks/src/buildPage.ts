import { existsSync } from 'node:fs'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Plugin, build } from 'vite'

/** Of this package, from the bundled program as from the source. */
export const folder: string = fileURLToPath(new URL('..', import.meta.url))

/** The files of one page, by their address. */
export type Files = ReadonlyMap<string, Buffer>

// One React on a page, whoever asks for it: our packages bring the workspace's, peers now and then an older one.
export const SHARED: readonly string[] = ['react', 'react-dom']

const ENTRY = '/entry.js'

function entry(text: string): Plugin {
  return {
    name: 'entry',
    resolveId: (id) => (id === ENTRY ? join(folder, 'src/page', ENTRY) : undefined),
    load: (id) => (id === join(folder, 'src/page', ENTRY) ? text : undefined),
  }
}

export function moduleOf(name: string): string {
  const file = ['page', 'peers'].flatMap((at) => ['tsx', 'ts'].map((ending) => `src/${at}/${name}.${ending}`))
  const found = file.map((one) => join(folder, one)).find(existsSync)
  if (!found) throw new Error(`There is no contender called ${name}.`)
  return found
}

async function readAll(from: string): Promise<Files> {
  const names = await readdir(from, { recursive: true, withFileTypes: true })
  const files = names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  return new Map(await Promise.all(files.map(async (file) => [file.slice(from.length), await readFile(file)] as const)))
}

/** What a merchant's production build makes of a page with one form and the harness. */
export async function buildPage(name: string): Promise<Files> {
  const outDir = await mkdtemp(join(tmpdir(), 'certification-bench-'))
  const text =
    `import { createHarness } from ${JSON.stringify(join(folder, 'src/page/harness.ts'))}\n` +
    `import { contender } from ${JSON.stringify(moduleOf(name))}\n` +
    `window.bench = createHarness(contender)\nwindow.contender = contender`
  try {
    await build({
      configFile: false,
      root: folder,
      logLevel: 'silent',
      resolve: { dedupe: [...SHARED] },
      // Vite would take this from NODE_ENV.
      define: { 'process.env.NODE_ENV': '"production"' },
      oxc: { jsx: { runtime: 'automatic', development: false } },
      plugins: [entry(text)],
      build: {
        outDir,
        emptyOutDir: false,
        target: 'es2022',
        rolldownOptions: {
          input: ENTRY,
          output: { entryFileNames: 'page.js', assetFileNames: 'page[extname]' },
        },
      },
    })
    return await readAll(outDir)
  } finally {
    await rm(outDir, { recursive: true })
  }
}
