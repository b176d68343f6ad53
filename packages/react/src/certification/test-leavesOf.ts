/** One string found inside a value, and the way to it. */
export interface Leaf {
  text: string
  path: string
  /** Keys are looked at too, but a key that is a digit is only an index. */
  isKey?: boolean
}

const DEEPEST = 400

/** What stands in an element without looking below it: attributes, the value of a box, and what libraries hung on. */
function partsOfElement(element: Element): Record<string, unknown> {
  const parts: Record<string, unknown> = Object.fromEntries(
    [...element.attributes].map(({ name, value }) => [name, value]),
  )
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) parts['.value'] = element.value
  for (const key of Object.getOwnPropertyNames(element)) parts[key] = read(element, key)
  return parts
}

/** What can be read from a value with nothing but a reference to it. Closures and `#private` fields cannot. */
function partsOf(value: object): [PropertyKey, unknown][] {
  if (value instanceof Map) return [...value].flatMap((entry, index) => [[index, entry]])
  if (value instanceof Set || value instanceof FormData || value instanceof URLSearchParams || value instanceof Headers)
    return [...value].map((inner, index) => [index, inner])
  if (value instanceof Date) return [['date', Number.isNaN(value.getTime()) ? '' : value.toISOString()]]
  if (value instanceof ArrayBuffer) return [['bytes', new TextDecoder().decode(value)]]
  if (ArrayBuffer.isView(value)) return [['bytes', new TextDecoder().decode(value)]]
  if (value instanceof Element) return Object.entries(partsOfElement(value))
  return Reflect.ownKeys(value).map((key) => [key, read(value, key)])
}

/** Getters stay uncalled, as those of react-hook-form and React do things; only that of an error's stack is asked. */
function read(value: object, key: PropertyKey): unknown {
  if (key === 'stack' && value instanceof Error) return value.stack
  return Object.getOwnPropertyDescriptor(value, key)?.value
}

/** Every string and number anywhere inside a value: symbols, what is not enumerable, causes of errors, maps and cycles included. */
export function leavesOf(value: unknown, name: string): Leaf[] {
  const found: Leaf[] = []
  const visited = new Set<unknown>([window, document])
  const queue: { value: unknown; path: string; depth: number }[] = [{ value, path: name, depth: 0 }]
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { value: now, path, depth } = next
    if (typeof now === 'string' || typeof now === 'bigint') found.push({ text: String(now), path })
    // As a key: the digit 6 as a number is a count of something.
    if (typeof now === 'number') found.push({ text: String(now), path, isKey: true })
    if ((typeof now !== 'object' && typeof now !== 'function') || now === null || visited.has(now)) continue
    visited.add(now)
    for (const [key, inner] of partsOf(now)) {
      const at = depth < DEEPEST ? `${path}.${String(key)}` : path
      if (!Array.isArray(now)) found.push({ text: String(key), path: at, isKey: true })
      queue.push({ value: inner, path: at.slice(-200), depth: depth + 1 })
    }
  }
  return found
}
