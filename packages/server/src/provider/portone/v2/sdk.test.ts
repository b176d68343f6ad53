import { inspect } from 'node:util'
import { IdentityVerificationClient, IdentityVerificationError } from '@portone/server-sdk/identityVerification'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { hong } from '../../../test-shop.js'
import { type FaultyPortone, json, startFaultyPortone } from '../test-faulty-portone.js'
import { portoneV2 } from './portoneV2.js'

// PortOne's own SDK beside this provider: what both say is the same, and why the provider does not call through it.

const ID = 'a1'
const PATH = `/identity-verifications/${ID}`
const verified = { status: 'VERIFIED', id: ID, verifiedCustomer: { name: hong.name } }

let servers: FaultyPortone[] = []
afterEach(async () => {
  vi.unstubAllGlobals()
  await Promise.all(servers.map((server) => server.close()))
  servers = []
})

async function serve(answers: Parameters<typeof startFaultyPortone>[0]): Promise<FaultyPortone> {
  const server = await startFaultyPortone(answers)
  servers.push(server)
  return server
}

const answers = {
  [`${PATH}/send`]: json({}),
  [`${PATH}/resend`]: json({}),
  [`${PATH}/resend?storeId=store-1`]: json({}),
  [`${PATH}/confirm`]: json({ identityVerification: verified }),
  [PATH]: json(verified),
  [`${PATH}?storeId=store-1`]: json(verified),
}

interface Said {
  call: string
  authorization: string | null
  body: unknown
}

/** What global `fetch` is asked for while `run` runs. */
async function listen(run: (apiBase: string) => Promise<void>): Promise<Said[]> {
  const { apiBase } = await serve(answers)
  const said: Said[] = []
  const original = globalThis.fetch
  const spy: typeof fetch = async (input, init) => {
    const request = new Request(input, init)
    const { pathname, searchParams } = new URL(request.url)
    const text = await request.clone().text()
    said.push({
      call: `${request.method} ${pathname} ${searchParams.toString()}`,
      authorization: request.headers.get('authorization'),
      body: text === '' ? undefined : JSON.parse(text),
    })
    return original(input, init)
  }
  vi.stubGlobal('fetch', spy)
  await run(apiBase)
  vi.unstubAllGlobals()
  return said
}

const send = {
  identityVerificationId: ID,
  channelKey: 'channel-1',
  customer: { name: hong.name, phoneNumber: hong.phone, identityNumber: '9001011', ipAddress: '203.0.113.7' },
  operator: 'LGU_MVNO',
  method: 'SMS',
}

test.each([{}, { storeId: 'store-1' }])('says what the SDK says, with %j', async (store) => {
  const ours = await listen(async (apiBase) => {
    const provider = portoneV2({ apiSecret: 'secret', channelKey: 'channel-1', apiBase, ...store })
    const attempt = { merchantUid: ID, address: '203.0.113.7' }
    await provider.requestOtp({ ...hong, carrier: 'LGT', isMvno: true }, attempt)
    await provider.requestOtp(hong, { ...attempt, merchantUid: 'a2', previousImpUid: ID })
    await provider.confirmOtp({ impUid: ID, otp: '012345' })
    await provider.readCertification(ID)
  })
  const theirs = await listen(async (baseUrl) => {
    const sdk = IdentityVerificationClient({ secret: 'secret', baseUrl })
    const one = { identityVerificationId: ID, ...store }
    await sdk.sendIdentityVerification({ ...send, ...store })
    await sdk.resendIdentityVerification(one)
    await sdk.confirmIdentityVerification({ ...one, otp: '012345' })
    await sdk.getIdentityVerification(one)
  })
  expect(ours).toHaveLength(4)
  expect(ours).toEqual(theirs)
})

// Should one of these fail after an update, the SDK has learnt it, and the provider may call through it.
describe('the SDK', () => {
  test('passes neither a signal nor a redirect mode, and takes no fetch of one’s own', async () => {
    const inits: (RequestInit | undefined)[] = []
    const spy: typeof fetch = async (_input, init) => {
      inits.push(init)
      return Response.json({})
    }
    vi.stubGlobal('fetch', spy)
    const own = vi.fn<typeof fetch>(spy)
    const options = { secret: 's', fetch: own }
    await IdentityVerificationClient(options).sendIdentityVerification(send)
    expect(own).not.toHaveBeenCalled()
    expect(inits[0]).not.toHaveProperty('signal')
    expect(inits[0]).not.toHaveProperty('redirect')
  })

  test('carries the identity along a redirect, and believes who answers there', async () => {
    const decoy = await serve({ [`${PATH}/send`]: json({}) })
    const portone = await serve({
      [`${PATH}/send`]: (outgoing) => outgoing.writeHead(307, { location: `${decoy.apiBase}${PATH}/send` }).end(),
    })
    const sdk = IdentityVerificationClient({ secret: 's', baseUrl: portone.apiBase })
    await expect(sdk.sendIdentityVerification(send)).resolves.toEqual({})
    expect(decoy.calls).toEqual([`POST ${PATH}/send`])
  })

  test('reads answers of any length', async () => {
    const { apiBase } = await serve({ [PATH]: json({ ...verified, more: 'x'.repeat(10_000_000) }) })
    const sdk = IdentityVerificationClient({ secret: 's', baseUrl: apiBase })
    await expect(sdk.getIdentityVerification({ identityVerificationId: ID })).resolves.toMatchObject({ id: ID })
  })

  test('quotes the gateway in its errors', async () => {
    const body = { type: 'PG_PROVIDER', pgCode: '3037', pgMessage: `${hong.name} ${hong.phone}` }
    const { apiBase } = await serve({ [`${PATH}/send`]: json(body, 502) })
    const sdk = IdentityVerificationClient({ secret: 's', baseUrl: apiBase })
    const thrown: unknown = await sdk.sendIdentityVerification(send).catch((error: unknown) => error)
    expect(thrown).toBeInstanceOf(IdentityVerificationError)
    expect(inspect(thrown)).toContain(hong.phone)
  })
})
