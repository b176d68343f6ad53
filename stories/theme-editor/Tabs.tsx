import type { KeyboardEvent, ReactNode } from 'react'

export interface TabsProps<Name extends string> {
  label: string
  tabs: readonly { name: Name; label: ReactNode }[]
  chosen: Name
  onChoose: (name: Name) => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

/** A row of tabs as the ARIA practices have it: one stop for the Tab key, arrows between them. */
export function Tabs<Name extends string>({ label, tabs, chosen, onChoose }: TabsProps<Name>) {
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = STEPS[event.key]
    if (!step) return
    const index = tabs.findIndex(({ name }) => name === chosen)
    const next = tabs[(index + step + tabs.length) % tabs.length]
    if (!next) return
    event.preventDefault()
    onChoose(next.name)
    event.currentTarget.querySelector<HTMLElement>(`#te-tab-${next.name}`)?.focus()
  }
  return (
    <div role="tablist" aria-label={label} className="te-tabs" tabIndex={-1} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.name}
          type="button"
          role="tab"
          id={`te-tab-${tab.name}`}
          aria-selected={tab.name === chosen}
          aria-controls="te-tabpanel"
          tabIndex={tab.name === chosen ? 0 : -1}
          onClick={() => onChoose(tab.name)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  )
}
