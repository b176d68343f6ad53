import type { Theme } from '@certification-form/theme'
import { type DragEvent, useState } from 'react'
import type { EditorWords } from './editorWords.js'
import { type ReadThemeFile, readThemeFile } from './themeFile.js'

const MOST_BYTES = 4_000_000

/** Takes a theme from a file that is chosen or dropped, or from text that is pasted. */
export function ImportPanel({ words, onTheme }: { words: EditorWords; onTheme: (theme: Theme) => void }) {
  const [text, setText] = useState('')
  const [said, setSaid] = useState<ReadThemeFile>()
  const take = (given: string) => {
    const read = readThemeFile(given)
    setText(given)
    setSaid(read)
    if ('theme' in read) onTheme(read.theme)
  }
  const takeFile = async (file: File | null | undefined) => {
    if (file && file.size > MOST_BYTES) setSaid({ problem: 'size' })
    else if (file) take(await file.text())
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    void takeFile(event.dataTransfer.files[0])
  }
  return (
    <div className="te-form" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <p className="te-about">{words.importAbout}</p>
      <label className="te-drop">
        <span>{words.importFile}</span>
        <input
          type="file"
          accept=".json,.css,application/json,text/css"
          onChange={({ currentTarget }) => void takeFile(currentTarget.files?.[0])}
        />
      </label>
      <label className="te-paste">
        <span>{words.importText}</span>
        <textarea
          className="te-file"
          spellCheck={false}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <ImportResult said={said} words={words} />
      <div className="te-actions">
        <button type="button" className="te-primary" onClick={() => take(text)}>
          {words.importButton}
        </button>
      </div>
    </div>
  )
}

function ImportResult({ said, words }: { said: ReadThemeFile | undefined; words: EditorWords }) {
  const isRefused = said && 'problem' in said
  return (
    <>
      <p role="status" className="te-said">
        {said && 'theme' in said && words.imported(said.theme.size)}
      </p>
      <div role="alert">
        {isRefused && (
          <p className="te-refused">
            <span aria-hidden="true">✕ </span>
            {said.problem === 'refused' ? words.importRefused : words.importProblems[said.problem]}{' '}
            {said.detail && <span lang="en">{said.detail}</span>}
          </p>
        )}
      </div>
    </>
  )
}
