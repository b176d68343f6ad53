import { expect, test } from 'vitest'
import { createSandbox } from '../createSandbox.js'
import { FAULTS } from '../faults/faults.js'
import { SCENARIOS } from '../scenarios.js'

async function frontPage(options = {}): Promise<string> {
  return (await createSandbox(options).fetch('http://127.0.0.1:4010/')).text()
}

test('lists every scenario with its number, its name and what happens', async () => {
  const page = await frontPage()
  for (const { phone, name, ko } of SCENARIOS) {
    expect(page).toContain(`010-0000-${phone.slice(-4)}`)
    expect(page).toContain(name)
    expect(page).toContain(ko)
  }
})

test('lists every fault with what happens, and how to ask for one', async () => {
  const page = await frontPage()
  for (const { id, ko } of FAULTS) {
    expect(page).toContain(`<td><code>${id}</code></td>`)
    expect(page).toContain(`<td>${ko.replaceAll('"', '&quot;')}</td>`)
  }
  expect(page).toContain('curl http://127.0.0.1:4010/faults.json')
})

test('says how to connect and where the inbox is', async () => {
  const page = await frontPage()
  for (const text of ['http://127.0.0.1:4010', 'sandbox-imp-key', 'sandbox-imp-secret', 'href="/inbox"']) {
    expect(page).toContain(text)
  }
  for (const text of ['sandbox-api-secret', 'store-sandbox', 'channel-key-sandbox']) expect(page).toContain(text)
  for (const step of ['send', 'resend', 'confirm']) {
    expect(page).toContain(`POST /identity-verifications/{id}/${step}`)
  }
  for (const path of ['/users/getToken', '/certifications/otp/request', '/certifications/otp/confirm/{imp_uid}']) {
    expect(page).toContain(`POST ${path}`)
  }
})

test('does not show a secret of one’s own, which might be a real one', async () => {
  const page = await frontPage({ impKey: '<b>key</b>', impSecret: 'my own secret', apiSecret: 'my own V2 secret' })
  expect(page).not.toContain('my own')
  expect(page).toContain('&lt;b&gt;key&lt;/b&gt;')
})
