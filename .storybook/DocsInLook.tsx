import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks'
import { type ReactNode, useEffect, useState } from 'react'
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events'
import { type Globals, lookOf } from './look.js'
import { storybookTheme } from './storybookThemes.js'
import { initialGlobals } from './toolbars.js'
import { VIEWPORTS } from './viewports.js'

type Channel = DocsContainerProps['context']['channel']

/** What the toolbars say; a page is no story, so nobody hands it to us. */
function useToolbars(channel: Channel): Globals {
  const [globals, setGlobals] = useState<Globals>(() => {
    const [last] = channel.last(GLOBALS_UPDATED) ?? channel.last(SET_GLOBALS) ?? []
    return last?.globals ?? initialGlobals
  })
  useEffect(() => {
    const follow = (update: { globals: Globals }) => setGlobals(update.globals)
    channel.on(GLOBALS_UPDATED, follow)
    return () => channel.off(GLOBALS_UPDATED, follow)
  }, [channel])
  return globals
}

/** Storybook changes the width of stories only. */
function widthOf({ viewport }: Globals): string | undefined {
  const name = viewport && typeof viewport === 'object' && 'value' in viewport ? viewport.value : viewport
  return Object.entries(VIEWPORTS).find(([known]) => known === name)?.[1].styles.width
}

/** A page of documentation under the toolbars, as stories are. */
export function DocsInLook({ context, children }: DocsContainerProps & { children?: ReactNode }) {
  const globals = useToolbars(context.channel)
  return (
    <div className="docs-page" {...lookOf(globals)} style={{ maxInlineSize: widthOf(globals) }}>
      <DocsContainer context={context} theme={storybookTheme(globals.colorMode)}>
        {children}
      </DocsContainer>
    </div>
  )
}
