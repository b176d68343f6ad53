import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'

/** A name in a module: one of ours, or of a package. */
export interface Place {
  /** A .d.ts file, or a package's specifier. */
  from: string
  /** As it is called there. */
  name: string
  /** Exported by `export type`: nothing of it is there at run time, even of a class. */
  isType?: boolean
}

export interface Module {
  file: ts.SourceFile
  declared: ReadonlyMap<string, readonly ts.Statement[]>
  /** What the module imports, by the name it has here. */
  imported: ReadonlyMap<string, Place>
  /** What the module exports, by the name others see. */
  exported: ReadonlyMap<string, Place>
}

const isOurs = (specifier: string) => specifier.startsWith('.')

function placeOf(path: string, specifier: ts.Expression | undefined): string {
  if (!specifier) return path
  if (!ts.isStringLiteral(specifier)) throw new Error(`${path} imports from something that is no text.`)
  return isOurs(specifier.text) ? join(dirname(path), specifier.text.replace(/\.js$/, '.d.ts')) : specifier.text
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText())
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement)
  return isNamed && statement.name ? [statement.name.text] : []
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false
}

function importsOf(statement: ts.ImportDeclaration, path: string): [string, Place][] {
  const from = placeOf(path, statement.moduleSpecifier)
  const bindings = statement.importClause?.namedBindings
  if (!bindings) return []
  if (ts.isNamespaceImport(bindings)) return [[bindings.name.text, { from, name: '*' }]]
  return bindings.elements.map(({ name, propertyName }) => [name.text, { from, name: (propertyName ?? name).text }])
}

function exportsOf(statement: ts.ExportDeclaration, path: string): [string, Place][] {
  const clause = statement.exportClause
  if (!clause || !ts.isNamedExports(clause)) {
    throw new Error(`${path} exports everything of a module, so a name could come unseen. List the names.`)
  }
  const from = placeOf(path, statement.moduleSpecifier)
  return clause.elements.map(({ name, propertyName, isTypeOnly }) => [
    name.text,
    { from, name: (propertyName ?? name).text, isType: isTypeOnly || statement.isTypeOnly },
  ])
}

/** What a .d.ts file declares, imports and exports. */
export function readModule(path: string): Module {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  const declared = new Map<string, ts.Statement[]>()
  const imported = new Map<string, Place>()
  const exported = new Map<string, Place>()
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement))
      for (const [name, place] of importsOf(statement, path)) imported.set(name, place)
    if (ts.isExportDeclaration(statement))
      for (const [name, place] of exportsOf(statement, path)) exported.set(name, place)
    for (const name of namesOf(statement)) {
      declared.set(name, [...(declared.get(name) ?? []), statement])
      if (isExported(statement)) exported.set(name, { from: path, name })
    }
  }
  return { file, declared, imported, exported }
}
