import { expect, test } from 'vitest'
import { createSandbox } from '../createSandbox.js'
import { createV2Client, CUSTOMER, type V2Answer } from './test-client-v2.js'
import { describedErrorTypes, OPERATIONS } from './test-wire-v2.js'

type Client = ReturnType<typeof createV2Client>
/** `stranger` is a merchant with another secret. */
type Way = (client: Client, otpOf: () => string, stranger: Client) => Promise<V2Answer>

const REFUSED = { phoneNumber: '01000003037' }

async function refusedId(client: Client): Promise<string> {
  const id = client.newId()
  await client.send(id, REFUSED)
  return id
}

async function verifiedId(client: Client, otpOf: () => string): Promise<string> {
  const id = await client.start()
  await client.confirm(id, otpOf())
  return id
}

async function sentFiveTimes(client: Client): Promise<string> {
  const id = await refusedId(client)
  for (let sent = 2; sent <= 5; sent += 1) await client.send(id, REFUSED)
  return id
}

async function resentFourTimes(client: Client): Promise<string> {
  const id = await client.start()
  for (let sent = 2; sent <= 5; sent += 1) await client.resend(id)
  return id
}

const other = { storeId: 'store-other' }

// How a client of any number and name meets each error of each operation.
const WAYS: Record<string, Record<string, Way>> = {
  sendIdentityVerification: {
    CHANNEL_NOT_FOUND: (client) => client.send(client.newId(), {}, { channelKey: 'channel-key-other' }),
    FORBIDDEN: (client) => client.send(client.newId(), {}, other),
    IDENTITY_VERIFICATION_ALREADY_SENT: async (client) => client.send(await client.start()),
    IDENTITY_VERIFICATION_ALREADY_VERIFIED: async (client, otpOf) => client.send(await verifiedId(client, otpOf)),
    IDENTITY_VERIFICATION_NOT_FOUND: (client) => client.send(client.newId(), { phoneNumber: '01000008603' }),
    INVALID_REQUEST: (client) => client.send(client.newId(), { name: '' }),
    MAX_TRANSACTION_COUNT_REACHED: async (client) => client.send(await sentFiveTimes(client)),
    PG_PROVIDER: (client) => client.send(client.newId(), REFUSED),
    UNAUTHORIZED: (client, _, stranger) => stranger.send(client.newId()),
  },
  resendIdentityVerification: {
    FORBIDDEN: async (client) => client.resend(await client.start(), '?storeId=store-other'),
    IDENTITY_VERIFICATION_ALREADY_VERIFIED: async (client, otpOf) => client.resend(await verifiedId(client, otpOf)),
    IDENTITY_VERIFICATION_NOT_FOUND: (client) => client.resend(client.newId()),
    IDENTITY_VERIFICATION_NOT_SENT: async (client) => client.resend(await refusedId(client)),
    INVALID_REQUEST: async (client) => client.resend(await client.start(), '?storeId='),
    PG_PROVIDER: async (client) => client.resend(await resentFourTimes(client)),
    UNAUTHORIZED: async (client, _, stranger) => stranger.resend(await client.start()),
  },
  confirmIdentityVerification: {
    FORBIDDEN: async (client, otpOf) => client.confirm(await client.start(), otpOf(), other),
    IDENTITY_VERIFICATION_ALREADY_VERIFIED: async (client, otpOf) => {
      return client.confirm(await verifiedId(client, otpOf), otpOf())
    },
    IDENTITY_VERIFICATION_NOT_FOUND: (client) => client.confirm(client.newId(), '123456'),
    IDENTITY_VERIFICATION_NOT_SENT: async (client) => client.confirm(await refusedId(client), '123456'),
    INVALID_REQUEST: async (client) => client.confirm(await client.start()),
    PG_PROVIDER: async (client) => client.confirm(await client.start(), 'wrong'),
    UNAUTHORIZED: async (client, otpOf, stranger) => stranger.confirm(await client.start(), otpOf()),
  },
  getIdentityVerification: {
    FORBIDDEN: async (client) => client.get(await client.start(), '?storeId=store-other'),
    IDENTITY_VERIFICATION_NOT_FOUND: (client) => client.get(client.newId()),
    INVALID_REQUEST: (client) => client.get(' '),
    UNAUTHORIZED: async (client, _, stranger) => stranger.get(await client.start()),
  },
}

test('there is a way to every error type of every operation of the description', () => {
  expect(Object.keys(WAYS).toSorted()).toEqual(OPERATIONS.toSorted())
  for (const operation of OPERATIONS) {
    expect(Object.keys(WAYS[operation] ?? {}).toSorted()).toEqual(describedErrorTypes(operation).toSorted())
  }
})

const EVERY_WAY = Object.entries(WAYS).flatMap(([operation, ways]) => {
  return Object.entries(ways).map(([type, way]) => [operation, type, way] as const)
})

test.each(EVERY_WAY)('%s: %s', async (_, type, way) => {
  const sandbox = createSandbox()
  const client = createV2Client(sandbox)
  const stranger = createV2Client({ ...sandbox, credentials: { ...sandbox.credentials, apiSecret: 'wrong' } })
  const { body } = await way(client, () => sandbox.inbox.latestOtp(CUSTOMER.phoneNumber) ?? '', stranger)
  expect(body['type']).toBe(type)
  expect(body['message']).toMatch(/[가-힣]/)
})

test('every error type of send has a number too, where wrong use is hard to bring about', async () => {
  const client = createV2Client(createSandbox())
  const typeOf = async (last4: string) => {
    return (await client.send(client.newId(), { phoneNumber: `0100000${last4}` })).body['type']
  }
  expect(await typeOf('8601')).toBe('MAX_TRANSACTION_COUNT_REACHED')
  expect(await typeOf('8602')).toBe('FORBIDDEN')
  expect(await typeOf('8603')).toBe('IDENTITY_VERIFICATION_NOT_FOUND')
})

test('send_unknown_type: an error as new as tomorrow', async () => {
  const sandbox = createSandbox()
  const client = createV2Client(sandbox)
  const body = client.sendBody({ phoneNumber: '01000008604' })
  const answer = await client.unchecked('POST', client.pathOf(client.newId(), '/send'), body)
  expect(answer).toMatchObject({ status: 400, body: { type: 'SANDBOX_UNKNOWN_ERROR' } })
  expect(describedErrorTypes('sendIdentityVerification')).not.toContain('SANDBOX_UNKNOWN_ERROR')
  expect(sandbox.inbox.messages).toEqual([])
})
