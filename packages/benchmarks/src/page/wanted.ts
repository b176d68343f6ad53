const params = new URLSearchParams(globalThis.location?.search)
const numbers = (name: string, least: number) =>
  Array.from({ length: Number(params.get(name) ?? least) }, (_, index) => index)

/** Text boxes besides the form's own, as the address of the page asks: `?fields=20`. Default none. */
export const EXTRA_FIELDS: readonly number[] = numbers('fields', 0)

/** Forms on one page: `?forms=10`. Default one. */
export const FORMS: readonly number[] = numbers('forms', 1)
