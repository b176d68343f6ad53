import type { Theme, ThemeMode } from '@certification-form/theme'
import { THEME_MODES } from '@certification-form/theme'
import type { Dispatch } from 'react'
import { BUILT_IN_THEMES } from './builtInThemes.js'
import { IconButton } from './IconButton.js'
import { EMPTY_THEME, type Edit, type Editing } from './editing.js'
import type { EditorWords } from './editorWords.js'
import type { Pages } from './savedWork.js'
import { sameTheme } from './tokenValues.js'

export interface TopBarProps {
  editing: Editing
  words: EditorWords
  mode: ThemeMode
  both: boolean
  pages: Pages
  edit: Dispatch<Edit>
  onMode: (mode: ThemeMode) => void
  onBoth: (both: boolean) => void
  onPages: (pages: Pages) => void
}

/** What concerns the theme as a whole, and how it is shown. */
export function TopBar({ editing, words, mode, both, pages, edit, onMode, onBoth, onPages }: TopBarProps) {
  return (
    <header className="te-top te-tool">
      <div className="te-row">
        <h1>{words.title}</h1>
        <StartFrom theme={editing.theme} words={words} edit={edit} />
        <div className="te-actions" role="group" aria-label={words.title}>
          <IconButton
            name={words.undo}
            path="M6 3 3 6l3 3M3.5 6H10a3.5 3.5 0 0 1 0 7H6"
            disabled={editing.past.length === 0}
            onClick={() => edit({ do: 'undo' })}
          />
          <IconButton
            name={words.redo}
            path="m10 3 3 3-3 3m2.5-3H6a3.5 3.5 0 0 0 0 7h4"
            disabled={editing.future.length === 0}
            onClick={() => edit({ do: 'redo' })}
          />
          <button
            type="button"
            disabled={editing.theme.size === 0}
            onClick={() => edit({ do: 'load', theme: EMPTY_THEME })}
          >
            {words.resetAll}
          </button>
        </div>
      </div>
      <div className="te-row">
        <fieldset className="te-choices">
          <legend className="te-hidden">{words.mode}</legend>
          {THEME_MODES.map((one) => (
            <label key={one}>
              <input type="radio" name="te-mode" checked={one === mode} onChange={() => onMode(one)} />
              <span>{words.modes[one]}</span>
            </label>
          ))}
        </fieldset>
        <label className="te-check">
          <input type="checkbox" checked={both} onChange={({ currentTarget }) => onBoth(currentTarget.checked)} />
          {words.bothSchemes}
        </label>
        {(['light', 'dark'] as const).map((scheme) => (
          <label key={scheme} className="te-check">
            <input
              type="color"
              value={pages[scheme]}
              onChange={({ currentTarget }) => onPages({ ...pages, [scheme]: currentTarget.value })}
            />
            {words.page} ({words.modes[scheme]})
          </label>
        ))}
      </div>
    </header>
  )
}

function StartFrom({ theme, words, edit }: { theme: Theme; words: EditorWords; edit: Dispatch<Edit> }) {
  const themes = Object.entries(BUILT_IN_THEMES)
  const same = themes.find(([, one]) => sameTheme(one, theme))?.[0] ?? ''
  const load = (name: string) => edit({ do: 'load', theme: BUILT_IN_THEMES[name] ?? theme })
  return (
    <label className="te-start">
      <span>{words.start}</span>
      <select value={same} onChange={({ currentTarget }) => load(currentTarget.value)}>
        {same === '' && <option value="">{words.own}</option>}
        {themes.map(([name]) => (
          <option key={name} value={name}>
            {name === 'default' ? words.ours : name.charAt(0).toUpperCase() + name.slice(1)}
          </option>
        ))}
      </select>
    </label>
  )
}
