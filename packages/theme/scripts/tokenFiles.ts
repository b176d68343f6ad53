// Design tokens → the files made from them. A script of our own, because Style Dictionary prints duration objects as
// `[object Object]` and turns oklch into sRGB.
import component from '../tokens/component.tokens.json'
import primitive from '../tokens/primitive.tokens.json'
import semantic from '../tokens/semantic.tokens.json'
import { isReference, referenceOf } from '../src/designTokens.js'
import { readTheme } from '../src/readTheme.js'
import { resolveValue, valueIn } from '../src/resolveValue.js'
import { cssIn, cssInBoth, cssRule, themeCss } from '../src/themeCss.js'
import { type ModeValues, THEME_MODES, type ThemeMode, type Token } from '../src/token.js'
import { TOKENS } from '../src/tokens.js'

/** What the form's own stylesheet reads: the variable that people set, and else the default. */
const privateName = (path: string) => `--_cf-${path.replaceAll('.', '-')}`

// A code's input may stand alone. In a form it takes what the form has: the nearest attribute counts.
const PARTS = ":is([data-cf-part='root'], [data-cf-part='otp']:not([data-cf-part='root'] *))"
// The first is for pages that turn dark with the system but do not say so with `color-scheme`.
const SCHEMES = { auto: 'light dark', light: 'light', dark: 'dark' }
// Read where a rem is written, so that it also counts for the lengths a theme sets.
const READ_IN_PLACE = 'scale'

const declared = TOKENS.filter(({ level, path }) => level === 'semantic' && path !== READ_IN_PLACE)
const withMode = (...modes: ThemeMode[]) =>
  declared.filter(({ values }) => modes.some((mode) => values[mode] !== undefined))

function declare({ name, path }: Token, value: string): string {
  return `${privateName(path)}: var(${name}, ${value});`
}

/** What follows another token stays a `var()`, so that overriding one moves the other along. */
const inModes =
  (...modes: [ThemeMode, ThemeMode?]) =>
  (token: Token) => {
    const [one, other = one] = modes
    const value = valueIn(token.values, one)
    return declare(
      token,
      isReference(value) ? `var(${privateName(referenceOf(value))})` : cssInBoth(token, token.values, [one, other]),
    )
  }

/** On the form itself or on anything around it. */
const under = (attribute: string) => `${attribute} ${PARTS},\n${PARTS}${attribute}`

const inMode = (mode: string) => `[data-cf-mode='${mode}']`

function schemeRules(): string[] {
  const rules = Object.entries(SCHEMES).map(([mode, scheme]) =>
    cssRule(under(inMode(mode)), [`color-scheme: ${scheme};`]),
  )
  // Of two around each other the nearer counts; the other way round the order of these rules sees to it.
  const lightInDark = under(inMode('light')).replaceAll(/^/gm, `${inMode('dark')} `)
  return [...rules, cssRule(lightInDark, ['color-scheme: light;'])]
}

function contrastRules(): string[] {
  const strong = withMode('contrast', 'dark-contrast').map(inModes('contrast', 'dark-contrast'))
  return [
    cssRule('@media (prefers-contrast: more)', [cssRule(PARTS, strong)]),
    cssRule(under("[data-cf-contrast='more']"), strong),
  ]
}

const HEAD = '/* Made by scripts/buildTokens.mjs from tokens/: run `npm run tokens` instead of editing. */'

