import type { Token } from '@certification-form/theme'
import { type Dispatch, memo, useId } from 'react'
import { TOKEN_WORDS_IN_KOREAN } from '../guide/blocks/tokenWords.js'
import { IconButton } from './IconButton.js'
import { TokenControl } from './TokenControl.js'
import type { Edit } from './editing.js'
import type { EditorWords } from './editorWords.js'
import type { TokenLook } from './tokenLooks.js'

export interface TokenRowProps {
  token: Token
  look: TokenLook
  words: EditorWords
  edit: Dispatch<Edit>
  /** Called with the token's path when it is pointed at, and with nothing after that. */
  onPoint: (path?: string) => void
  /** The same when it has the keyboard. */
  onFocus: (path?: string) => void
  onProblems: () => void
}

/** A token: what it is called, what it is, what it changes, and where it differs from ours. */
export const TokenRow = memo(function TokenRow(props: TokenRowProps) {
  const { token, look, words, edit, onPoint, onFocus, onProblems } = props
  const id = useId()
  const { path } = token
  const { mode, changed, follows, shared, problems } = look
  // The group says it already to who sees it; sizes and spaces share one, so there it tells them apart.
  const prefix = token.level === 'component' || token.type === 'color' ? path.indexOf('.') + 1 : 0
  return (
    <div
      className="te-token"
      data-token={path}
      data-changed={changed || undefined}
      onPointerEnter={() => onPoint(path)}
      onPointerLeave={() => onPoint()}
      onFocus={() => onFocus(path)}
      onBlur={() => onFocus()}
    >
      <div className="te-token-name">
        <label htmlFor={id}>
          <span className="te-hidden">{path.slice(0, prefix)}</span>
          {path.slice(prefix)}
        </label>
        {changed && (
          <IconButton
            name={words.reset(path)}
            path="M4 3v4h4M4.5 6.6a5 5 0 1 1-.9 4"
            onClick={() => edit({ do: 'reset', path, mode })}
          />
        )}
      </div>
      <TokenControl
        id={id}
        describedBy={`${id}-about`}
        label={path}
        token={token}
        value={look.value}
        ours={look.ours}
        words={words}
        onValue={(value) => edit({ do: 'set', path, mode, value, at: performance.now() })}
      />
      <p id={`${id}-about`} className="te-about">
        {changed && <span className="te-badge te-badge-changed">{words.changed}</span>}{' '}
        <span>{words.lang === 'ko' ? TOKEN_WORDS_IN_KOREAN[token.name] : token.description}</span>{' '}
        {follows && <span className="te-badge">{words.follows(follows)}</span>}
        {shared && <span className="te-badge">{words.shared(words.modes[shared])}</span>}
      </p>
      {problems > 0 && (
        <button type="button" className="te-problems" onClick={onProblems}>
          <span aria-hidden="true">⚠</span> {words.problems(problems)}
        </button>
      )}
    </div>
  )
}, sameRow)

/** Looks are made anew with each edit; a row is drawn anew only when its own differs. */
function sameRow({ look: one, ...before }: TokenRowProps, { look: other, ...after }: TokenRowProps): boolean {
  const keys = Object.keys(before) as (keyof typeof before)[]
  return keys.every((key) => before[key] === after[key]) && JSON.stringify(one) === JSON.stringify(other)
}
