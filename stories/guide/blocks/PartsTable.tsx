import type { PartName } from '@certification-form/react'
import { AttributeNames } from './AttributesTable.js'
import './guide.css'
import type { GuideLanguage, InBoth } from './guideLanguage.js'
import { PARTS, PART_GROUPS, type PartGroup } from './parts.js'
import { partNamesIn } from './partsInSource.js'
import { PART_WORDS } from './partWords.js'
import './reference.css'
import { TableHead } from './TableHead.js'

const HEADS: Record<'part' | 'words' | 'attributes', InBoth> = {
  part: { en: 'data-cf-part', ko: 'data-cf-part' },
  words: { en: 'What it is', ko: '무엇인가요' },
  attributes: { en: 'Beside it', ko: '함께 붙는 속성' },
}

const SOURCES = import.meta.glob<string>('../../../packages/react/src/field/usePart.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const isPart = (name: string): name is PartName => name in PARTS

// In the order of the source, which is the order on the page.
const names = Object.values(SOURCES).flatMap(partNamesIn).filter(isPart)

/** Every `data-cf-part`, as the source names them. */
export function PartsTable({ language }: { language: GuideLanguage }) {
  const groups = Object.keys(PART_GROUPS) as PartGroup[]
  return groups.map((group) => (
    <section key={group} className="reference">
      <h3>{PART_GROUPS[group][language]}</h3>
      <table className="guide-rows reference-table">
        <TableHead heads={HEADS} language={language} />
        <tbody>
          {names
            .filter((name) => PARTS[name].group === group)
            .map((name) => (
              <PartRow key={name} name={name} language={language} />
            ))}
        </tbody>
      </table>
    </section>
  ))
}

function PartRow({ name, language }: { name: PartName; language: GuideLanguage }) {
  const { tags, attributes = [] } = PARTS[name]
  return (
    <tr>
      <th scope="row">
        <code>{name}</code>
        <small>{tags.map((tag) => `<${tag}>`).join(' ')}</small>
      </th>
      <td>{PART_WORDS[name][language]}</td>
      <td>
        <AttributeNames names={attributes} />
      </td>
    </tr>
  )
}
