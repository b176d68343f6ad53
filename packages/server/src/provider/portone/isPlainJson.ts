// PortOne's answers are three to five deep.
const MAX_DEPTH = 32

/** Where the string that begins at `start` ends: the index behind its closing quote. */
function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

/** Whether the colon at this place names a key the first time. */
function isNewKey(keys: Set<unknown> | undefined, name: string): boolean {
  // As it is read: "code" may be written with escapes.
  const key: unknown = JSON.parse(name)
  if (keys === undefined || keys.has(key)) return false
  keys.add(key)
  return true
}

/**
 * Whether a JSON text says one thing only: no object names a key twice, of which each reader believes another one, and
 * nothing is nested deeper than an answer can be. Looks at each character once.
 *
 * @param text that JSON.parse has accepted
 */
export function isPlainJson(text: string): boolean {
  const open: Set<unknown>[] = []
  let name = ''
  for (let at = 0; at < text.length;) {
    const character = text[at]
    const end = character === '"' ? endOfString(text, at) : at + 1
    if (character === '"') name = text.slice(at, end)
    else if (character === ':' && !isNewKey(open.at(-1), name)) return false
    else if ((character === '{' || character === '[') && open.push(new Set()) > MAX_DEPTH) return false
    else if (character === '}' || character === ']') open.pop()
    at = end
  }
  return true
}
