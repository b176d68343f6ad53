import { PERSON } from './person.js'
import { postFrom } from './postFrom.js'
import { codeRequests, expect, test } from './shopTest.js'

const IDENTITY = {
  name: '남궁봄내',
  phone: '01023456789',
  birth: '880317',
  genderDigit: '2',
  carrier: 'KT',
  isMvno: false,
}
const REQUEST = '/api/certification/otp/request'

/** PortOne's words as this project's. */
function camelCase(body: Record<string, unknown> | undefined): Record<string, unknown> {
  const rename = (key: string) => key.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase())
  return Object.fromEntries(Object.entries(body ?? {}).map(([key, value]) => [rename(key), value]))
}

const FOREIGN_KEYS = ['company', 'pg', 'channelKey', 'merchantUid', 'bypass', 'impUid', 'isAdmin', 'constructor']

for (const key of FOREIGN_KEYS) {
  test(`a browser cannot set ${key}`, async ({ sandbox, signUp: { page } }) => {
    const answer = await postFrom(page, REQUEST, { ...IDENTITY, [key]: '다른가게' })
    expect(answer).toEqual({ status: 400, body: expect.objectContaining({ code: 'invalid_input' }) as object })
    // Not even a token was asked for.
    expect(sandbox.requests).toEqual([])
    expect((await postFrom(page, REQUEST, IDENTITY)).status).toBe(200)
  })
}

test('PortOne gets what was typed, and what the shop’s server adds', async ({ sandbox, signUp }) => {
  await signUp.fillIdentity({ ...PERSON, name: ` ${PERSON.name} `, phone: '+82 10 2345 6789' })
  await signUp.request.click()
  await signUp.otp.waitFor()
  const [request, ...more] = codeRequests(sandbox)
  expect(more).toEqual([])
  expect(request?.contentType).toMatch(/^application\/json/)
  expect(request?.search).toBe('')
  expect(request?.headers['authorization']).toBe('Bearer <redacted>')
  const { channelKey } = sandbox.credentials
  const merchantUid: unknown = expect.stringMatching(/^[0-9a-f]{40}$/)
  expect(camelCase(request?.body)).toEqual({ ...IDENTITY, company: '여울담', channelKey, merchantUid })
})

test('a budget line names its network', async ({ sandbox, signUp }) => {
  await signUp.fillIdentity({ ...PERSON, carrier: 'LG U+' })
  await signUp.mvno.check({ force: true })
  await signUp.request.click()
  await signUp.otp.waitFor()
  expect(camelCase(codeRequests(sandbox)[0]?.body)).toMatchObject({ carrier: 'LGT', isMvno: true })
})

test('many requests share one token', async ({ sandbox, signUp: { page } }) => {
  const phones = ['01020000001', '01020000002', '01020000003']
  // Each a visitor of their own: of one visitor's requests at once, the server works on one.
  const ask = (phone: string) => postFrom(page, REQUEST, { ...IDENTITY, phone }, 'omit')
  const answers = await Promise.all(phones.map(ask))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  await ask('01020000004')
  expect(codeRequests(sandbox)).toHaveLength(4)
  expect(sandbox.requests.filter(({ path }) => path === '/users/getToken')).toHaveLength(1)
})
