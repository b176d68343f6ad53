// By path: the package itself needs Node, this table does not.
import type { Scenario, ScenarioGroup } from '../../../packages/sandbox/src/scenario.js'
import { SCENARIOS } from '../../../packages/sandbox/src/scenarios.js'
import './guide.css'
import type { GuideLanguage, InBoth } from './guideLanguage.js'
import './reference.css'
import { Words } from './Words.js'

const HEADS: Record<'number' | 'what', InBoth> = {
  number: { en: 'Number, or name', ko: '번호 또는 이름' },
  what: { en: 'What happens', ko: '일어나는 일' },
}

const GROUPS: Record<ScenarioGroup, InBoth> = {
  accepted: { en: 'Accepted', ko: '통과' },
  mvno: { en: 'Lines of budget carriers', ko: '알뜰폰' },
  refused: { en: 'Refused by Danal', ko: '다날이 거절' },
  otp: { en: 'The code', ko: '인증번호' },
  sms: { en: 'The message', ko: '문자' },
  wire: { en: 'Faults on the way', ko: '통신 장애' },
  v2: { en: 'On V2 only', ko: 'V2에서만' },
}

/** Every number and name of the sandbox that does something, from its own table. */
export function SandboxScenarios({ language }: { language: GuideLanguage }) {
  return (Object.keys(GROUPS) as ScenarioGroup[]).map((group) => (
    <details key={group} className="scenario-group">
      <summary>
        {GROUPS[group][language]} ({SCENARIOS.filter((scenario) => scenario.group === group).length})
      </summary>
      <table className="guide-rows reference-table wide-words">
        <thead>
          <tr>
            <th scope="col">{HEADS.number[language]}</th>
            <th scope="col">{HEADS.what[language]}</th>
          </tr>
        </thead>
        <tbody>
          {SCENARIOS.filter((scenario) => scenario.group === group).map((scenario) => (
            <ScenarioRow key={scenario.id} scenario={scenario} language={language} />
          ))}
        </tbody>
      </table>
    </details>
  ))
}

function ScenarioRow({ scenario, language }: { scenario: Scenario; language: GuideLanguage }) {
  const { phone, name, code } = scenario
  return (
    <tr>
      <th scope="row">
        <code>{`${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`}</code>
        <small lang="ko">{name}</small>
      </th>
      <td>
        <Words text={scenario[language]} />
        {code && <small>Danal {code}</small>}
      </td>
    </tr>
  )
}
