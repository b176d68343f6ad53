import type { Dispatch } from 'react'
import { Swatch } from './Swatch.js'
import { APCA_AT_LEAST } from './contrast.js'
import type { ColorMode, Mending, PairResult } from './contrastReport.js'
import type { Edit } from './editing.js'
import type { EditorWords } from './editorWords.js'
import { PAIR_WORDS_IN_KOREAN } from './pairWords.js'
import { readColor } from './readColor.js'

export interface ContrastRowProps {
  result: PairResult
  mendings: readonly Mending[]
  mode: ColorMode
  page: string
  words: EditorWords
  edit: Dispatch<Edit>
}

/** Rounded down: 4.499 must not be shown as a 4.5 that fails. */
const floor = (number: number, digits: number) => (Math.floor(number * 10 ** digits) / 10 ** digits).toFixed(digits)

/** One pair of colors with both of its ratios, and buttons that mend it. */
export function ContrastRow({ result, mendings, mode, page, words, edit }: ContrastRowProps) {
  const { pair, front, back, contrast } = result
  const apcaAtLeast = APCA_AT_LEAST[pair.atLeast]
  const nameOf = (path: string) => (path === 'page' ? words.pageColor : path)
  return (
    <li className="te-pair">
      <Swatch front={front} back={back} page={page} text={pair.atLeast === 4.5} />
      <div className="te-pair-name">
        <strong>{words.lang === 'ko' ? PAIR_WORDS_IN_KOREAN[pair.what] : pair.what}</strong>
        <span className="te-about">{words.on(nameOf(pair.front), nameOf(pair.back))}</span>
      </div>
      <dl className="te-ratios">
        <Ratio
          name="WCAG"
          value={floor(contrast.wcag, 2)}
          atLeast={String(pair.atLeast)}
          low={contrast.wcag < pair.atLeast}
        />
        <Ratio
          name="APCA"
          value={`Lc ${floor(contrast.apca, 0)}`}
          atLeast={String(apcaAtLeast)}
          low={contrast.apca < apcaAtLeast}
        />
      </dl>
      {mendings.length > 0 && (
        <div className="te-mendings">
          {mendings.map(({ path, to, darker }) => (
            <button
              key={path}
              type="button"
              onClick={() => edit({ do: 'set', path, mode, value: readColor(to), at: performance.now() })}
            >
              <span className="te-dot" style={{ background: to }} /> {words.mend(path, to, darker)}
            </button>
          ))}
        </div>
      )}
    </li>
  )
}

interface RatioProps {
  name: string
  value: string
  atLeast: string
  low: boolean
}

function Ratio({ name, value, atLeast, low }: RatioProps) {
  return (
    <div data-low={low || undefined}>
      <dt>{name}</dt>
      <dd>
        {low && <span aria-hidden="true">⚠ </span>}
        {value}
        <span className="te-limit"> / {atLeast}</span>
      </dd>
    </div>
  )
}
