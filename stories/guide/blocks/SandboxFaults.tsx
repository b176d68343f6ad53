// By path: the package itself needs Node, this table does not.
import { FAULTS } from '../../../packages/sandbox/src/faults/faults.js'
import './guide.css'
import type { GuideLanguage, InBoth } from './guideLanguage.js'
import './reference.css'
import { Words } from './Words.js'

const GROUPS: Record<(typeof FAULTS)[number]['group'], InBoth> = {
  time: { en: 'Time', ko: '시간' },
  connection: { en: 'The connection', ko: '연결' },
  body: { en: 'The body', ko: '본문' },
  status: { en: 'The status', ko: '상태 코드' },
}

const HEADS: Record<'fault' | 'what', InBoth> = {
  fault: { en: 'Fault', ko: '장애' },
  what: { en: 'What happens', ko: '일어나는 일' },
}

/** Every fault of the sandbox, from its own table. */
export function SandboxFaults({ language }: { language: GuideLanguage }) {
  return (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => (
    <details key={group} className="scenario-group">
      <summary>
        {GROUPS[group][language]} ({FAULTS.filter((fault) => fault.group === group).length})
      </summary>
      <table className="guide-rows reference-table wide-words">
        <thead>
          <tr>
            <th scope="col">{HEADS.fault[language]}</th>
            <th scope="col">{HEADS.what[language]}</th>
          </tr>
        </thead>
        <tbody>
          {FAULTS.filter((fault) => fault.group === group).map((fault) => (
            <tr key={fault.id}>
              <th scope="row">
                <code>{fault.id}</code>
              </th>
              <td>
                <Words text={fault[language]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  ))
}
