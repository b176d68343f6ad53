import type { Theme } from '@certification-form/theme'
import { useState } from 'react'
import type { EditorWords } from './editorWords.js'
import { FILE_NAMES, FILE_TYPES, type FileKind, writeThemeFile } from './themeFile.js'

const KINDS: Readonly<Record<FileKind, string>> = { css: 'CSS', json: 'DTCG JSON' }

function download(text: string, kind: FileKind): void {
  const url = URL.createObjectURL(new Blob([text], { type: FILE_TYPES[kind] }))
  const link = document.createElement('a')
  link.href = url
  link.download = FILE_NAMES[kind]
  link.click()
  // The browser has taken it by the next turn; kept, it would fill the memory of a long session.
  setTimeout(() => URL.revokeObjectURL(url))
}

/** The one file that a developer gets, as it is: to read, to copy, to download. */
export function ExportPanel({ theme, words }: { theme: Theme; words: EditorWords }) {
  const [kind, setKind] = useState<FileKind>('css')
  const [said, setSaid] = useState({ of: '', text: '' })
  const text = writeThemeFile(theme, kind)
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid({ of: text, text: words.copied }),
      () => setSaid({ of: text, text: words.notCopied }),
    )
  return (
    <div className="te-form">
      <fieldset className="te-choices">
        <legend>{words.format}</legend>
        {(['css', 'json'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="te-kind" checked={one === kind} onChange={() => setKind(one)} />
            <span>{KINDS[one]}</span>
          </label>
        ))}
      </fieldset>
      <div className="te-actions">
        <button type="button" className="te-primary" onClick={() => download(text, kind)}>
          {words.download} <code>{FILE_NAMES[kind]}</code>
        </button>
        <button type="button" onClick={() => void copy()}>
          {words.copy}
        </button>
      </div>
      <p role="status" className="te-said">
        {/* What was copied before the theme changed is not what stands here now. */}
        {theme.size === 0 ? words.exportEmpty : said.of === text && said.text}
      </p>
      <textarea className="te-file" aria-label={words.exported} readOnly spellCheck={false} value={text} />
    </div>
  )
}
