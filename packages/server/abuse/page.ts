import { readFileSync, writeFileSync } from 'node:fs'

const PAGE = new URL('../../../docs/abuse.md', import.meta.url)
const TABLE = /(<!-- figures -->\n)[\s\S]*?(\n<!-- end of the figures -->)/

/** Puts the table of a run into the page that keeps it. */
export function writePage(table: string): void {
  writeFileSync(
    PAGE,
    readFileSync(PAGE, 'utf8').replace(TABLE, (_, begin: string, end: string) => `${begin}\n${table}\n${end}`),
  )
}
