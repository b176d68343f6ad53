/** What a screen reader would say, in order: `status`, `alert` or `focus`, and the words. */
export interface Speech {
  /** All since the last call. */
  heard: () => string[]
  stop: () => void
}

const REGIONS: Record<string, string> = { status: 'status', alert: 'alert', log: 'log' }

function roleOf(element: Element): string | undefined {
  const live = element.getAttribute('aria-live')
  if (live) return live === 'off' ? undefined : live
  return REGIONS[element.getAttribute('role') ?? '']
}

/** The text that assistive technology gets: without what is hidden from it. */
function spokenText(node: Node): string {
  if (node instanceof Element && node.getAttribute('aria-hidden') === 'true') return ''
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
  const parts = [...node.childNodes].map(spokenText)
  // Blocks are apart when they are read.
  return parts.join(node instanceof Element && /^(p|li|ul|div)$/i.test(node.tagName) ? ' ' : '')
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()

function textOfIds(ids: string | null): string[] {
  if (!ids) return []
  return ids.split(/\s+/).map((id) => {
    const element = document.getElementById(id)
    if (!element) throw new Error(`Something is described by "${id}", which is not on the page.`)
    return tidy(spokenText(element))
  })
}

function nameOf(element: Element): string {
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
  const legend = element.querySelector(':scope > legend')
  const own = element.getAttribute('aria-label') ?? (labels.length > 0 ? labels.map(spokenText).join(' ') : undefined)
  return tidy(own ?? (legend ? spokenText(legend) : spokenText(element)))
}

const GROUPS = 'fieldset, [role=group], [role=radiogroup]'

function groupsOf(element: Element | null): Element[] {
  const group = element?.parentElement?.closest(GROUPS) ?? null
  return group ? [...groupsOf(group), group] : []
}

function say(element: Element): string[] {
  const invalid = element.getAttribute('aria-invalid') === 'true' ? ['invalid'] : []
  return [nameOf(element), ...invalid, ...textOfIds(element.getAttribute('aria-describedby'))]
}

/** Whether a change puts words into the page that were not there; what goes away is not read out. */
function addsWords({ type, addedNodes, target }: MutationRecord): boolean {
  const nodes = type === 'childList' ? [...addedNodes] : [target]
  const isHidden = (target instanceof Element ? target : target.parentElement)?.closest('[aria-hidden=true]')
  return !isHidden && nodes.some((node) => spokenText(node).trim() !== '')
}

function regionsOf(record: MutationRecord): Element[] {
  const from = record.target instanceof Element ? record.target : record.target.parentElement
  let around = from
  while (around && !roleOf(around)) around = around.parentElement
  if (around) return [around]
  // An alert that comes with its words is announced; any other region has to be there before them.
  const added = [...record.addedNodes].filter((node) => node instanceof Element)
  const inside = added.flatMap((node) => [...node.querySelectorAll('*')])
  return [...added, ...inside].filter((one) => roleOf(one) === 'alert')
}

/** Listens to the page from now on. */
export function listen(): Speech {
  let said: string[] = []
  let last: Element | null = document.activeElement
  const observer = new MutationObserver((records) => {
    const regions = new Set(records.filter(addsWords).flatMap(regionsOf))
    for (const region of regions) {
      const text = region.isConnected ? tidy(spokenText(region)) : ''
      if (text) said.push(`${roleOf(region)}: ${text}`)
    }
  })
  const onFocus = ({ target }: FocusEvent) => {
    const element = target as Element
    const entered = groupsOf(element).filter((group) => !last || !group.contains(last))
    said.push(`focus: ${[...entered.flatMap(say), ...say(element)].join(' | ')}`)
    last = element
  }
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  document.addEventListener('focusin', onFocus)
  return {
    heard() {
      const heard = said
      said = []
      return heard
    },
    stop() {
      observer.disconnect()
      document.removeEventListener('focusin', onFocus)
    },
  }
}
