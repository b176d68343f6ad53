// Both run in the page as well, where nothing around them exists: each holds all that it needs.

/** What an element says to a screen reader, without its buttons. */
export function readText(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const silent of copy.querySelectorAll('[aria-hidden="true"], button')) silent.remove()
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT)
  const words: string[] = []
  while (walker.nextNode()) words.push(walker.currentNode.textContent?.trim() ?? '')
  return words.filter((word) => word !== '').join(' ')
}

/** What a control, or one in a group of them, says is wrong with it; empty when nothing is. */
export function readError(control: Element): string {
  // The switch stands in the group of the carriers, but speaks for itself.
  const inside = control.matches('fieldset, [role$="group"]')
    ? [...control.querySelectorAll('[aria-invalid="true"]:not([role="switch"])')]
    : []
  for (const invalid of [control, ...inside]) {
    if (invalid.getAttribute('aria-invalid') !== 'true') continue
    const ids = `${invalid.getAttribute('aria-errormessage') ?? ''} ${invalid.getAttribute('aria-describedby') ?? ''}`
    const notes = [...new Set(ids.split(/\s+/))].flatMap((id) => (id && document.getElementById(id)) || [])
    const errors = notes.filter((note) => note.matches('[data-cf-part="error"]'))
    const text = (errors.length > 0 ? errors : notes).map((note) => note.textContent?.trim()).join(' ')
    if (text) return text
  }
  return ''
}
