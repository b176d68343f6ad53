/**
 * Whether moving the focus into our form disturbs nobody: it is in the form already, or nowhere. Who has gone on to
 * another field of the host's page while an answer was awaited keeps typing there, in another form of ours too.
 */
export function mayTakeFocus(root: Element | null): boolean {
  const { activeElement, body } = document
  return activeElement === null || activeElement === body || root?.contains(activeElement) === true
}
