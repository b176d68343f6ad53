import type { Sandbox } from '@certification-form/sandbox'
import { type BrowserContext, test as base, expect } from '@playwright/test'
import type * as Main from '../src/server/main.js'
import type { RunningExample, StartOptions } from '../src/server/main.js'
import { SignUpPage } from './SignUpPage.js'

export { expect }

/** The built server: what `npm start` runs. */
export const SERVER = new URL('../dist/server/main.js', import.meta.url)

/** Starts the built shop on a free port, by default without a word to the terminal. */
export async function startShop(options: StartOptions = {}): Promise<RunningExample> {
  const { startExample } = (await import(SERVER.href)) as typeof Main
  return startExample({ port: 0, onEvent: () => undefined, ...options })
}

/** Collects what the Content Security Policy of any page of this context stopped. */
async function watchPolicy(context: BrowserContext): Promise<string[]> {
  const violations: string[] = []
  await context.exposeFunction('reportViolation', (text: string) => violations.push(text))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, sample }) => {
      const report = (globalThis as unknown as { reportViolation: (text: string) => void }).reportViolation
      report(`${effectiveDirective} ${blockedURI} ${sourceFile} ${sample}`)
    })
  })
  return violations
}

interface ShopFixtures {
  /** How the shop of a test is started; `test.use({ shopOptions: … })`. */
  shopOptions: StartOptions
  shop: RunningExample
  /** The sandbox in the shop. */
  sandbox: Sandbox
  /** The sign-up page, open. */
  signUp: SignUpPage
}

/** Each test has a shop of its own, and fails when its pages break the shop's policy or throw. */
export const test = base.extend<ShopFixtures>({
  shopOptions: [{}, { option: true }],
  context: async ({ context }, provide) => {
    const problems = await watchPolicy(context)
    context.on('weberror', (error) => problems.push(String(error.error())))
    await provide(context)
    expect(problems).toEqual([])
  },
  shop: async ({ shopOptions }, provide) => {
    const shop = await startShop(shopOptions)
    await provide(shop)
    await shop.close()
  },
  sandbox: async ({ shop: { sandbox } }, provide) => {
    if (!sandbox) throw new Error('This shop has a PortOne from elsewhere.')
    await provide(sandbox)
  },
  signUp: async ({ page, shop }, provide) => {
    await page.goto(shop.url)
    await provide(new SignUpPage(page))
  },
})

/** Every code the sandbox was asked for. */
export function codeRequests({ requests }: Pick<Sandbox, 'requests'>): Sandbox['requests'] {
  return requests.filter(({ path }) => path === '/certifications/otp/request')
}
