import { Fragment } from 'react'
import { ATTRIBUTES, type AttributeWords, PAGE_ATTRIBUTES } from './attributes.js'
import './guide.css'
import type { GuideLanguage, InBoth } from './guideLanguage.js'
import { PARTS } from './parts.js'
import './reference.css'
import { TableHead } from './TableHead.js'

const HEADS: Record<'attribute' | 'words' | 'values', InBoth> = {
  attribute: { en: 'Attribute', ko: '속성' },
  words: { en: 'What it says', ko: '무엇을 나타내나요' },
  values: { en: 'Values', ko: '값' },
}

const ON: InBoth = { en: 'on', ko: '붙는 곳:' }

/** Names of attributes, one below the other. */
export function AttributeNames({ names }: { names: readonly string[] }) {
  return names.map((name) => (
    <span key={name}>
      <code>{name}</code>
    </span>
  ))
}

interface AttributesTableProps {
  language: GuideLanguage
  /** Those the form writes, or those a page sets. */
  of: 'form' | 'page'
}

/** Every `data-…` attribute with its values. */
export function AttributesTable({ language, of }: AttributesTableProps) {
  return (
    <table className="guide-rows reference-table">
      <TableHead heads={HEADS} language={language} />
      <tbody>
        {Object.entries(of === 'form' ? ATTRIBUTES : PAGE_ATTRIBUTES).map(([name, attribute]) => (
          <AttributeRow key={name} name={name} attribute={attribute} language={language} />
        ))}
      </tbody>
    </table>
  )
}

interface AttributeRowProps {
  name: string
  attribute: AttributeWords
  language: GuideLanguage
}

function AttributeRow({ name, attribute: { words, values }, language }: AttributeRowProps) {
  const parts = Object.entries(PARTS).filter(([, { attributes }]) => attributes?.includes(name))
  return (
    <tr>
      <th scope="row">
        <code>{name}</code>
      </th>
      <td>
        <span>{words[language]}</span>
        {parts.length > 0 && (
          <small>
            {ON[language]}
            {parts.map(([part]) => (
              <Fragment key={part}>
                {' '}
                <code>{part}</code>
              </Fragment>
            ))}
          </small>
        )}
      </td>
      <td>
        {Object.entries(values ?? {}).map(([value, meaning]) => (
          <span key={value}>
            <code>{value}</code> {meaning[language]}
          </span>
        ))}
      </td>
    </tr>
  )
}
