import { waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ko } from '../locales/ko.js'
import { type Server, createServer } from './test-network.js'
import { type NosyHost, createNosyHost } from './test-nosyHost.js'
import { accepted, button, expectNoLeak, renderOn, requestOtp, textbox, typeInto, typePerson } from './test-privacy.js'
import { TYPED } from './test-typed.js'

let host: NosyHost
let server: Server

beforeEach(() => {
  server = createServer()
  host = createNosyHost()
})

afterEach(() => host.stop())

describe('what was typed is nowhere but in its boxes', () => {
  it('when a request is refused, lost or given up', async () => {
    const { leave } = renderOn(host, server)
    await typePerson()
    await expectNoLeak(host, 'typed')
    expect(textbox('휴대폰 번호').element()).toHaveValue('010-5813-7264')

    server.next({ status: 422, body: { code: 'identity_mismatch', fields: ['name', 'birth'], message: TYPED.name } })
    await requestOtp()
    await expect.element(textbox('이름')).toHaveAttribute('aria-invalid', 'true')
    await expectNoLeak(host, 'refused')

    // Out of the page for real, to where no such server is. The page notes 250 of what it loaded, and files share it.
    performance.clearResourceTimings()
    server.next('through')
    await requestOtp()
    await expect.element(page.getByText(ko.errors.misconfigured as string)).toBeVisible()
    expect(JSON.stringify(performance.getEntriesByType('resource'))).toContain('/api/certification/otp/request')
    await expectNoLeak(host, 'no server')

    server.next(new Promise(() => undefined))
    await requestOtp()
    await waitFor(() => expect(server.calls).toHaveLength(3))
    await expectNoLeak(host, 'under way')
    await typeInto('휴대폰 번호', '{Backspace}')
    await expect.element(button('인증번호 받기')).not.toHaveAttribute('aria-disabled')
    await expectNoLeak(host, 'given up by an edit')

    await typeInto('휴대폰 번호', TYPED.phone.slice(-1))
    let answer = (_reply: { status: number; body: object }) => undefined as void
    server.next(new Promise((resolve) => (answer = resolve)))
    await requestOtp()
    await waitFor(() => expect(server.calls).toHaveLength(4))
    leave()
    await expectNoLeak(host, 'left in flight')
    answer(accepted('imp_late'))
    await waitFor(() => expect(host.client.isMutating()).toBe(0))
    await expectNoLeak(host, 'answered too late')
    expect(server.calls.every(({ body }) => body.includes(TYPED.name))).toBe(true)
  })

  it('from the first code to verified, and after a reset', async () => {
    const { container } = renderOn(host, server)
    await typePerson()
    server.next(accepted('imp_first'))
    await requestOtp()
    await expect.element(textbox('인증번호 6자리')).toHaveFocus()
    await expectNoLeak(host, 'code sent')

    server.next({ status: 422, body: { code: 'otp_mismatch', attemptsLeft: 4, message: TYPED.wrongOtp } })
    await userEvent.keyboard(TYPED.wrongOtp)
    await expectNoLeak(host, 'code typed')
    await userEvent.keyboard('{Enter}')
    await expect.element(textbox('인증번호 6자리')).toHaveAttribute('aria-invalid', 'true')
    await expectNoLeak(host, 'wrong code')

    server.next(accepted('imp_second'))
    await userEvent.click(button('인증번호 다시 받기'))
    await expect.element(textbox('인증번호 6자리')).toHaveValue('')
    await expectNoLeak(host, 'sent again')
    await typeInto('인증번호 6자리', TYPED.otp)
    await userEvent.click(button('정보 수정'))
    await expect.element(textbox('이름')).toHaveValue(TYPED.name)
    await expectNoLeak(host, 'gone back')
    await requestOtp()
    await expect.element(textbox('인증번호 6자리')).toHaveFocus()

    server.next({ status: 200, body: { status: 'verified' } })
    await userEvent.keyboard(`${TYPED.otp}{Enter}`)
    await expect.element(page.getByText(ko.verified)).toBeVisible()
    await expectNoLeak(host, 'verified')

    container.querySelector('form')?.reset()
    await expect.element(textbox('이름')).toHaveValue('')
    await expectNoLeak(host, 'reset')
    // All of it went over the wire, so there was something to find.
    expect(server.calls.at(0)?.body).toContain(TYPED.referrer)
    expect(server.calls.at(-1)?.body).toContain(TYPED.otp)
    expect(host.events).toContainEqual({ status: 'verified' })
  })
})
