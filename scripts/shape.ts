import ts from 'typescript'
import { isJsx, isTest, lineOf, parse, type Source, walk } from './sources.js'

export const LIMITS = { file: 250, function: 60, functionWithJsx: 100, p90: 30 }

interface Measured {
  at: string
  name: string
  lines: number
  hasJsx: boolean
}

function nameOf(node: ts.FunctionLikeDeclaration): string {
  if (node.name) return node.name.getText()
  const { parent } = node
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent.name.getText() : 'a function'
}

function measure(node: ts.FunctionLikeDeclaration, path: string): Measured {
  const file = node.getSourceFile()
  const end = file.getLineAndCharacterOfPosition(node.end).line + 1
  const begin = lineOf(node)
  let hasJsx = false
  walk(node, (inner) => (hasJsx ||= isJsx(inner)))
  return { at: `${path}:${begin}`, name: nameOf(node), lines: end - begin + 1, hasJsx }
}

/** Every function with a body in braces. `x => x + 1` is left out: it would only make the others look short. */
function functionsOf(source: Source): Measured[] {
  const found: Measured[] = []
  walk(parse(source), (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node)) return
    const { body } = node
    if (body && ts.isBlock(body)) found.push(measure(node, source.path))
  })
  return found
}

const countLines = (text: string) => text.trimEnd().split('\n').length

/** What is too long, each as `file:line …`. Tests answer for the length of their files only. */
export function tooLong(sources: readonly Source[]): string[] {
  const files = sources
    .map(({ path, text }) => ({ path, lines: countLines(text) }))
    .filter(({ lines }) => lines > LIMITS.file)
    .map(({ path, lines }) => `${path}:${LIMITS.file + 1} the file has ${lines} lines, more than ${LIMITS.file}`)
  const functions = sources.filter(({ path }) => !isTest(path)).flatMap(functionsOf)
  const long = functions.flatMap(({ at, name, lines, hasJsx }) => {
    const limit = hasJsx ? LIMITS.functionWithJsx : LIMITS.function
    return lines > limit ? [`${at} ${name} has ${lines} lines, more than ${limit}`] : []
  })
  return [...files, ...long]
}

/** The length that nine of ten functions outside tests do not exceed; 0 when there is none. */
export function ninetiethPercentile(sources: readonly Source[]): number {
  const lengths = sources
    .filter(({ path }) => !isTest(path))
    .flatMap(functionsOf)
    .map(({ lines }) => lines)
    .toSorted((a, b) => a - b)
  return lengths[Math.ceil(lengths.length * 0.9) - 1] ?? 0
}
