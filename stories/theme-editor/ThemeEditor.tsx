import type { Messages } from '@certification-form/react'
import type { ThemeMode } from '@certification-form/theme'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { Canvas } from './Canvas.js'
import { ColorProbe } from './ColorProbe.js'
import { Panel } from './Panel.js'
import { TopBar } from './TopBar.js'
import type { Edit } from './editing.js'
import { editorWords } from './editorWords.js'
import { colorModeOf } from './frames.js'
import { PREVIEW_CLASS, previewCss } from './previewCss.js'
import { useReports } from './useReports.js'
import { useWork } from './useWork.js'
import './shell.css'
import './controls.css'
import './panels.css'
import './tokens.css'

export interface ThemeEditorProps {
  /** The form's words. */
  pack: Messages
  /** The theme to begin with, when there is no work to go on with. */
  start: string
  /** The mode that is edited at first. */
  startMode: ThemeMode
}

/** Edits a theme for the form: every token, on every state of it, with its contrast; reads and writes theme files. */
export function ThemeEditor({ pack, start, startMode }: ThemeEditorProps) {
  const words = editorWords(pack.locale)
  const { editing, edit, pages, setPages } = useWork(start)
  const [mode, setMode] = useState(startMode)
  const [both, setBoth] = useState(false)
  const [pointed, setPointed] = useState<string>()
  const [focused, setFocused] = useState<string>()
  const probe = useRef<HTMLDivElement>(null)
  const css = useMemo(() => previewCss(editing.theme), [editing.theme])
  const reports = useReports(probe, css, pages)
  const colorMode = colorModeOf(mode)
  const failing = reports?.reports[colorMode].filter(({ verdict }) => verdict === 'fails').length
  return (
    <main className="te" lang={words.lang} onKeyDown={(event) => undoByKey(event, edit)}>
      <style>{css}</style>
      <div className={PREVIEW_CLASS}>
        <ColorProbe probe={probe} />
      </div>
      <TopBar {...{ editing, words, mode, both, pages, edit }} onMode={setMode} onBoth={setBoth} onPages={setPages} />
      <p role="status" className="te-hidden">
        {failing !== undefined && words.failures(failing, words.modes[colorMode])}
      </p>
      <Panel {...{ editing, edit, words, mode, reports }} onMode={setMode} onPoint={setPointed} onFocus={setFocused} />
      <Canvas {...{ theme: editing.theme, mode, both, pages, pack, words }} {...{ pointed, focused }} />
    </main>
  )
}

/** Undo and redo by the keys of the system, but not in boxes of text that is no token's value. */
function undoByKey(event: KeyboardEvent<HTMLElement>, edit: (action: Edit) => void): void {
  const { key, ctrlKey, metaKey, shiftKey, target } = event
  const hasOwnUndo = target instanceof Element && target.matches('textarea, [type=search], [data-cf-part] *')
  if (!(ctrlKey || metaKey) || hasOwnUndo) return
  const isRedo = (key.toLowerCase() === 'z' && shiftKey) || key.toLowerCase() === 'y'
  if (!isRedo && key.toLowerCase() !== 'z') return
  event.preventDefault()
  edit({ do: isRedo ? 'redo' : 'undo' })
}
