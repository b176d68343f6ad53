import { EMPTY_IDENTITY, type Identity } from '@certification-form/core'

/** Something a person typed, by the name it may be reported under. */
export interface TypedValue {
  name: string
  /** The spellings it may be met in. */
  spellings: readonly string[]
}

// Shorter ones stand in any text by chance: a gender digit, a carrier, a yes.
const SHORTEST_EXTRA = 4

function phoneSpellings(phone: string): string[] {
  const [middle, last] = [phone.slice(-8, -4), phone.slice(-4)]
  return [
    phone,
    `${middle}${last}`,
    `${middle}-${last}`,
    `${middle} ${last}`,
    `10${middle}${last}`,
    `8210${middle}${last}`,
  ]
}

/** What of an identity can be recognised in a text; `extras` are the merchant's own fields. */
export function typedValuesOf(identity: Identity): TypedValue[] {
  const { name, phone, birth } = identity
  const own = Object.entries<unknown>({ ...identity }).filter(
    (entry): entry is [string, string] =>
      !(entry[0] in EMPTY_IDENTITY) && typeof entry[1] === 'string' && entry[1].length >= SHORTEST_EXTRA,
  )
  return [
    { name: 'name', spellings: [name, name.normalize('NFD')] },
    { name: 'phone', spellings: phoneSpellings(phone) },
    { name: 'birth', spellings: [birth, `19${birth}`, `20${birth}`] },
    ...own.map(([field, value]) => ({ name: field, spellings: [value] })),
  ]
}

function occursIn(text: string, spelling: string): boolean {
  // Digits inside a longer number, such as an impUid, are somebody else's.
  if (/^\d+$/.test(spelling)) return new RegExp(`(?<!\\d)${spelling}(?!\\d)`).test(text)
  return text.includes(spelling) || text.includes(encodeURIComponent(spelling))
}

/** The names of the values that occur in a text. */
export function findTypedValues(text: string, values: readonly TypedValue[]): string[] {
  return values.filter(({ spellings }) => spellings.some((one) => occursIn(text, one))).map(({ name }) => name)
}

// An error may hold a request, and that the whole page: what is further in is not looked at.
const DEEPEST = 8
const MOST = 20_000

/** Every string and number in a value, in its hidden properties, its cause and what these hold. */
export function textIn(value: unknown): string {
  const texts: string[] = []
  const seen = new Set<object>()
  const visit = (one: unknown, depth: number): void => {
    if (texts.length > MOST || depth > DEEPEST) return
    if (typeof one === 'string' || typeof one === 'number' || typeof one === 'bigint') texts.push(String(one))
    if ((typeof one !== 'object' && typeof one !== 'function') || one === null || seen.has(one)) return
    seen.add(one)
    if (one instanceof URL || one instanceof URLSearchParams) texts.push(String(one))
    for (const inner of innerValues(one)) visit(inner, depth + 1)
  }
  visit(value, 0)
  return texts.join('\n')
}

function innerValues(holder: object): unknown[] {
  if (ArrayBuffer.isView(holder)) return []
  const own = Object.getOwnPropertyNames(holder).flatMap((name): unknown[] => {
    try {
      return [name, (holder as Record<string, unknown>)[name]]
    } catch {
      // A getter that throws shows nobody anything.
      return [name]
    }
  })
  return holder instanceof Map || holder instanceof Set ? [...own, ...[...holder].flat()] : own
}
