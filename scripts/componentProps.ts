import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** What somebody may give a component, told by its types. */
export interface Prop {
  name: string
  /** The comment at its declaration; empty when there is none. */
  description: string
}

const root = fileURLToPath(new URL('..', import.meta.url))

const OPTIONS: ts.CompilerOptions = {
  jsx: ts.JsxEmit.ReactJSX,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  customConditions: ['certification-form-source'],
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
  strict: true,
  noEmit: true,
}

const isElsewhere = (symbol: ts.Symbol) =>
  (symbol.declarations ?? []).every((declaration) => declaration.getSourceFile().fileName.includes('/node_modules/'))

/** Reads the props of the components a file exports; what every HTML element takes is left out. */
export function readComponentProps(path: string) {
  const program = ts.createProgram([join(root, path)], OPTIONS)
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(join(root, path))
  const module = file && checker.getSymbolAtLocation(file)
  if (!file || !module) throw new Error(`${path} is no module.`)
  const exported = new Map(checker.getExportsOfModule(module).map((symbol) => [symbol.name, symbol]))

  function propsOf(component: ts.Type): Prop[] {
    const props = component.getCallSignatures()[0]?.getParameters()[0]
    if (!props) return []
    const type = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(props, file as ts.Node))
    return checker
      .getPropertiesOfType(type)
      .filter((prop) => !isElsewhere(prop))
      .map((prop) => ({
        name: prop.name,
        description: ts.displayPartsToString(prop.getDocumentationComment(checker)),
      }))
  }

  /** The type of an export, or of a key of it: `Certification.Name`. */
  function typeOf(name: string): ts.Type {
    const [first = '', key] = name.split('.')
    const symbol = exported.get(first)
    if (!symbol) throw new Error(`${path} exports no ${first}.`)
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    const type = checker.getTypeOfSymbolAtLocation(target, file as ts.Node)
    const member = key === undefined ? undefined : type.getProperty(key)
    if (key !== undefined && !member) throw new Error(`${first} has no ${key}.`)
    return member ? checker.getTypeOfSymbolAtLocation(member, file as ts.Node) : type
  }

  return {
    propsOf: (name: string): Prop[] => propsOf(typeOf(name)),
    keysOf: (name: string): string[] =>
      typeOf(name)
        .getProperties()
        .map((symbol) => symbol.name),
  }
}
