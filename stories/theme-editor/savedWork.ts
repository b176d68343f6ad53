import { type Theme, readTheme, writeTheme } from '@certification-form/theme'

/** Colours of the page around the form. They are the host's: shown here, measured against, never exported. */
export interface Pages {
  light: string
  dark: string
}

export interface Work {
  theme: Theme
  pages: Pages
}

const KEY = 'certification-form/theme-editor'

type Store = Pick<Storage, 'getItem' | 'setItem'>

/** Keeps the work over a reload, in this tab only. A browser that keeps nothing is no reason to stop. */
export function saveWork(store: Store, { theme, pages }: Work): void {
  try {
    store.setItem(KEY, JSON.stringify({ theme: writeTheme(theme), pages }))
  } catch {
    // Storage may be full or forbidden.
  }
}

function isPages(value: unknown): value is Pages {
  const pages = value as Pages | undefined
  return [pages?.light, pages?.dark].every((color) => typeof color === 'string' && /^#[\da-f]{6}$/.test(color))
}

/** The work of before the reload; nothing when there is none, or none that can still be read. */
export function restoreWork(store: Store): Work | undefined {
  try {
    const { theme, pages } = JSON.parse(store.getItem(KEY) ?? '')
    return isPages(pages) ? { theme: readTheme(theme), pages } : undefined
  } catch {
    return undefined
  }
}
