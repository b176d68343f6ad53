import { createElement } from 'react'
import { Select } from 'storybook/internal/components'
import { useGlobals } from 'storybook/manager-api'
import { VIEWPORTS } from './viewports.js'

const OPTIONS = Object.entries(VIEWPORTS).map(([value, { name }]) => ({ value, title: name }))

/** Sets how wide a page of documentation is: Storybook's own is for stories only, and does the same for them. */
export function WidthOfPage() {
  const [{ viewport }, updateGlobals] = useGlobals()
  const chosen: unknown = typeof viewport === 'string' ? viewport : viewport?.value
  const select = (value: unknown) => updateGlobals({ viewport: { value, isRotated: false } })
  const found = OPTIONS.find(({ value }) => value === chosen)
  // Storybook builds this file without the JSX of today.
  return createElement(
    Select,
    {
      key: found?.value,
      ariaLabel: 'Width of the page',
      padding: 'small',
      options: OPTIONS,
      defaultOptions: found?.value,
      onSelect: select,
      onReset: () => select(undefined),
      resetLabel: 'As wide as the window',
    },
    'Full width',
  )
}
