import { cssValue } from './cssValue.js'
import { readCssValue } from './readCssValue.js'
import { ThemeError } from './ThemeError.js'
import type { ModeValues, Theme, ThemeMode, Token } from './token.js'
import { TOKENS } from './tokens.js'

interface Declaration {
  /** What stands before the braces around it, outermost first. */
  preludes: readonly string[]
  name: string
  value: string
}

function* declarationsOf(css: string): Generator<Declaration> {
  const preludes: string[] = []
  const bare = css.replaceAll(/\/\*.*?\*\//gs, '')
  // A quoted string may hold anything; otherwise a piece ends where a block opens or closes, or at a semicolon.
  for (const [, text = '', end] of bare.matchAll(/((?:'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|[^{};'"])*)([{};]|$)/g)) {
    const piece = text.trim()
    if (end === '{') preludes.push(piece)
    else if (piece) {
      const colon = piece.indexOf(':')
      if (colon < 0) throw new ThemeError(`“${piece}” is no declaration: a colon is missing.`)
      yield { preludes: [...preludes], name: piece.slice(0, colon).trim(), value: piece.slice(colon + 1).trim() }
    }
    if (end === '}' && preludes.pop() === undefined) throw new ThemeError('There is a } too many.')
  }
  if (preludes.length > 0) throw new ThemeError(`“${preludes.at(-1)}” is not closed: a } is missing.`)
}

/** The modes that a declaration speaks of, for light and for dark. */
function modesOf({ preludes }: Declaration): readonly [ThemeMode, ThemeMode] {
  const around = preludes.join(' ')
  if (/data-cf-contrast=['"]?more|prefers-contrast:\s*more/.test(around)) return ['contrast', 'dark-contrast']
  if (/data-cf-density=['"]?compact/.test(around)) return ['compact', 'compact']
  return ['light', 'dark']
}

function splitLightDark(value: string): readonly [string, string] | undefined {
  const inside = /^light-dark\((.+)\)$/s.exec(value)?.[1]
  if (inside === undefined) return undefined
  // The comma between them is the one outside of any brackets.
  const [light = '', dark = ''] = inside.split(/,(?![^(]*\))/)
  return [light, dark]
}

function read({ name, type }: Token, css: string): unknown {
  const value = readCssValue(type, css)
  const example = 'Only plain values can be read back, not var(), calc() of your own or names of colours.'
  if (value === undefined) throw new ThemeError(`${name}: “${css}” is no ${type} this can read. ${example}`)
  try {
    cssValue(type, value)
  } catch (error) {
    throw new ThemeError(`${name}: “${css}” is no ${type} this can read. ${example}`, { cause: error })
  }
  return value
}

/**
 * Reads CSS that {@link themeCss} wrote, or that is written like it, back into a theme.
 *
 * @throws {@link ThemeError} at the first line it does not understand, naming it
 * @example readThemeCss(':root { --cf-radius: 4px; }')
 */
export function readThemeCss(css: string): Theme {
  const theme = new Map<string, ModeValues>()
  for (const declaration of declarationsOf(css)) {
    const token = TOKENS.find(({ name }) => name === declaration.name)
    if (!token) throw new ThemeError(`${declaration.name} is none of the form’s variables.`)
    const modes = modesOf(declaration)
    const { value } = declaration
    // One value for both is written once. Outside of high contrast it only says what a dark value may overrule.
    const isForBoth = token.type === 'color' && modes[0] === 'contrast'
    const [light, dark] = splitLightDark(value) ?? (isForBoth ? [value, value] : [value])
    const values = { [modes[0]]: read(token, light), ...(dark === undefined ? {} : { [modes[1]]: read(token, dark) }) }
    theme.set(token.path, { ...theme.get(token.path), ...values })
  }
  const lacking = [...theme].find(([, { light }]) => light === undefined)?.[0]
  if (lacking) throw new ThemeError(`${lacking} is set for one mode only: set it outside of any mode too.`)
  return theme
}
