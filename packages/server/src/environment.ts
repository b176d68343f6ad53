/** Edge runtimes without `process` count as production: what production refuses must not slip through there. */
export function isProduction(): boolean {
  return typeof process === 'undefined' || process.env.NODE_ENV === 'production'
}
