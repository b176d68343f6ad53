// Ways to write an answer that is a success but for its form.

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

const isObject = (value: Json): value is { readonly [key: string]: Json } => {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function writeObject(value: object, write: (key: string, inner: Json) => string): string {
  return `{${Object.entries(value)
    .map(([key, inner]) => write(key, inner as Json))
    .join(',')}}`
}

/** Numbers and booleans as text, texts in a list: `==` takes each for the same. */
export function withLooseTypes(value: object): string {
  return writeObject(value, (key, inner) => {
    const name = JSON.stringify(key)
    if (isObject(inner)) return `${name}:${withLooseTypes(inner)}`
    if (typeof inner === 'string') return `${name}:${JSON.stringify([inner])}`
    return `${name}:${inner === null ? 'null' : JSON.stringify(JSON.stringify(inner))}`
  })
}

/** Every key twice. Who takes the last one sees the success, who takes the first sees nothing. */
export function withDuplicateKeys(value: object): string {
  return writeObject(value, (key, inner) => {
    const name = JSON.stringify(key)
    return `${name}:null,${name}:${isObject(inner) ? withDuplicateKeys(inner) : JSON.stringify(inner)}`
  })
}

/** Every object's content inside of its `__proto__`, which careless merging takes for the object's own. */
export function withProtoKeys(value: object): string {
  const inside = writeObject(value, (key, inner) => {
    return `${JSON.stringify(key)}:${isObject(inner) ? withProtoKeys(inner) : JSON.stringify(inner)}`
  })
  return `{"__proto__":${inside}}`
}

/** The text before and after a value that is put in front of all others. */
export function aroundPadding(value: object): { head: string; tail: string } {
  const rest = JSON.stringify(value).slice(1)
  return { head: '{"padding":', tail: rest === '}' ? rest : `,${rest}` }
}

/** The answer in packets: a byte that cannot be UTF-8 stands inside of a text, alone. */
export function withBadByte(value: object): Buffer[] {
  const { head, tail } = aroundPadding(value)
  return [Buffer.from(`${head}"`), Buffer.from([0xff]), Buffer.from(`"${tail}`)]
}
