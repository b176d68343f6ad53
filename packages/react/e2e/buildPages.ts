import { fileURLToPath, pathToFileURL } from 'node:url'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type InlineConfig, type Plugin, build } from 'vite'
import type * as Render from './render.js'

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))

export interface Pages {
  /** The server's half. */
  render: typeof Render
  /** Every file of the browser's half, by its address. */
  files: Record<string, string>
}

export interface BuildPagesOptions {
  /** `development` warns of what hydration found different; `production` is what merchants ship. */
  mode: 'development' | 'production'
  plugins?: Plugin[]
}

async function bundle(outDir: string, { mode, plugins = [] }: BuildPagesOptions, config: InlineConfig): Promise<void> {
  await build({
    configFile: false,
    root: here('.'),
    mode,
    plugins,
    logLevel: 'error',
    // Vite would take this from NODE_ENV, which says `test` here.
    oxc: { jsx: { runtime: 'automatic', development: mode === 'development' } },
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    ...config,
    build: { outDir, emptyOutDir: false, target: 'es2022', minify: mode === 'production', ...config.build },
  })
}

const output = { entryFileNames: '[name].js', assetFileNames: '[name][extname]' }

/** Bundles the pages for a server and for browsers, from the sources, with one and the same React. */
export async function buildPages(options: BuildPagesOptions): Promise<Pages> {
  const folder = await mkdtemp(join(tmpdir(), 'certification-pages-'))
  const conditions = ['certification-form-source']
  try {
    await bundle(folder, options, {
      resolve: { conditions: [...conditions, 'module', 'browser', options.mode] },
      build: { rolldownOptions: { input: [here('client.tsx'), here('../src/styles.css')], output } },
    })
    await bundle(folder, options, {
      ssr: { noExternal: true, resolve: { conditions: [...conditions, 'module', 'node', options.mode] } },
      build: { ssr: here('render.tsx'), rolldownOptions: { output: { ...output, entryFileNames: '[name].mjs' } } },
    })
    const files = ['client.js', 'styles.css']
    const contents = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
    const render = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'render.mjs')).href)) as typeof Render
    return { render, files: Object.fromEntries(files.map((file, index) => [`/${file}`, contents[index] ?? ''])) }
  } finally {
    await rm(folder, { recursive: true })
  }
}
