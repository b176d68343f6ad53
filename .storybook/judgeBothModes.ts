import { afterEach as judge } from '@storybook/addon-a11y/preview'

type Context = Parameters<typeof judge>[0]

// What differs between a light and a dark page is its colors.
const OF_COLORS = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }

const OTHER: Record<string, string> = { light: 'dark', dark: 'light' }

/**
 * Has axe judge the colors of a story in the other color mode as well, in tests. A story that chose its mode keeps it.
 * Nobody watching a story in Storybook wants it to flash: there the toolbar does the same.
 */
export async function judgeBothModes(context: Context): Promise<void> {
  const { canvasElement, globals, parameters, storyGlobals } = context
  const other = OTHER[globals.colorMode]
  if (!('__vitest_browser__' in globalThis) || other === undefined || 'colorMode' in storyGlobals) return
  const page = canvasElement.querySelector('.page')
  if (!page) throw new Error('The story has no page around it whose color mode could be changed.')
  page.setAttribute('data-cf-mode', other)
  try {
    await judge({ ...context, parameters: { ...parameters, a11y: { ...parameters.a11y, options: OF_COLORS } } })
  } catch (error) {
    if (error instanceof Error) error.message = `In ${other}: ${error.message}`
    throw error
  } finally {
    page.setAttribute('data-cf-mode', globals.colorMode)
  }
}
