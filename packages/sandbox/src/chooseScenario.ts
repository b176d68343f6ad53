import type { Scenario } from './scenario.js'
import { SCENARIOS } from './scenarios.js'

const plain = (name: string): string => name.normalize('NFC').replaceAll(/\s/g, '')

const byPhone = new Map(SCENARIOS.map((scenario) => [scenario.phone, scenario]))
const byName = new Map(SCENARIOS.map((scenario) => [plain(scenario.name), scenario]))

const ANYONE: Scenario = {
  id: 'anyone',
  group: 'accepted',
  phone: '',
  name: '',
  ko: '통과해요.',
  en: 'accepted',
}

/**
 * The scenario of a request. A number of the table decides before a name does; whoever is in neither column is
 * accepted. Spaces in the name do not count.
 */
export function chooseScenario({ name, phone }: { name: string; phone: string }): Scenario {
  return byPhone.get(phone) ?? byName.get(plain(name)) ?? ANYONE
}
