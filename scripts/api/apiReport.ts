import { dirname, join } from 'node:path'
import ts from 'typescript'
import { type Module, type Place, readModule } from './declarations.js'

interface Declaration {
  name: string
  text: string
}

const printer = ts.createPrinter({ removeComments: true })

function print(statement: ts.Statement): string {
  const text = printer.printNode(ts.EmitHint.Unspecified, statement, statement.getSourceFile())
  return text
    .replace(/^(?:export )?(?:declare )?/, '')
    .replaceAll('    ', '  ')
    .replaceAll(/import\("\.[^"]*"\)\./g, '')
}

const isType = (statement: ts.Statement) => ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)

/** The types of an entry, from its .d.ts file on. */
class Types {
  readonly #modules = new Map<string, Module>()

  module(path: string): Module {
    const known = this.#modules.get(path)
    if (known) return known
    const read = readModule(path)
    this.#modules.set(path, read)
    return read
  }

  /** Where a name is declared: through what modules hand on. A package's stays where it is. */
  resolve({ from, name }: Place): Place {
    if (!from.endsWith('.d.ts')) return { from, name }
    const { declared, exported, imported } = this.module(from)
    if (declared.has(name)) return { from, name }
    const next = exported.get(name) ?? imported.get(name)
    if (!next) throw new Error(`${from} is asked for ${name} and has none. Build the packages again.`)
    return this.resolve(next.from === from ? (imported.get(next.name) ?? next) : next)
  }

  /** None for a package's. */
  statements({ from, name }: Place): readonly ts.Statement[] {
    return from.endsWith('.d.ts') ? (this.module(from).declared.get(name) ?? []) : []
  }

  /** What the declaration of a name speaks of, in our own modules. */
  mentioned(place: Place): Place[] {
    const { declared, imported } = this.module(place.from)
    const found: Place[] = []
    const visit = (node: ts.Node) => {
      if (ts.isIdentifier(node)) {
        const name = node.text
        const target = imported.get(name) ?? (declared.has(name) ? { from: place.from, name } : undefined)
        if (target && target.name !== '*') found.push(target)
      }
      if (ts.isImportTypeNode(node)) found.push(...inlineImport(node, place.from))
      ts.forEachChild(node, visit)
    }
    for (const statement of this.statements(place)) visit(statement)
    return found.map((one) => this.resolve(one)).filter(({ from }) => from.endsWith('.d.ts'))
  }
}

/** `import('./x.js').Name`, which the compiler writes where a type was inferred. */
function inlineImport({ argument, qualifier }: ts.ImportTypeNode, path: string): Place[] {
  const literal = ts.isLiteralTypeNode(argument) ? argument.literal : undefined
  if (!literal || !ts.isStringLiteral(literal) || !literal.text.startsWith('.') || !qualifier) return []
  return [
    {
      from: join(dirname(path), literal.text.replace(/\.js$/, '.d.ts')),
      name: qualifier.getText().split('.')[0] ?? '',
    },
  ]
}

const keyOf = ({ from, name }: Place) => `${from}#${name}`

function declarationOf(types: Types, place: Place, name = place.name): Declaration {
  const statements = types.statements(place)
  const text = statements.map(print).join('\n')
  return { name, text: name === place.name ? text : `${text}\n// as ${name}` }
}

/** All that is reached from the exports and is not one of them. */
function behind(types: Types, places: readonly Place[]): Declaration[] {
  const seen = new Set(places.map(keyOf))
  const found: Place[] = []
  const queue = [...places]
  for (let place = queue.pop(); place; place = queue.pop()) {
    for (const next of types.mentioned(place)) {
      if (seen.has(keyOf(next))) continue
      seen.add(keyOf(next))
      found.push(next)
      queue.push(next)
    }
  }
  return found.map((place) => declarationOf(types, place))
}

const byName = (one: Declaration, other: Declaration) =>
  `${one.name} ${one.text}` < `${other.name} ${other.text}` ? -1 : 1

const texts = (declarations: readonly Declaration[]) => declarations.toSorted(byName).map(({ text }) => text)
const code = (declarations: readonly Declaration[]) =>
  declarations.length > 0 ? `\`\`\`ts\n${texts(declarations).join('\n\n')}\n\`\`\`` : ''
const list = (names: readonly string[]) =>
  names
    .toSorted()
    .map((name) => `- \`${name}\``)
    .join('\n')
const section = (title: string, body: string) => (body ? [`## ${title}`, body] : [])

export interface ApiReport {
  /** The names that are there at run time. */
  values: string[]
  /** The page that shows a change of any of it. */
  page: string
}

interface Export {
  name: string
  place: Place
  isValue: boolean
}

function exportsOf(types: Types, path: string): Export[] {
  return [...types.module(path).exported].map(([name, exported]) => {
    const place = types.resolve(exported)
    return { name, place, isValue: !exported.isType && !types.statements(place).some(isType) }
  })
}

/** What an entry promises: its names and what they are, from the .d.ts file that its `types` name. */
export function apiReport(entry: string, path: string): ApiReport {
  const types = new Types()
  const all = exportsOf(types, path)
  const own = all.filter(({ place }) => place.from.endsWith('.d.ts'))
  const foreign = all.filter(({ place }) => !place.from.endsWith('.d.ts'))
  const hidden = behind(
    types,
    own.map(({ place }) => place),
  )
  const values = all.filter(({ isValue }) => isValue).map(({ name }) => name)
  const lines = [
    `# ${entry}`,
    'What this entry promises, read from the built types. `npm run api:update` writes it, a test compares.',
    ...section('Values', list(values)),
    ...section('Types', list(all.filter(({ isValue }) => !isValue).map(({ name }) => name))),
    ...section('Of these, handed on', list(foreign.map(({ name, place }) => `${name}: ${place.from}`))),
    ...section('What they are', code(own.map(({ place, name }) => declarationOf(types, place, name)))),
    ...section('What those speak of', code(hidden)),
  ]
  return { values, page: `${lines.join('\n\n')}\n` }
}
