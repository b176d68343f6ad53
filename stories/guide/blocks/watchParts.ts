import { NOT_FOR_STYLES } from './attributes.js'

/** By part: its elements, and the values that its `data-…` attributes had. */
export type Seen = Record<string, { tags: Set<string>; attributes: Record<string, Set<string>> }>

const OTHERS = ['data-cf-part', ...NOT_FOR_STYLES]

function note(seen: Seen, element: HTMLElement): void {
  const part = element.dataset['cfPart'] ?? ''
  const { tags, attributes } = (seen[part] ??= { tags: new Set(), attributes: {} })
  tags.add(element.localName)
  for (const { name, value } of element.attributes) {
    if (!name.startsWith('data-') || OTHERS.includes(name)) continue
    ;(attributes[name] ??= new Set()).add(value)
  }
}

/** Every part that is in an element while `walk` goes on. */
export async function watchParts(inside: HTMLElement, walk: () => Promise<void>): Promise<Seen> {
  const seen: Seen = {}
  const look = () => inside.querySelectorAll<HTMLElement>('[data-cf-part]').forEach((element) => note(seen, element))
  const observer = new MutationObserver(look)
  observer.observe(inside, { subtree: true, childList: true, attributes: true })
  await walk()
  look()
  observer.disconnect()
  return seen
}
