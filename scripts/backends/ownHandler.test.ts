import { expect, it, onTestFinished } from 'vitest'
import { BASE, shopOnSocket } from '../openapi/test-shopOnSocket.js'
import { runContract } from './test-runContract.js'

it('our own handler passes wholly', async () => {
  const shop = await shopOnSocket({ resendWait: 1 })
  onTestFinished(() => shop.close())
  const { code, output } = await runContract(`http://127.0.0.1:${shop.port}${BASE}`, '--inbox', shop.inbox)
  expect(output).toMatch(/^\d+ passed, 0 failed$/m)
  expect(code).toBe(0)
})
