import { describe, expect, test } from 'vitest'
import { createSandbox } from '../createSandbox.js'
import { SCENARIOS } from '../scenarios.js'
import { createTestClient, PERSON, wrongOtp } from '../test-client.js'

function setUp() {
  const sandbox = createSandbox()
  return { sandbox, client: createTestClient(sandbox) }
}

describe('Danal refuses the request', () => {
  const refusals = SCENARIOS.filter(({ refuse }) => refuse === 'request')

  test.each(refusals.map((scenario) => [scenario.id, scenario] as const))(
    '%s',
    async (_, { phone, name, code, ko }) => {
      for (const chosen of [{ phone }, { name }]) {
        const { sandbox, client } = setUp()
        const { status, body } = await client.request(chosen)
        expect({ status, code: body.code, response: body.response }).toEqual({ status: 500, code: -1, response: null })
        expect(body.message).toContain(`[${code}] [인증실패] ${ko}`)
        expect(sandbox.inbox.messages).toEqual([])
      }
    },
  )

  test('no_code: only the text tells', async () => {
    const { client } = setUp()
    const { status, body } = await client.request({ phone: '01000008998' })
    expect(status).toBe(500)
    expect(body.message).toContain('[인증실패] 입력하신 정보가 가입 정보와 일치하지 않습니다.')
    expect(body.message).not.toMatch(/\[\d{4}\]/)
  })
})

describe('MVNO chosen wrongly', () => {
  const lines = SCENARIOS.filter(({ group }) => group === 'mvno')

  test.each(lines.map((scenario) => [scenario.id, scenario] as const))(
    '%s is refused, then accepted once the choice is corrected',
    async (_, { phone, name, line, code }) => {
      for (const chosen of [{ phone }, { name }]) {
        const { sandbox, client } = setUp()
        const refused = await client.request({ ...chosen, carrier: line?.carrier, is_mvno: !line?.isMvno })
        expect(refused.status).toBe(500)
        expect(refused.body.message).toContain(`[${code}]`)
        expect(sandbox.inbox.messages).toEqual([])
        const impUid = await client.start({ ...chosen, carrier: line?.carrier, is_mvno: line?.isMvno })
        expect((await client.confirm(impUid, sandbox.inbox.messages[0]?.otp)).response['certified']).toBe(true)
      }
    },
  )

  test('SKT never says that the MVNO choice was the mistake', async () => {
    const { client } = setUp()
    const generic = await client.request({ phone: '01000001110', carrier: 'SKT' })
    const mvno = await client.request({ phone: '01000008110', carrier: 'SKT' })
    expect(mvno.body).toEqual(generic.body)
  })

  test('the wrong carrier is refused in that carrier’s words', async () => {
    const { client } = setUp()
    const message = async (carrier: string, phone: string) => (await client.request({ carrier, phone })).body.message
    expect(await message('LGT', '01000003039')).toContain('[5001] [인증실패] ')
    expect(await message('SKT', '01000003039')).toContain('[1110]')
    expect(await message('KT', '01000005005')).toContain('[3035]')
  })
})

describe('Danal refuses the OTP', () => {
  const refusals = SCENARIOS.filter(({ refuse }) => refuse === 'confirm')

  test.each(refusals.map(({ id, phone, code }) => [id, phone, code] as const))(
    '%s, even the right one',
    async (_, phone, code) => {
      const { sandbox, client } = setUp()
      const impUid = await client.start({ phone })
      const { status, body } = await client.confirm(impUid, sandbox.inbox.latestOtp(phone))
      expect(status).toBe(500)
      expect(body.message).toContain(`[${code}]`)
      expect((await client.get(impUid)).response['certified']).toBe(false)
    },
  )

  test.each([
    ['wrong_otp_http_500', '01000008500', 500],
    ['wrong_otp_http_400', '01000008400', 400],
    ['wrong_otp_http_200', '01000008200', 200],
  ])('%s, and then takes the right one', async (_, phone, status) => {
    const { sandbox, client } = setUp()
    const impUid = await client.start({ phone })
    const otp = sandbox.inbox.latestOtp(phone) ?? ''
    const wrong = await client.confirm(impUid, wrongOtp(otp))
    expect(wrong.status).toBe(status)
    expect(wrong.body.code).not.toBe(0)
    expect(wrong.body.message).toContain('[9013]')
    expect((await client.confirm(impUid, otp)).response['certified']).toBe(true)
  })

  test('always wrong ends like wrong five times', async () => {
    const { client } = setUp()
    const impUid = await client.start({ phone: '01000009013' })
    for (let attempt = 1; attempt <= 5; attempt += 1) await client.confirm(impUid, '111111')
    expect((await client.confirm(impUid, '111111')).body.message).toContain('[9991]')
  })
})

test('a scenario is chosen by number before any name', async () => {
  const { client } = setUp()
  expect((await client.request({ name: '시험 거절', phone: '01000000000' })).status).toBe(200)
  expect((await client.request({ name: '시험 거절', phone: PERSON.phone })).status).toBe(500)
})
