/** The members of `export type PartName = | 'root' | …`, in their order. */
export function partNamesIn(source: string): string[] {
  const [, union = ''] = /export type PartName =([\s\S]*?)\n\n/.exec(source) ?? []
  return [...union.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name)
}

/** Every `data-…` attribute that sources write: as a JSX attribute or as a quoted key. */
export function dataAttributesIn(sources: readonly string[]): string[] {
  const written = /\s(data-[\w-]+)=|['"](data-[\w-]+)['"]:/g
  const names = sources.flatMap((source) => [...source.matchAll(written)].map(([, jsx, key]) => jsx ?? key ?? ''))
  return [...new Set(names)].toSorted()
}
