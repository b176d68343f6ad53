import { Markdown } from '@storybook/addon-docs/blocks'
import page from '../../../docs/accessibility.md?raw'
import { belowTable, sectionOf } from './accessibilityPage.js'

interface AccessibilityNotesProps {
  /** A heading of docs/accessibility.md. */
  section: string
}

/** A section of docs/accessibility.md without its heading and table. */
export function AccessibilityNotes({ section }: AccessibilityNotesProps) {
  const text = sectionOf(page, section)
  return <Markdown>{text.includes('\n|') ? belowTable(text) : text}</Markdown>
}
