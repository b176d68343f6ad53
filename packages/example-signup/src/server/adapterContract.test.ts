import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHttpAdapter } from '@certification-form/core'
import { createSandbox } from '@certification-form/sandbox'
import { createCertification, memoryStore, portoneV1 } from '@certification-form/server'
import { toNodeHandler } from '@certification-form/server/node'
import { type AdapterContractOptions, adapterContract } from '@certification-form/testing'
import { afterEach, expect, it } from 'vitest'

// The adapter, the server half and a PortOne as they stand in a shop: two real servers for each case, since each case
// is another visitor and the limits on one phone would refuse the later ones.

const PERSON = {
  name: '남궁봄내',
  phone: '01023456789',
  birth: '880317',
  genderDigit: '2',
  carrier: 'KT',
  isMvno: false,
} as const

const stops: (() => Promise<unknown>)[] = []
let sandbox: ReturnType<typeof createSandbox>
let calls: string[] = []

afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()))
  calls = []
})

async function listen(handle: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer(handle)
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening)
  })
  stops.push(async () => {
    server.closeAllConnections()
    await new Promise((closed) => {
      server.close(closed)
    })
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/certification`
}

async function startShop(): Promise<string> {
  sandbox = createSandbox()
  const portone = await sandbox.listen({ port: 0 })
  stops.push(portone.close)
  const certification = createCertification({
    provider: portoneV1({ ...sandbox.credentials, apiBase: portone.url }),
    store: memoryStore(),
    secret: 'a secret of tests, at least 32 characters long',
    limits: { resendWait: 1 },
  })
  return listen(toNodeHandler(certification))
}

/** A browser's fetch: it says where the page is from and keeps one cookie. */
function browserFetch(): typeof fetch {
  let cookie = ''
  return async (input, init) => {
    calls.push(input instanceof Request ? input.url : String(input))
    const headers = { ...(init?.headers as Record<string, string>), 'sec-fetch-site': 'same-origin', cookie }
    const response = await fetch(input, { ...init, headers })
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return response
  }
}

const adapterAt = (baseUrl: string) => createHttpAdapter({ baseUrl, fetch: browserFetch() })

const options: AdapterContractOptions = {
  createAdapter: async () => adapterAt(await startShop()),
  person: PERSON,
  otp: async () => (await sandbox.inbox.next(PERSON.phone)).otp,
  allowResend: ({ resendIn = 0 }) =>
    new Promise((resolve) => {
      setTimeout(resolve, resendIn * 1000 + 100)
    }),
  // A prepaid line.
  refusedPerson: { ...PERSON, phone: '01000006003' },
  leadingZero: {
    person: { ...PERSON, phone: '01000008003' },
    otp: async () => (await sandbox.inbox.next('01000008003')).otp,
  },
  createUnreachableAdapter: async () => {
    const gone = await startShop()
    await Promise.all(stops.splice(0).map((stop) => stop()))
    return adapterAt(gone)
  },
  createSilentAdapter: async () => adapterAt(await listen(() => undefined)),
  calls: () => calls,
}

const { cases, absent } = adapterContract(options)
it.each([...cases])('$name', async ({ run }) => {
  await expect(run()).resolves.toBeUndefined()
})

it('is the whole contract, but for the page', () => {
  expect(cases).toHaveLength(19)
  expect(absent.map(({ reason }) => reason)).toEqual(['there is no page here; run it in jsdom or a browser too'])
})
