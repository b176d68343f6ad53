/** What the page tells about the practice PortOne behind it: nothing when the PortOne is not the example's own. */
export interface Practice {
  /** The SMS that were "sent". */
  inboxUrl?: string
  /** Which phone numbers play which part. */
  scenariosUrl?: string
}
