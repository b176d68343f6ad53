import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** One file of the repository; `path` is relative to its root, with forward slashes. */
export interface Source {
  path: string
  text: string
}

const root = fileURLToPath(new URL('..', import.meta.url))
const SKIPPED = new Set(['node_modules', 'dist', 'storybook-static', 'coverage'])
const CODE = /\.(ts|tsx|mts|mjs|js)$/

function filesUnder(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !SKIPPED.has(name))
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(path) : [path]
  })
}

/** Every source under a folder of the repository; none when git keeps no such folder because it is empty. */
export function readSources(folder: string): Source[] {
  const start = join(root, folder)
  const files = (existsSync(start) ? filesUnder(start) : []).filter((path) => CODE.test(path))
  return files.map((path) => ({
    path: relative(root, path).split(sep).join('/'),
    text: readFileSync(path, 'utf8'),
  }))
}

/** Tests and what only tests import: `x.test.ts`, `test-x.ts`, the folders of end-to-end tests and of attacks. */
export function isTest(path: string): boolean {
  return /\.test\.[a-z]+$|\/test-[^/]+$|\/(?:e2e|abuse)\//.test(path)
}

// Each rule asks for the tree of every source, and to parse them all takes seconds.
const parsed = new WeakMap<Source, ts.SourceFile>()

export function parse(source: Source): ts.SourceFile {
  const known = parsed.get(source)
  if (known) return known
  const { path, text } = source
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : path.endsWith('js') ? ts.ScriptKind.JS : ts.ScriptKind.TS
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind)
  parsed.set(source, file)
  return file
}

/** The line of a node, counted from 1. */
export function lineOf(node: ts.Node): number {
  const file = node.getSourceFile()
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1
}

/** Calls `visit` for a node and everything in it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

export function isJsx(node: ts.Node): boolean {
  return ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxFragment(node)
}
