/** The index of the bracket that closes the one before `from`, or the end of the text. */
function closingOf(text: string, from: number): number {
  let depth = 1
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth -= 1
    if (depth === 0) return at
  }
  return text.length
}

/**
 * The variables a CSS value really reads: those in its `var()`s, and those in their defaults unless the variable before
 * is set.
 *
 * @example
 * variablesIn('1px solid var(--a, var(--b))', () => false) // ['--a', '--b']
 * variablesIn('1px solid var(--a, var(--b))', (name) => name === '--a') // ['--a']
 */
export function variablesIn(value: string, isSet: (name: string) => boolean): string[] {
  const found: string[] = []
  const call = /var\(\s*(--[\w-]+)\s*/g
  for (let match = call.exec(value); match; match = call.exec(value)) {
    const [, name = ''] = match
    const end = closingOf(value, call.lastIndex)
    found.push(name)
    if (!isSet(name)) found.push(...variablesIn(value.slice(call.lastIndex, end), isSet))
    call.lastIndex = end
  }
  return found
}
