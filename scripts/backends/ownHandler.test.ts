import { expect, it, onTestFinished } from 'vitest'
import { SCENARIOS } from '../../packages/sandbox/src/scenarios.js'
import { SANDBOX_NAMES, createMadeUpPeople } from '../../packages/testing/src/url-contract/madeUpPeople.js'
import { BASE, shopOnSocket } from '../openapi/test-shopOnSocket.js'
import { runContract } from './test-runContract.js'

it('our own handler passes wholly', async () => {
  const shop = await shopOnSocket({ resendWait: 1 })
  onTestFinished(() => shop.close())
  const { code, output } = await runContract(`http://127.0.0.1:${shop.port}${BASE}`, '--inbox', shop.inbox)
  expect(output).toMatch(/^35 passed, 0 failed$/m)
  expect(code).toBe(0)
})

it('the made-up people are nobody’s scenario but by their names', () => {
  const names = SCENARIOS.map(({ name }) => name)
  expect(Object.values(SANDBOX_NAMES).filter((name) => !names.includes(name))).toEqual([])
  const create = createMadeUpPeople(0.5)
  const phones = new Set(Array.from({ length: 900 }, () => create().phone))
  expect(phones.size).toBe(900)
  expect(SCENARIOS.filter(({ phone, name }) => phones.has(phone) || name === create().name)).toEqual([])
})