/** The variables of the form's stylesheet. */
export function variablesCss(): string {
  // Lightning CSS, in many hosts' builds, rewrites light-dark() so that it is invalid unless some stylesheet sets
  // color-scheme. A registered property then falls back to its initial value; another would take the colour away.
  const registered = withMode('dark').map((token) =>
    cssRule(`@property ${privateName(token.path)}`, [
      "syntax: '<color>';",
      'inherits: true;',
      `initial-value: ${cssIn(token, token.values, 'light')};`,
    ]),
  )
  const described = declared.map((token) => `/* ${token.description} */\n${inModes('light')(token)}`)
  const modern = cssRule('@supports (color: light-dark(red, red))', [
    cssRule(PARTS, withMode('dark').map(inModes('light', 'dark'))),
    ...schemeRules(),
    ...contrastRules(),
  ])
  const compact = withMode('compact').map(inModes('compact'))
  const density = cssRule(under("[data-cf-density='compact']"), compact)
  const layer = cssRule('@layer certification-form', [cssRule(PARTS, described), modern, density])
  return `${[HEAD, ...registered, layer].join('\n')}\n`
}

function tokenNames(): string {
  const names = TOKENS.map(({ name }) => `  '${name}',\n`).join('')
  return [
    HEAD.replace('/* ', '// ').replace(' */', ''),
    '/** Every public CSS variable of the form. */',
    `export const TOKEN_NAMES = [\n${names}] as const`,
    '',
    'export type TokenName = (typeof TOKEN_NAMES)[number]',
    '',
  ].join('\n')
}

const code = (text: string) => `\`${text}\``

function cellOf(token: Token): string {
  if (token.alias) return `follows ${code(`--cf-${token.alias.replaceAll('.', '-')}`)}`
  const light = cssIn(token, token.values, 'light').replace(/^calc\((.+) \* .+\)$/, '$1')
  const dark = cssIn(token, token.values, 'dark')
  return token.values.dark === undefined ? code(light) : `${code(light)} / ${code(dark)}`
}

/** The list of tokens for people. */
function tokensTable(): string {
  const rows = TOKENS.map((token) => `| ${code(token.name)} | ${cellOf(token)} | ${token.description} |`)
  return ['| variable | default (light / dark) | for |', '|---|---|---|', ...rows].join('\n')
}

const BEGIN = '<!-- tokens: made by `npm run tokens` -->'
const END = '<!-- /tokens -->'

/** The files in the repository that the tokens make, by their path in this package. */
export function madeFiles(readme: string): Record<string, string> {
  const [before, rest] = readme.split(BEGIN)
  const after = rest?.split(END)[1]
  if (after === undefined) throw new Error(`README.md has lost ${BEGIN} … ${END}.`)
  return {
    'src/variables.css': variablesCss(),
    'src/tokenNames.ts': tokenNames(),
    'README.md': `${before}${BEGIN}\n${tokensTable()}\n${END}${after}`,
  }
}

function resolved({ path, values }: Token): ModeValues {
  const modes = THEME_MODES.filter((mode) => values[mode] !== undefined)
  return Object.fromEntries(modes.map((mode) => [mode, resolveValue(new Map(), path, mode)]))
}

/** Our own values as a theme, for rules of the merchant's own. What follows another token is left out, so that it still does. */
export function tokensCss(): string {
  const own = TOKENS.filter(({ alias }) => alias === undefined)
  return themeCss(new Map(own.map((token) => [token.path, resolved(token)])))
}

/** One of the example themes as CSS. */
export function exampleCss(document: unknown): string {
  return themeCss(readTheme(document))
}

/** All tokens in one file, for Figma variables and Tokens Studio. */
export function wholeDocument(): object {
  return Object.assign({}, primitive, semantic, component)
}

const LAYER = '@layer certification-form{'

/**
 * The built stylesheet without its layer: for pages whose own reset stands outside of any layer and would win, and for
 * browsers that know no layers (before Chrome 99, Firefox 97 and Safari 15.4).
 */
export function unlayered(css: string): string {
  const start = css.indexOf(LAYER)
  if (start < 0) return css.replaceAll('@layer certification-form;', '')
  let depth = 1
  let end = start + LAYER.length
  for (; depth > 0 && end < css.length; end += 1) depth += { '{': 1, '}': -1 }[css[end] ?? ''] ?? 0
  return css.slice(0, start) + css.slice(start + LAYER.length, end - 1) + unlayered(css.slice(end))
}
