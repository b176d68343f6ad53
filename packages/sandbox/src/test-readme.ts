import { FAULTS } from './faults/faults.js'
import type { Scenario } from './scenario.js'
import { SCENARIOS } from './scenarios.js'

function row({ phone, name, en, code, category }: Scenario): string {
  const number = `${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`
  const danal = [code, category && `\`${category}\``].filter(Boolean).join(' ')
  return `| ${number} | ${name} | ${danal} | ${en} |`
}

/** The rows of the README's scenario table, as the table in the code has them. */
export function scenarioRows(): string[] {
  return SCENARIOS.map((scenario) => row(scenario))
}

/** The rows of the README's fault table. */
export function faultRows(): string[] {
  return FAULTS.map(({ id, work, en }) => `| \`${id}\` | ${work} | ${en} |`)
}
