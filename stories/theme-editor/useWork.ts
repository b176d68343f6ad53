import { useEffect, useReducer, useState } from 'react'
import { BUILT_IN_THEMES } from './builtInThemes.js'
import { EMPTY_THEME, type Editing, edit, startEditing } from './editing.js'
import { type Pages, restoreWork, saveWork } from './savedWork.js'

const PAGES: Pages = { light: '#ffffff', dark: '#121212' }

function themeNamed(name: string) {
  return BUILT_IN_THEMES[name] ?? EMPTY_THEME
}

/**
 * What is being edited: what was there before a reload, else the theme of that name. Another name later, from the
 * toolbar, takes its place and can be undone.
 */
export function useWork(start: string) {
  const [kept] = useState(() => restoreWork(sessionStorage))
  const [editing, dispatch] = useReducer(edit, kept, (work): Editing => startEditing(work?.theme ?? themeNamed(start)))
  const [pages, setPages] = useState(kept?.pages ?? PAGES)
  const [lastStart, setLastStart] = useState(start)
  if (start !== lastStart) {
    setLastStart(start)
    dispatch({ do: 'load', theme: themeNamed(start) })
  }
  const { theme } = editing
  useEffect(() => saveWork(sessionStorage, { theme, pages }), [theme, pages])
  return { editing, edit: dispatch, pages, setPages }
}
