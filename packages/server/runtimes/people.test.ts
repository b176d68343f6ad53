import { describe, expect, test } from 'vitest'
import { BASE } from '../src/frameworks/test-listen.js'
import { EACH_RUNTIME, onStage } from './test-apps.js'

let lastPhone = 20_000_000
const nextPhone = () => `010${(lastPhone += 1)}`

describe.each(EACH_RUNTIME)('%s', (_runtime, runtime) => {
  const stage = onStage(runtime)
  const phones: string[] = []
  const aPhone = () => {
    const phone = nextPhone()
    phones.push(phone)
    return phone
  }

  test('fetches one token for all who come at once', async () => {
    const { visitor, portone } = stage()
    const all = await Promise.all(Array.from({ length: 20 }, () => visitor('.', aPhone()).request()))
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]))
    expect(portone.sandbox.requests.filter(({ path }) => path === '/users/getToken')).toHaveLength(1)
  })

  describe.each(runtime.mounts)('%s', (mount) => {
    test('takes a person through once: a wrong code, the right one, then nothing', async () => {
      const { visitor, otp, wrongOtp } = stage()
      const phone = aPhone()
      const person = visitor(mount, phone)
      const requested = await person.request()
      expect(requested).toMatchObject({ status: 200, body: { expiresIn: 180, resendIn: 30, attemptsLeft: 5 } })
      const { impUid } = requested.body ?? {}
      expect(await person.take()).toBeNull()
      const wrong = await person.confirm(impUid, wrongOtp(phone))
      expect(wrong).toMatchObject({ status: 422, body: { code: 'otp_mismatch', attemptsLeft: 4 } })
      const before = person.cookie
      const right = await person.confirm(impUid, otp(phone))
      expect(right).toMatchObject({ status: 200, body: { status: 'verified' } })
      expect(person.cookie).not.toBe(before)
      expect(await person.take()).toMatchObject({ name: '홍길동', phone, birthday: '1990-01-01' })
      expect(await person.take()).toBeNull()
    })

    test('lets nobody try a code six times', async () => {
      const { visitor, otp, wrongOtp } = stage()
      const phone = aPhone()
      const person = visitor(mount, phone)
      const { impUid } = (await person.request()).body ?? {}
      const wrong = wrongOtp(phone)
      const all = await Promise.all(Array.from({ length: 12 }, () => person.confirm(impUid, wrong)))
      const asked = stage().confirms(impUid)
      expect(asked).toBeLessThanOrEqual(5)
      expect(all.every(({ status }) => [409, 422, 429].includes(status))).toBe(true)
      for (let left = asked; left < 5; left += 1) await person.confirm(impUid, wrong)
      const { body } = await person.confirm(impUid, otp(phone))
      expect(['attempts_exceeded', 'challenge_lost']).toContain(body?.['code'])
      expect(await person.take()).toBeNull()
    })

    test('tells one person by many right codes at once', async () => {
      const { visitor, otp } = stage()
      const phone = aPhone()
      const person = visitor(mount, phone)
      const { impUid } = (await person.request()).body ?? {}
      const cookie = person.cookie
      const tabs = Array.from({ length: 8 }, () => Object.assign(visitor(mount, phone), { cookie }))
      await Promise.all(tabs.map((tab) => tab.confirm(impUid, otp(phone))))
      expect(stage().confirms(impUid)).toBe(1)
      const taken = await Promise.all(tabs.flatMap((tab) => [tab.take(), tab.take()]))
      expect(taken.filter(Boolean)).toMatchObject([{ phone }])
    })

    test('keeps its sessions when the secret is replaced', async () => {
      const { visitor, otp } = stage()
      const phone = aPhone()
      const person = visitor(mount, phone)
      const { impUid } = (await person.request()).body ?? {}
      const right = await person.confirm(impUid, otp(phone), `/rotated${BASE}`)
      expect(right).toMatchObject({ status: 200, body: { status: 'verified' } })
      expect(await person.take('/rotated/signup')).toMatchObject({ phone })
      const stranger = visitor(mount, aPhone())
      await stranger.request(`/rotated${BASE}`)
      expect(await stranger.confirm(impUid, '000000')).toMatchObject({ body: { code: 'challenge_lost' } })
    })

    test('gives a cookie no script reads, and a __Host- one away from localhost', async () => {
      const { visitor } = stage()
      const local = await visitor(mount, aPhone()).request()
      expect(local.answer.cookies).toEqual([
        expect.stringMatching(/^certification=[\w-]{43}; Path=\/; Max-Age=900; HttpOnly; SameSite=Lax$/),
      ])
      const person = visitor(mount, aPhone())
      const body = JSON.stringify({ birth: '900101', carrier: 'SKT', genderDigit: '1', isMvno: false, name: '홍길동' })
      const headers = { host: 'shop.example' }
      const identity = JSON.stringify({ ...(JSON.parse(body) as object), phone: person.identity.phone })
      const far = await person.send(BASE, { path: '/otp/request', headers, body: identity })
      expect(far.answer.cookies).toEqual([
        expect.stringMatching(/^__Host-certification=[\w-]{43}; Path=\/; Max-Age=900; HttpOnly; Secure; SameSite=Lax$/),
      ])
    })

    test('tells nobody’s data in its events', async () => {
      const person = stage().visitor(mount, aPhone())
      const events = JSON.stringify(await person.take('/events'))
      expect(events).toContain('code_sent')
      // Next hands no address to a route of the app router.
      expect(events.includes('address_unknown')).toBe(mount === '/next, app')
      for (const canary of ['홍길동', '900101', '1990-01-01', '127.0.0.1', '203.0.113.7', ...phones])
        expect(events).not.toContain(canary)
    })
  })
})
