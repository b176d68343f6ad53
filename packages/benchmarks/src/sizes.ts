import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { type Plugin, build } from 'esbuild'
import { SHARED, folder } from './buildPage.js'
import type { Row } from './table.js'

export interface SizeEntry {
  title: string
  /** What a merchant imports for it. */
  code: string
  /** The stylesheet its documentation asks for. */
  css?: string
}

// One React, whoever asks for it.
function oneReact(isReactExternal: boolean): Plugin {
  return {
    name: 'one-react',
    setup(bundler) {
      bundler.onResolve({ filter: /^[^./]/ }, ({ path, kind, pluginData }) => {
        const isShared = SHARED.some((name) => path === name || path.startsWith(`${name}/`))
        if (!isShared || pluginData === 'found') return undefined
        if (isReactExternal) return { path, external: true }
        return bundler.resolve(path, { kind, resolveDir: folder, pluginData: 'found' })
      })
    },
  }
}

async function bundle(code: string, isReactExternal: boolean): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: folder, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.css': 'empty', '.svg': 'dataurl', '.png': 'dataurl', '.woff2': 'dataurl' },
    plugins: [oneReact(isReactExternal)],
    logLevel: 'silent',
  })
  return outputFiles[0]?.contents ?? new Uint8Array()
}

const gzipped = (content: Uint8Array) => gzipSync(content, { level: 9 }).length / 1024

async function styles({ css }: SizeEntry): Promise<number> {
  if (!css) return 0
  return gzipped(await readFile(createRequire(`${folder}package.json`).resolve(css)))
}

/** KiB, gzip: everything but React, the stylesheet, and the two and React together. */
export async function sizeOf(entry: SizeEntry): Promise<Row> {
  const own = gzipped(await bundle(entry.code, true))
  const css = await styles(entry)
  // React's client as well: a form that is not put up is of no use.
  const all = gzipped(await bundle(`${entry.code}\nexport { createRoot } from 'react-dom/client'`, false))
  return { title: entry.title, values: [own, css, all + css] }
}
