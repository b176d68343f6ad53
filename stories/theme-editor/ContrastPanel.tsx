import type { Theme } from '@certification-form/theme'
import type { Dispatch } from 'react'
import { ContrastRow } from './ContrastRow.js'
import { type ColorMode, type PairResult, type Palette, mendingsOf } from './contrastReport.js'
import type { Edit } from './editing.js'
import type { EditorWords } from './editorWords.js'
import { COLOR_MODES } from './frames.js'

export interface ContrastPanelProps {
  theme: Theme
  mode: ColorMode
  palette: Palette
  reports: Readonly<Record<ColorMode, readonly PairResult[]>>
  words: EditorWords
  edit: Dispatch<Edit>
  onMode: (mode: ColorMode) => void
}

const VERDICTS = ['fails', 'weak'] as const
const MARKS = { fails: '✕', weak: '△', passes: '✓' } as const

/** Every pair of colors that meets in the form, worst first, with what would mend it; and how the other modes fare. */
export function ContrastPanel({ theme, mode, palette, reports, words, edit, onMode }: ContrastPanelProps) {
  const results = reports[mode]
  const passing = results.filter(({ verdict }) => verdict === 'passes')
  const row = { page: palette.page, words, edit, mode }
  return (
    <>
      <ModeCounts mode={mode} reports={reports} words={words} onMode={onMode} />
      {VERDICTS.map((verdict) => {
        const own = results.filter((result) => result.verdict === verdict)
        if (own.length === 0) return null
        return (
          <section key={verdict} className="te-group" aria-labelledby={`te-${verdict}`}>
            <h2 id={`te-${verdict}`} className="te-verdict" data-verdict={verdict}>
              <span aria-hidden="true">{MARKS[verdict]}</span> {words.verdicts[verdict]}
            </h2>
            <ul className="te-pairs">
              {own.map((result) => (
                <ContrastRow
                  key={`${result.pair.front} ${result.pair.back}`}
                  result={result}
                  mendings={mendingsOf({ theme, mode, palette }, result)}
                  {...row}
                />
              ))}
            </ul>
          </section>
        )
      })}
      <details className="te-group">
        <summary className="te-verdict" data-verdict="passes">
          <span aria-hidden="true">{MARKS.passes}</span> {words.passing(passing.length)}
        </summary>
        <ul className="te-pairs">
          {passing.map((result) => (
            <ContrastRow key={`${result.pair.front} ${result.pair.back}`} result={result} mendings={[]} {...row} />
          ))}
        </ul>
      </details>
    </>
  )
}

type ModeCountsProps = Pick<ContrastPanelProps, 'mode' | 'onMode' | 'reports' | 'words'>

function ModeCounts({ mode, reports, words, onMode }: ModeCountsProps) {
  return (
    <ul className="te-counts">
      {COLOR_MODES.map((one) => {
        const count = (verdict: PairResult['verdict']) =>
          reports[one].filter((result) => result.verdict === verdict).length
        const worst = VERDICTS.find((verdict) => count(verdict) > 0) ?? 'passes'
        return (
          <li key={one}>
            <button type="button" aria-pressed={one === mode} onClick={() => onMode(one)}>
              <span>{words.modes[one]}</span>
              <span data-verdict={worst}>
                <span aria-hidden="true">{MARKS[worst]}</span>{' '}
                {worst === 'passes' ? words.verdicts.passes : `${words.verdicts[worst]}: ${count(worst)}`}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
