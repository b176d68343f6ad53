// Who may import whom (the arrows of the layout), as functions over sources so that each can be shown to fail.
import { posix } from 'node:path'
import ts from 'typescript'
import type { Manifest } from './check/workspace.mjs'
import { isJsx, isTest, lineOf, parse, type Source, walk } from './sources.js'

const SCOPE = '@certification-form/'
const PRIVATE = new Set(['example-signup', 'benchmarks'])

/** What each package may import of the others, and what its tests may import besides. */
const ALLOWED: Record<string, { code: string[]; tests: string[] }> = {
  core: { code: [], tests: [] },
  theme: { code: [], tests: [] },
  sandbox: { code: [], tests: [] },
  testing: { code: ['core'], tests: [] },
  // The stylesheet is put together from the theme's when it is built; no program of it runs.
  react: { code: ['core'], tests: ['testing', 'sandbox', 'theme'] },
  server: { code: ['core'], tests: ['testing', 'sandbox'] },
}

/** Each folder of react/src and those it must not know: the two steps stay apart, and fields know no step. */
const APART: Record<string, string[]> = {
  'identity-step': ['otp-step'],
  'otp-step': ['identity-step'],
  field: ['identity-step', 'otp-step'],
}

const WIRE_WORDS = /\b(imp_uid|gender_digit|is_mvno|merchant_uid)\b/
const WIRE_PLACES = /^packages\/(server\/src\/provider\/portone|sandbox)\//

interface Import {
  specifier: string
  line: number
  isType: boolean
}

function specifierOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal
  const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
  return isDynamic ? node.arguments[0] : undefined
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) return node.importClause?.isTypeOnly ?? false
  return ts.isImportTypeNode(node) || (ts.isExportDeclaration(node) && node.isTypeOnly)
}

/** Everything a file imports or re-exports, types and `import()` too. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = []
  walk(parse(source), (node) => {
    const specifier = specifierOf(node)
    if (!specifier || !ts.isStringLiteralLike(specifier)) return
    found.push({ specifier: specifier.text, line: lineOf(specifier), isType: isTypeOnly(node) })
  })
  return found
}

const packageOf = (path: string) => /^packages\/([^/]+)\//.exec(path)?.[1]

/** The package an import leads to, whether by its name or by a path out of the own folder. */
function targetOf(specifier: string, from: string): string | undefined {
  if (specifier.startsWith(SCOPE)) return specifier.slice(SCOPE.length).split('/')[0]
  return specifier.startsWith('.') ? packageOf(posix.join(posix.dirname(from), specifier)) : undefined
}

function mayImport(from: string, target: string, inTest: boolean): boolean {
  const rule = ALLOWED[from]
  // A new package has to take its place in the table before it imports another.
  if (!rule) return PRIVATE.has(from)
  return from === target || rule.code.includes(target) || (inTest && rule.tests.includes(target))
}

/** Imports against the arrows between packages. */
export function wrongPackageImports(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const from = packageOf(source.path)
    if (!from) return []
    return importsOf(source).flatMap(({ specifier, line }) => {
      const target = targetOf(specifier, source.path)
      if (!target || mayImport(from, target, isTest(source.path))) return []
      const when = isTest(source.path) ? 'not even in tests' : 'outside tests'
      return [`${source.path}:${line} ${from} must not import ${target} (${specifier}), ${when}`]
    })
  })
}

/** `core` runs everywhere: beside its own files it knows zod alone. */
export function foreignImportsOfCore(sources: readonly Source[]): string[] {
  const own = sources.filter(({ path }) => packageOf(path) === 'core' && !isTest(path))
  return own.flatMap((source) =>
    importsOf(source)
      .filter(({ specifier }) => !/^(\.|zod(\/|$))/.test(specifier))
      .map(({ specifier, line }) => `${source.path}:${line} core must not import ${specifier}; it knows zod only`),
  )
}

/** Dependencies of a package.json that the arrows, or `core`'s promise to need zod only, do not allow. */
export function wrongDependencies({ name, dependencies, peerDependencies, devDependencies }: Manifest): string[] {
  const from = name.slice(SCOPE.length)
  const at = `packages/${from}/package.json:`
  const published = Object.keys({ ...dependencies, ...peerDependencies })
  const wrong = (names: string[], inTest: boolean) =>
    names.filter((one) => one.startsWith(SCOPE) && !mayImport(from, one.slice(SCOPE.length), inTest))
  const foreign = from === 'core' ? published.filter((one) => one !== 'zod') : []
  return [...new Set([...wrong(published, false), ...wrong(Object.keys(devDependencies ?? {}), true), ...foreign])].map(
    (one) => `${at} ${from} must not depend on ${one}`,
  )
}

/** Imports between folders of `react` that must stay apart. */
export function wrongFolderImports(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const folder = /^packages\/react\/src\/([^/]+)\//.exec(source.path)?.[1] ?? ''
    const forbidden = APART[folder] ?? []
    return importsOf(source).flatMap(({ specifier, line }) => {
      const path = posix.join(posix.dirname(source.path), specifier)
      const hit = forbidden.find(
        (name) => specifier.startsWith('.') && `${path}/`.startsWith(`packages/react/src/${name}/`),
      )
      return hit ? [`${source.path}:${line} ${folder} must not import ${hit}`] : []
    })
  })
}

/** PortOne's snake_case outside the provider's wire files and the sandbox. Comments may name it: they explain. */
export function strayWireWords(sources: readonly Source[]): string[] {
  const elsewhere = sources.filter(({ path }) => !WIRE_PLACES.test(path))
  return elsewhere.flatMap((source) => {
    const found: string[] = []
    walk(parse(source), (node) => {
      const text =
        ts.isIdentifier(node) || ts.isLiteralExpression(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node)
          ? node.text
          : ''
      const word = WIRE_WORDS.exec(text)?.[1]
      if (word) found.push(`${source.path}:${lineOf(node)} ${word} belongs to the provider's wire files`)
    })
    return found
  })
}

function hasDirective(file: ts.SourceFile): boolean {
  const [first] = file.statements
  return first !== undefined && ts.isExpressionStatement(first) && first.expression.getText(file) === "'use client'"
}

/** The first node that only a client can run: JSX, a hook's call, or a value imported from React. */
function clientNode(file: ts.SourceFile): ts.Node | undefined {
  let found: ts.Node | undefined
  walk(file, (node) => {
    const isHook = ts.isCallExpression(node) && /^use[A-Z]|\.use[A-Z]\w*$/.test(node.expression.getText(file))
    const specifier = ts.isImportDeclaration(node) ? node.moduleSpecifier : undefined
    const isReact = specifier && ts.isStringLiteral(specifier) && /^react(-dom)?(\/|$)/.test(specifier.text)
    if (isJsx(node) || isHook || (isReact && !isTypeOnly(node))) found ??= node
  })
  return found
}

/** Published files without the `'use client'` they need, and with one where nothing is a client's. */
export function wrongClientDirectives(sources: readonly Source[]): string[] {
  const published = sources.filter(({ path }) => /^packages\/[^/]+\/src\//.test(path) && !isTest(path))
  return published.flatMap((source) => {
    const file = parse(source)
    const needs = packageOf(source.path) === 'react' ? clientNode(file) : undefined
    if (needs && !hasDirective(file)) return [`${source.path}:${lineOf(needs)} needs 'use client' as its first line`]
    const mustNot = ['core', 'server'].includes(packageOf(source.path) ?? '') && hasDirective(file)
    return mustNot ? [`${source.path}:1 must not say 'use client'`] : []
  })
}
