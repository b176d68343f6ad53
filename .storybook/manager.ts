import { createElement } from 'react'
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events'
import { addons, types } from 'storybook/manager-api'
import { storybookTheme } from './storybookThemes.js'
import { WidthOfPage } from './WidthOfPage.js'

const ADDON = 'certification-form/look'

/** What stands in the address, so that a link to a dark page does not begin with a white flash. */
function colorModeInAddress(): string | undefined {
  const globals = new URLSearchParams(globalThis.location.search).get('globals') ?? ''
  return /(?:^|;)colorMode:(\w+)/.exec(globals)?.[1]
}

let shown = colorModeInAddress()

function follow(colorMode: string | undefined): void {
  if (colorMode === shown) return
  shown = colorMode
  addons.setConfig({ theme: storybookTheme(colorMode) })
}

addons.setConfig({ theme: storybookTheme(shown) })

addons.register(ADDON, (api) => {
  api.on(SET_GLOBALS, ({ globals }) => follow(globals.colorMode))
  api.on(GLOBALS_UPDATED, ({ userGlobals }) => follow(userGlobals.colorMode))
  addons.add(`${ADDON}/width`, {
    type: types.TOOL,
    title: 'Width of the page',
    match: ({ viewMode }) => viewMode === 'docs',
    render: () => createElement(WidthOfPage),
  })
})
