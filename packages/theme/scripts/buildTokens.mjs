// Design tokens (DTCG 2025.10) → src/tokens.css and the list in README.md. A script of our own, because Style Dictionary
// prints duration objects as `[object Object]` and turns oklch into sRGB.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cssValue, isReference, referenceOf } from './cssValue.mjs'

const PACKAGE = new URL('..', import.meta.url)
const RESOLVER = 'certification-form.resolver.json'
const PRIVATE = 'primitive.'
const ROOT = "[data-cf-part='root']"
const ALONE = `[data-cf-part='otp']:not(${ROOT} *)`
// The last is for pages that turn dark with the system but do not say so with `color-scheme`.
const SCHEMES = { light: 'light', dark: 'dark', auto: 'light dark' }

function* tokensOf(group, path = '', inherited) {
  const type = group.$type ?? inherited
  if ('$value' in group) {
    yield [path.slice(1), { type, value: group.$value, description: group.$description }]
    return
  }
  for (const [name, child] of Object.entries(group)) {
    if (name === '$type' || name === '$description' || name === '$extensions') continue
    if (name.startsWith('$')) throw new Error(`${path.slice(1)}: ${name} is not supported here.`)
    yield* tokensOf(child, `${path}.${name}`, type)
  }
}

/** All tokens of one mode by their path, in the order of the resolver document. `read` gives a file's JSON. */
export function resolveMode(read, mode) {
  const { sets, modifiers, resolutionOrder } = read(RESOLVER)
  const sources = resolutionOrder.flatMap(({ $ref }) => {
    const [, kind, name] = $ref.slice(1).split('/')
    return kind === 'sets' ? sets[name].sources : modifiers[name].contexts[mode]
  })
  return new Map(sources.flatMap(({ $ref }) => Array.from(tokensOf(read($ref)))))
}

const variable = (path) => `--cf-${path.replaceAll('.', '-')}`

/** The token a chain of aliases ends at. */
export function follow(tokens, path, seen = []) {
  const token = tokens.get(path)
  if (!token) throw new Error(`${seen.at(-1) ?? path} refers to ${path}, which does not exist.`)
  if (seen.includes(path)) throw new Error(`${path} refers to itself: ${[...seen, path].join(' → ')}.`)
  return isReference(token.value) ? follow(tokens, referenceOf(token.value), [...seen, path]) : { ...token, path }
}

/** A token as CSS: an alias of a public token stays a `var()`, so that overriding one moves the other along. */
function declared(tokens, path) {
  const { value } = tokens.get(path)
  const target = isReference(value) ? referenceOf(value) : undefined
  const end = follow(tokens, path)
  return target && !target.startsWith(PRIVATE) ? `var(${variable(target)})` : cssValue(end)
}

/** Every public token with its CSS in both modes. */
export function publicTokens(read) {
  const [light, dark] = ['light', 'dark'].map((mode) => resolveMode(read, mode))
  const missing = [...light.keys(), ...dark.keys()].find((path) => !light.has(path) || !dark.has(path))
  if (missing) throw new Error(`${missing} is missing in one of the modes.`)
  return [...light]
    .filter(([path]) => !path.startsWith(PRIVATE))
    .map(([path, { description }]) => ({
      name: variable(path),
      description,
      type: follow(light, path).type,
      initial: cssValue(follow(light, path)),
      light: declared(light, path),
      dark: declared(dark, path),
    }))
}

const indent = (text, by) => text.replaceAll(/^(?=.)/gm, ' '.repeat(by))
const rule = (selector, lines) => `${selector} {\n${indent(lines.join('\n'), 2)}\n}`

function schemeRules() {
  const scope = `:is(${ROOT}, ${ALONE})`
  // The form's own attribute comes after its ancestors', so that it wins.
  const selectors = [(mode) => `[data-cf-mode='${mode}'] ${scope}`, (mode) => `${scope}[data-cf-mode='${mode}']`]
  return selectors.flatMap((selector) =>
    Object.entries(SCHEMES).map(([mode, scheme]) => rule(selector(mode), [`color-scheme: ${scheme};`])),
  )
}

/** The stylesheet of the tokens. */
export function tokensCss(tokens) {
  const scope = `${ROOT},\n${ALONE}`
  const modal = tokens.filter(({ light, dark }) => light !== dark)
  const other = modal.find(({ type }) => type !== 'color')
  if (other) throw new Error(`${other.name}: only colours can differ between the modes, light-dark() takes no others.`)
  const plain = tokens.map(({ name, light, description }) => `/* ${description} */\n${name}: ${light};`)
  const both = modal.map(({ name, light, dark }) => `${name}: light-dark(${light}, ${dark});`)
  // Lightning CSS, in many hosts' builds, rewrites light-dark() so that it is invalid unless some stylesheet sets
  // color-scheme. A registered property then falls back to its initial value; another would take the colour away.
  const registered = modal.map(({ name, initial }) =>
    rule(`@property ${name}`, [`syntax: '<color>';`, 'inherits: true;', `initial-value: ${initial};`]),
  )
  const modes = rule('@supports (color: light-dark(red, red))', [rule(scope, both), ...schemeRules()])
  const head = '/* Made by scripts/buildTokens.mjs from tokens/: run `npm run tokens` instead of editing. */'
  return `${[head, ...registered, rule('@layer certification-form', [rule(scope, plain), modes])].join('\n')}\n`
}

const code = (text) => `\`${text}\``

/** The list of tokens for people. */
export function tokensTable(tokens) {
  const rows = tokens.map(({ name, light, dark, description }) => {
    const values = light === dark ? code(light) : `${code(light)} / ${code(dark)}`
    return `| ${code(name)} | ${values} | ${description} |`
  })
  return ['| variable | default (light / dark) | for |', '|---|---|---|', ...rows].join('\n')
}

const BEGIN = '<!-- tokens: made by `npm run tokens` -->'
const END = '<!-- /tokens -->'

/** Reads a file of tokens/. */
export function readTokenFile(name) {
  return JSON.parse(readFileSync(new URL(`tokens/${name}`, PACKAGE), 'utf8'))
}

/** What the made files should contain now, by their path in the package. */
export function madeFiles() {
  const tokens = publicTokens(readTokenFile)
  const readme = readFileSync(new URL('README.md', PACKAGE), 'utf8')
  const [before, rest] = readme.split(BEGIN)
  const after = rest?.split(END)[1]
  if (after === undefined) throw new Error(`README.md has lost ${BEGIN} … ${END}.`)
  return {
    'src/tokens.css': tokensCss(tokens),
    'README.md': `${before}${BEGIN}\n${tokensTable(tokens)}\n${END}${after}`,
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of Object.entries(madeFiles())) writeFileSync(new URL(path, PACKAGE), text)
}
