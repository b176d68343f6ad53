const SOURCES = import.meta.glob<string>('./*SignUp.tsx', { query: '?raw', import: 'default', eager: true })

/** What a story's page shows as its source: the whole host, to be copied. */
export function sourceOf(host: string) {
  const code = SOURCES[`./${host}.tsx`]
  if (code === undefined) throw new Error(`There is no host ${host} in stories/inside-your-form.`)
  return { code, language: 'tsx' }
}
