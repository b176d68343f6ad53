import page from '../../../docs/accessibility.md?raw'
import { ACCESSIBILITY_IN_KOREAN } from './accessibilityInKorean.js'
import { type AccessibilityRow, rowsOf, sectionOf } from './accessibilityPage.js'
import './guide.css'
import type { GuideLanguage, InBoth } from './guideLanguage.js'
import './reference.css'
import { Words } from './Words.js'

const HEADS: Record<'item' | 'words', InBoth> = {
  item: { en: 'Item', ko: '항목' },
  words: { en: 'What the form does, and the tests that show it', ko: '폼이 하는 일과 그것을 보이는 테스트' },
}

interface AccessibilityTableProps {
  language: GuideLanguage
  standard: 'WCAG 2.2' | 'KWCAG 2.2'
}

/** The items of a standard that apply, from docs/accessibility.md. */
export function AccessibilityTable({ language, standard }: AccessibilityTableProps) {
  return (
    <table className="guide-rows reference-table accessibility-table">
      <thead>
        <tr>
          <th scope="col">{HEADS.item[language]}</th>
          <th scope="col">{HEADS.words[language]}</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(sectionOf(page, standard)).map((row) => (
          <tr key={row.number}>
            <th scope="row">
              <strong>{row.number}</strong> <span className="plain">{row.title}</span>
            </th>
            <td>
              <Words text={language === 'ko' ? (ACCESSIBILITY_IN_KOREAN[row.number] ?? row.words) : row.words} />
              <Proofs row={row} language={language} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Proofs({ row: { number, proofs }, language }: { row: AccessibilityRow; language: GuideLanguage }) {
  const count =
    language === 'ko' ? `테스트 ${proofs.length}개` : `${proofs.length} ${proofs.length > 1 ? 'tests' : 'test'}`
  return (
    <details>
      <summary aria-label={`${number}: ${count}`}>{count}</summary>
      <ul lang="en">
        {proofs.map(({ file, test }) => (
          <li key={test}>
            <code>{file}</code> {test}
          </li>
        ))}
      </ul>
    </details>
  )
}
