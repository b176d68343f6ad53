import { randomBytes } from 'node:crypto'
import type { Sandbox, SandboxOptions } from '@certification-form/sandbox'
import {
  type CertificationEvent,
  type CertificationOptions,
  type Connection,
  createCertification,
  memoryStore,
  portoneV1,
} from '@certification-form/server'
import { MIN_AGE, SHOP_NAME } from '../account/shop.js'
import { type Accounts, createAccounts } from './accounts.js'
import { createApp } from './createApp.js'
import { type OpenPortone, openPortone } from './openPortone.js'
import { type PortoneSettings, readPortone } from './settings.js'

export interface ExampleOptions {
  /** Default: as the environment says, else a sandbox. */
  portone?: PortoneSettings | undefined
  /** For the example's own sandbox. */
  sandbox?: SandboxOptions
  /** Origins of the page, for browsers that do not say `Sec-Fetch-Site`. */
  origins?: readonly string[]
  /** Anything else `createCertification` takes, such as `limits`. */
  certification?: Partial<Omit<CertificationOptions, 'provider' | 'store' | 'secret' | 'origins'>>
  /** Told what happens, without personal data. Default: written to the terminal. */
  onEvent?: (event: CertificationEvent) => void
}

/** The shop without a port. */
export interface Example {
  fetch: (request: Request, connection?: Connection) => Promise<Response>
  /** The SMS inbox, when the PortOne is the example's own sandbox. */
  inboxUrl?: string
  sandbox?: Sandbox
  accounts: Accounts
  close: () => Promise<void>
}

function createShopCertification({ settings }: OpenPortone, options: ExampleOptions) {
  return createCertification({
    provider: portoneV1({ ...settings, company: SHOP_NAME }),
    // One process, whose accounts are in memory as well. A shop that runs several needs a shared store.
    store: memoryStore({ allowInProduction: true }),
    // Sessions end with the process anyway. A shop keeps its secret in the environment.
    secret: randomBytes(32).toString('base64url'),
    origins: options.origins ?? [],
    minAge: MIN_AGE,
    onEvent: options.onEvent ?? ((event) => console.log(`certification ${JSON.stringify(event)}`)),
    ...options.certification,
  })
}

/**
 * The example shop. Without `portone`, `PORTONE_API_BASE`, `PORTONE_IMP_KEY` and `PORTONE_IMP_SECRET` choose the PortOne,
 * and without these it brings a sandbox.
 *
 * @throws Error with a sentence when only some of the three are set, or a sandbox is needed in production
 */
export async function createExample(options: ExampleOptions = {}): Promise<Example> {
  const portone = await openPortone(options.portone ?? readPortone(process.env), options.sandbox)
  const { sandbox, sandboxUrl } = portone
  const practice = sandboxUrl ? { inboxUrl: `${sandboxUrl}/inbox`, scenariosUrl: `${sandboxUrl}/` } : {}
  try {
    const accounts = createAccounts()
    const certification = createShopCertification(portone, options)
    const app = createApp({ certification, accounts, practice, origins: options.origins ?? [] })
    return {
      fetch: async (request, connection) => app.fetch(request, { ...connection }),
      ...(sandbox ? { sandbox, inboxUrl: `${sandboxUrl}/inbox` } : {}),
      accounts,
      close: () => portone.close(),
    }
  } catch (error) {
    await portone.close()
    throw error
  }
}
