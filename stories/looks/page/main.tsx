import '@certification-form/react/styles.css'
import { readTheme, themeCss } from '@certification-form/theme'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import '../../../.storybook/page.css'
import { FormState } from '../../states/FormState.js'
import { FORM_STATES } from '../../states/formStates.js'
import type { Look } from '../lookNames.js'
import type { HostName } from '../hosts/hostNames.js'
import { FormInHost } from '../hosts/FormInHost.js'
import './fixed-font.css'
import fixedFont from './fixed-font.css?inline'
import './page.css'

const THEMES = import.meta.glob<object>('../../../packages/theme/themes/*.tokens.json', {
  eager: true,
  import: 'default',
})

function cssOf(theme: string): string {
  if (theme === 'default') return ''
  const document = THEMES[`../../../packages/theme/themes/${theme}.tokens.json`]
  if (!document) throw new Error(`There is no theme packages/theme/themes/${theme}.tokens.json.`)
  return themeCss(readTheme(document))
}

let change: (look: Look) => void

/** All states once; a look changes only what stands around them, as a host does. */
function LooksPage() {
  const [{ theme, mode, contrast, density, width = 390 }, setLook] = useState<Look>({ theme: 'default', mode: 'light' })
  useEffect(() => {
    change = setLook
  }, [])
  return (
    <div className="page" data-cf-mode={mode} data-cf-contrast={contrast} data-cf-density={density}>
      <style>{cssOf(theme)}</style>
      <div
        className="looks"
        style={{ gridTemplateColumns: `repeat(${Math.max(1, Math.floor(1950 / width))}, ${width}px)` }}
      >
        {FORM_STATES.map((state) => (
          <div key={state} className="looks-cell" data-cell={state}>
            <FormState state={state} />
          </div>
        ))}
      </div>
    </div>
  )
}

/** Changes the look of the page; resolves once it is painted, with its fonts. */
async function showLook(look: Look): Promise<void> {
  flushSync(() => change(look))
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  await document.fonts.ready
}

const host = new URLSearchParams(location.search).get('host') as HostName | null
Object.assign(globalThis, { showLook })
createRoot(document.querySelector('#page') as HTMLElement).render(
  host ? <FormInHost host={host} css={fixedFont} /> : <LooksPage />,
)
