import { expect, test } from 'vitest'
import { createSandbox } from '../createSandbox.js'
import { createTestClient, PERSON } from '../test-client.js'

const setUp = () => {
  const sandbox = createSandbox()
  return { sandbox, client: createTestClient(sandbox) }
}

test('an accepted request answers an imp_uid and sends the SMS', async () => {
  const { sandbox, client } = setUp()
  const { status, body } = await client.request({ company: '길동상점' })
  expect({ status, code: body.code, message: body.message }).toEqual({ status: 200, code: 0, message: null })
  expect(Object.keys(body.response ?? {})).toEqual(['imp_uid'])
  const { text, otp } = await sandbox.inbox.next(PERSON.phone)
  expect(otp).toMatch(/^\d{6}$/)
  expect(text).toBe(`[Web발신] [길동상점] 인증번호 [${otp}]를 입력해 주세요.`)
})

test('without a company the SMS names PortOne, as the documentation says', async () => {
  const { sandbox, client } = setUp()
  await client.request()
  expect((await sandbox.inbox.next(PERSON.phone)).text).toContain('[포트원]')
})

test.each(['name', 'phone', 'birth', 'gender_digit', 'carrier'])('a missing %s is 400 and named', async (field) => {
  const { sandbox, client } = setUp()
  for (const value of [undefined, null, '', '  ']) {
    const { status, body } = await client.request({ [field]: value })
    expect(status).toBe(400)
    expect(body.message).toContain(field)
  }
  expect(sandbox.inbox.messages).toEqual([])
})

test.each([
  ['name', 7],
  ['phone', '0212345678'],
  ['phone', '010123456789'],
  ['phone', 1_012_345_678],
  ['birth', '19900101'],
  ['birth', '9001'],
  ['birth', '901301'],
  ['birth', '900230'],
  ['gender_digit', '0'],
  ['gender_digit', '9'],
  ['gender_digit', '12'],
  ['gender_digit', 1],
  ['carrier', 'LGU'],
  ['carrier', 'KTF'],
  ['carrier', 'skt'],
  ['is_mvno', 'true'],
  ['is_mvno', 1],
  ['company', { name: 'x' }],
  ['merchant_uid', 5],
  ['channel_key', 5],
  ['pg', []],
  ['verification_method', 'ARS'],
  ['verification_method', 'APP'],
  ['bypass', { danal: {} }],
  ['bypass', 'not json'],
])('a %s of %j in JSON is 400', async (field, value) => {
  const { client } = setUp()
  const { status, body } = await client.request({ [field]: value })
  expect(status).toBe(400)
  expect(body.message).toContain(field)
})

test('no message repeats what the person typed', async () => {
  const { client } = setUp()
  const values = { name: 4_711_471, phone: '4711471', birth: '4711471', gender_digit: '4711471', carrier: '4711471' }
  for (const [field, value] of Object.entries(values)) {
    expect((await client.request({ [field]: value })).body.message).not.toContain('4711471')
  }
})

test('punctuation in phone and birth is removed', async () => {
  const { sandbox, client } = setUp()
  const impUid = await client.start({ phone: '010-1234.5678', birth: '90.01-01' })
  await client.confirm(impUid, sandbox.inbox.latestOtp('01012345678'))
  const { response } = await client.get(impUid)
  expect(response).toMatchObject({ phone: '01012345678', birthday: '1990-01-01' })
})

test('the parameters of other channels are taken and change nothing', async () => {
  const { client } = setUp()
  const extra = { channel_key: 'channel-key-1', pg: 'danal.A010002002', verification_method: 'SMS', bypass: '{}' }
  expect((await client.request(extra)).status).toBe(200)
})

test.each([
  ['true', 'KT_MVNO', 200],
  ['false', 'KT', 200],
  [undefined, 'KT', 200],
  ['1', undefined, 400],
  ['', undefined, 400],
])('is_mvno=%s in a form', async (isMvno, carrier, status) => {
  const { sandbox, client } = setUp()
  const { is_mvno: _, ...person } = PERSON
  const form = new URLSearchParams({ ...person, ...(isMvno === undefined ? {} : { is_mvno: isMvno }) })
  const answer = await client.authorized('POST', '/certifications/otp/request', form)
  expect(answer.status).toBe(status)
  if (status !== 200) return
  const otp = new URLSearchParams({ otp: sandbox.inbox.latestOtp(PERSON.phone) ?? '' })
  const path = `/certifications/otp/confirm/${String(answer.response['imp_uid'])}`
  expect((await client.authorized('POST', path, otp)).response['carrier']).toBe(carrier)
})

test('any number and any name are accepted, Latin ones too', async () => {
  const { client } = setUp()
  const people = [
    { name: 'JOHN SMITH', phone: '01098761410', gender_digit: '5' },
    { name: '김제니퍼', phone: '01024683039', is_mvno: true },
    { name: '남궁 선', phone: '01000001234', carrier: 'LGT' },
  ]
  for (const person of people) expect((await client.request(person)).status).toBe(200)
})

test('a new request has a new imp_uid and another OTP', async () => {
  const { sandbox, client } = setUp()
  const first = await client.start()
  const oldOtp = (await sandbox.inbox.next(PERSON.phone)).otp
  const second = await client.start()
  expect(second).not.toBe(first)
  expect((await sandbox.inbox.next(PERSON.phone)).otp).not.toBe(oldOtp)
})
