import type { ScriptedScenario } from '@certification-form/testing'
import './guide.css'
import type { GuideLanguage, InBoth } from './guideLanguage.js'
import './reference.css'
import { SCRIPTED_SCENARIOS } from './scriptedScenarios.js'
import { Words } from './Words.js'

const HEADS: Record<'scenario' | 'what', InBoth> = {
  scenario: { en: 'Scenario', ko: '시나리오' },
  what: { en: 'What happens', ko: '일어나는 일' },
}

/** Every scenario of the scripted adapter. */
export function ScriptedScenarios({ language }: { language: GuideLanguage }) {
  return (
    <table className="guide-rows reference-table wide-words">
      <thead>
        <tr>
          <th scope="col">{HEADS.scenario[language]}</th>
          <th scope="col">{HEADS.what[language]}</th>
        </tr>
      </thead>
      <tbody>
        {(Object.keys(SCRIPTED_SCENARIOS) as ScriptedScenario[]).map((scenario) => (
          <tr key={scenario}>
            <th scope="row">
              <code>{scenario}</code>
            </th>
            <td>
              <Words text={SCRIPTED_SCENARIOS[scenario][language]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
