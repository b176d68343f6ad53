export interface Proof {
  file: string
  test: string
}

export interface AccessibilityRow {
  /** `1.4.3` */
  number: string
  /** `Contrast (Minimum)` */
  title: string
  /** What the form does, in the words of the page. */
  words: string
  proofs: readonly Proof[]
}

/** A page from one heading of the second level to the next, without the heading. */
export function sectionOf(page: string, heading: string): string {
  const [, after] = page.split(`\n## ${heading}\n`)
  if (after === undefined) throw new Error(`docs/accessibility.md has no section "${heading}".`)
  return after.split('\n## ')[0]?.trim() ?? ''
}

/** The rows of a section's table. */
export function rowsOf(section: string): AccessibilityRow[] {
  const lines = section.split('\n').filter((line) => /^\| \d/.test(line))
  return lines.map((line) => {
    const [, item = '', words = '', tests = ''] = line.split('|').map((cell) => cell.trim())
    const [, number = '', title = ''] = /^(\S+) (.+)$/.exec(item) ?? []
    const proofs = [...tests.matchAll(/`([^`]+)` “([^”]+)”/g)].map(([, file = '', test = '']) => ({ file, test }))
    return { number, title, words, proofs }
  })
}

/** What a section says below its table. */
export function belowTable(section: string): string {
  return section.slice(section.lastIndexOf('\n|')).split('\n').slice(2).join('\n').trim()
}
