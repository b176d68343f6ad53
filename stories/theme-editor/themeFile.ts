import { type Theme, ThemeError, readTheme, readThemeCss, themeCss, writeTheme } from '@certification-form/theme'
import type { ImportProblem } from './editorWords.js'

export type FileKind = 'css' | 'json'

export const FILE_NAMES: Readonly<Record<FileKind, string>> = { json: 'theme.tokens.json', css: 'theme.css' }
export const FILE_TYPES: Readonly<Record<FileKind, string>> = { json: 'application/json', css: 'text/css' }

const MOST_CHARACTERS = 1_000_000

/** The text of the file a developer gets. */
export function writeThemeFile(theme: Theme, kind: FileKind): string {
  // Read once more, modes that say nothing new are gone, as they will be when the file is imported.
  const plain = readTheme(writeTheme(theme))
  return kind === 'css' ? themeCss(plain) : `${JSON.stringify(writeTheme(plain), undefined, 2)}\n`
}

export type ReadThemeFile =
  | { theme: Theme }
  /** `detail`: what exactly, in English, as the theme's functions and the browser say it. */
  | { problem: ImportProblem | 'refused'; detail?: string }

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function readJson(text: string): ReadThemeFile {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (error) {
    return { problem: 'json', detail: messageOf(error) }
  }
  return read(() => readTheme(document))
}

function read(theme: () => Theme): ReadThemeFile {
  try {
    return { theme: theme() }
  } catch (error) {
    if (error instanceof ThemeError) return { problem: 'refused', detail: error.message }
    throw error
  }
}

/** A theme from the text of a file, whichever of both kinds it is. */
export function readThemeFile(text: string): ReadThemeFile {
  const trimmed = text.replace(/^\uFEFF/, '').trim()
  if (trimmed === '') return { problem: 'empty' }
  if (text.length > MOST_CHARACTERS) return { problem: 'size' }
  if (/^[[{]/.test(trimmed)) return readJson(trimmed)
  if (!/[{:]/.test(trimmed)) return { problem: 'kind' }
  return read(() => readThemeCss(trimmed))
}
