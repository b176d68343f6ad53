import { once } from 'node:events'
import { type AddressInfo, type Server, createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createSandbox } from '@certification-form/sandbox'
import { PERSON } from './person.js'
import { codeRequests, expect, test } from './shopTest.js'
import { startProcess, stopProcesses } from './shopProcess.js'
import { SignUpPage } from './SignUpPage.js'

async function occupy(port = 0): Promise<{ server: Server; port: number }> {
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  return { server, port: (server.address() as AddressInfo).port }
}

/** Whether nobody listens on a port any more. */
async function isFree(url: string): Promise<boolean> {
  try {
    const { server } = await occupy(Number(new URL(url).port))
    server.close()
    return true
  } catch {
    return false
  }
}

test.afterEach(stopProcesses)

const START = fileURLToPath(new URL('../../../scripts/start.mjs', import.meta.url))

for (const [title, program] of [
  ['the server', undefined],
  ['npm start', START],
] as const) {
  test(`${title} names a port that is taken and ends`, async () => {
    const { server, port } = await occupy()
    const shop = startProcess({ PORT: String(port) }, program)
    expect(await shop.ended()).toBe(1)
    expect(shop.output()).toContain(`Port ${port} is already in use.`)
    expect(shop.output()).not.toContain('    at ')
    server.close()
  })
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} stops everything and frees the ports`, async ({ page }) => {
    const shop = startProcess({ PORT: '0' })
    const [, url = ''] = await shop.printed(/Sign-up page +(\S+)/)
    const [, inbox = ''] = await shop.printed(/SMS inbox +(\S+)/)
    // An open inbox holds a connection for as long as it is looked at.
    await page.goto(inbox)
    expect((await page.request.get(url)).status()).toBe(200)
    expect(await isFree(url)).toBe(false)
    expect(await shop.stop(signal)).toBe(0)
    expect(await isFree(url)).toBe(true)
    expect(await isFree(inbox)).toBe(true)
  })
}

test('the three variables lead to another PortOne', async ({ page }) => {
  const sandbox = createSandbox({ impKey: 'their-key', impSecret: 'their-secret' })
  const portone = await sandbox.listen({ port: 0 })
  const shop = startProcess({
    PORT: '0',
    PORTONE_API_BASE: portone.url,
    PORTONE_IMP_KEY: 'their-key',
    PORTONE_IMP_SECRET: 'their-secret',
  })
  const [, url = ''] = await shop.printed(/Sign-up page +(\S+)/)
  const signUp = new SignUpPage(page)
  await page.goto(url)
  await signUp.reachOtpStep()
  expect(codeRequests(sandbox)).toHaveLength(1)
  await signUp.enterOtp((await sandbox.inbox.next(PERSON.phone)).otp)
  await expect(signUp.verified).toBeVisible()
  // There is nothing to practise with: whoever runs that PortOne sends the SMS.
  await expect(page.getByText('연습용')).toHaveCount(0)
  await shop.stop()
  expect(shop.output()).toContain(portone.url)
  expect(shop.output()).not.toContain('their-secret')
  expect(shop.output()).not.toContain('SMS inbox')
  await portone.close()
})

test('some of the three variables alone are a mistake it names', async () => {
  const shop = startProcess({ PORT: '0', PORTONE_IMP_KEY: 'their-key' })
  expect(await shop.ended()).toBe(1)
  expect(shop.output()).toMatch(/^PORTONE_API_BASE and PORTONE_IMP_SECRET are not set, but PORTONE_IMP_KEY is\. /)
})

test('a PORT that is no port is a mistake it names', async () => {
  const shop = startProcess({ PORT: 'http' })
  expect(await shop.ended()).toBe(1)
  expect(shop.output()).toBe('PORT is "http", but a port is a number from 0 to 65535.\n')
})

test('the sandbox that verifies anybody does not run in production', async () => {
  const shop = startProcess({ PORT: '0', NODE_ENV: 'production' })
  expect(await shop.ended()).toBe(1)
  expect(shop.output()).toContain('does not run with NODE_ENV=production')
})
