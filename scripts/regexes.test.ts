import { checkSync } from 'recheck'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { isTest, parse, readSources } from './sources.js'

// What meets text that a stranger wrote: in the browser, on the merchant's server, on the sandbox's wire.
const FOLDERS = ['packages/core/src', 'packages/react/src', 'packages/sandbox/src', 'packages/server/src']

interface Expression {
  where: string
  source: string
  flags: string
}

/** Every literal, and every `RegExp(…)` of a text that may be read off the page. */
function expressionsIn(folder: string): { literals: Expression[]; made: string[] } {
  const literals: Expression[] = []
  const made: string[] = []
  for (const file of readSources(folder).filter(({ path }) => !isTest(path))) {
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/')
        literals.push({ where: file.path, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
      }
      const isCall = ts.isNewExpression(node) || ts.isCallExpression(node)
      if (isCall && node.expression.getText(tree) === 'RegExp') made.push(`${file.path}: ${node.getText(tree)}`)
      ts.forEachChild(node, visit)
    }
    const tree = parse(file)
    visit(tree)
  }
  return { literals, made }
}

const found = FOLDERS.map((folder) => expressionsIn(folder))
const literals = found.flatMap((each) => each.literals)

describe('every regular expression is linear:', () => {
  test.each(literals.map(({ where, source, flags }) => [where, `/${source}/${flags}`, source, flags] as const))(
    '%s: %s',
    (_where, _text, source, flags) => {
      const result = checkSync(source, flags, { timeout: 30_000 })
      const type = 'complexity' in result ? result.complexity.type : undefined
      expect({ status: result.status, type }).toEqual({
        status: 'safe',
        type: expect.stringMatching(/^(safe|linear)$/),
      })
    },
  )
})

test('one is made at run time, of a number', () => {
  process.stdout.write(`${literals.length} regular expressions in ${FOLDERS.join(', ')}\n`)
  expect(literals.length).toBeGreaterThan(50)
  expect(found.flatMap(({ made }) => made)).toEqual(['packages/core/src/otp/otp.ts: new RegExp(`^[0-9]{${length}}$`)'])
  expect(checkSync('^[0-9]{6}$', '').status).toBe('safe')
})

test('one that is not linear is found', () => {
  expect(checkSync('^([가-힣]+ ?)+$', 'u').status).toBe('vulnerable')
  expect(checkSync('^ +| +$', 'g').status).toBe('vulnerable')
})
