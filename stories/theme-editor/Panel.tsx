import type { ThemeMode } from '@certification-form/theme'
import { type Dispatch, useCallback, useMemo, useState } from 'react'
import { ContrastPanel } from './ContrastPanel.js'
import { ExportPanel } from './ExportPanel.js'
import { ImportPanel } from './ImportPanel.js'
import { Tabs } from './Tabs.js'
import { TokenList } from './TokenList.js'
import type { PairResult } from './contrastReport.js'
import type { Edit, Editing } from './editing.js'
import type { EditorWords } from './editorWords.js'
import { colorModeOf } from './frames.js'
import { tokenLooks } from './tokenLooks.js'
import type { Reports } from './useReports.js'

export interface PanelProps {
  editing: Editing
  edit: Dispatch<Edit>
  words: EditorWords
  mode: ThemeMode
  reports: Reports | undefined
  onMode: (mode: ThemeMode) => void
  onPoint: (path?: string) => void
  onFocus: (path?: string) => void
}

const TABS = ['tokens', 'contrast', 'export', 'import'] as const
const UNMEASURED: readonly PairResult[] = []

/** Where the theme is worked on; one tab at a time. */
export function Panel({ editing, edit, words, mode, reports, onMode, onPoint, onFocus }: PanelProps) {
  const [tab, setTab] = useState<(typeof TABS)[number]>('tokens')
  const { theme } = editing
  const colorMode = colorModeOf(mode)
  const results = reports?.reports[colorMode] ?? UNMEASURED
  const failing = results.filter(({ verdict }) => verdict === 'fails').length
  const looks = useMemo(() => tokenLooks(theme, { mode, results }), [theme, mode, results])
  const showContrast = useCallback(() => setTab('contrast'), [])
  const tabs = TABS.map((name) => ({
    name,
    label: name === 'contrast' && failing > 0 ? <Flagged label={words.tabs[name]} count={failing} /> : words.tabs[name],
  }))
  return (
    <section className="te-panel te-tool" aria-label={words.panel}>
      <Tabs label={words.panel} tabs={tabs} chosen={tab} onChoose={setTab} />
      <div role="tabpanel" id="te-tabpanel" aria-labelledby={`te-tab-${tab}`} className="te-scroll" data-tab={tab}>
        {/* It keeps its search and what was closed while another tab is open. */}
        <div hidden={tab !== 'tokens'}>
          <TokenList {...{ looks, words, edit, onPoint, onFocus }} onProblems={showContrast} />
        </div>
        {tab === 'contrast' && reports && (
          <ContrastPanel
            {...{ theme, words, edit, onMode }}
            mode={colorMode}
            palette={reports.palettes[colorMode]}
            reports={reports.reports}
          />
        )}
        {tab === 'export' && <ExportPanel theme={theme} words={words} />}
        {tab === 'import' && <ImportPanel words={words} onTheme={(one) => edit({ do: 'load', theme: one })} />}
      </div>
    </section>
  )
}

function Flagged({ label, count }: { label: string; count: number }) {
  return (
    <>
      {label} <span className="te-flag">⚠ {count}</span>
    </>
  )
}
