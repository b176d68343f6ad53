import { createHttpAdapter } from '@certification-form/core'
import { render } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ko } from '../locales/ko.js'
import { CertificationForm } from './CertificationForm.js'
import { leavesOf } from './test-leavesOf.js'
import { type Server, createServer } from './test-network.js'
import { type NosyHost, createNosyHost } from './test-nosyHost.js'
import { accepted, renderOn, requestOtp, textbox, typePerson } from './test-privacy.js'
import { TYPED, typedIn } from './test-typed.js'

let host: NosyHost
let server: Server

beforeEach(() => {
  server = createServer()
  host = createNosyHost()
})

afterEach(() => host.stop())

/**
 * What a script on the page can reach from React's tree: state, props, refs, detached boxes, react-hook-form. Closures
 * are out of its reach, and of ours.
 */
function inReact(container: HTMLElement): Map<string, string> {
  const key = Object.keys(container).find((name) => name.startsWith('__reactContainer$')) ?? ''
  const fiber: unknown = Reflect.get(container, key)
  expect(fiber, 'the fiber of the root').toHaveProperty('stateNode')
  const found = new Map<string, string>()
  for (const leaf of leavesOf([fiber, document.body], 'fiber')) {
    for (const name of typedIn(leaf)) found.set(name, `${leaf.path} = ${leaf.text.slice(0, 60)}`)
  }
  // Every form knows which carriers there are.
  found.delete('carrier')
  return found
}

const SECRETS = ['otp', 'wrongOtp', 'genderDigit']

describe('in memory', () => {
  it('neither the codes nor the gender digit outlive the verification', async () => {
    const { container } = renderOn(host, server)
    await typePerson()
    expect([...inReact(container).keys()]).toContain('genderDigit')
    server.next(accepted('imp_1'), { status: 422, body: { code: 'otp_mismatch', attemptsLeft: 4 } })
    await requestOtp()
    await expect.element(textbox('인증번호 6자리')).toHaveFocus()
    await userEvent.keyboard(`${TYPED.wrongOtp}{Enter}`)
    await expect.element(textbox('인증번호 6자리')).toHaveAttribute('aria-invalid', 'true')
    await userEvent.keyboard(TYPED.otp)
    expect([...inReact(container).keys()]).toContain('otp')
    server.next({ status: 200, body: { status: 'verified' } })
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText(ko.verified)).toBeVisible()

    // The box is emptied right after React has let go of it.
    await expect
      .poll(() => SECRETS.map((name) => inReact(container).get(name)))
      .toEqual([undefined, undefined, undefined])
    // Who was verified may still be asked for by a host's reset or a new code; a reset forgets that as well.
    container.querySelector('form')?.reset()
    await expect.element(textbox('이름')).toHaveValue('')
    expect(Object.fromEntries(inReact(container))).toEqual({})
  })

  it('a box that somebody still holds is empty once the form is gone', async () => {
    const { leave } = renderOn(host, server)
    await typePerson()
    const digit = textbox('주민등록번호 뒷자리 첫 숫자').element() as HTMLInputElement
    server.next(accepted('imp_1'))
    await requestOtp()
    await expect.element(textbox('인증번호 6자리')).toHaveFocus()
    await userEvent.keyboard(TYPED.otp)
    const otp = textbox('인증번호 6자리').element() as HTMLInputElement
    expect([digit.value, otp.value]).toEqual([TYPED.genderDigit, TYPED.otp])
    leave()
    await expect.poll(() => [digit.value, otp.value]).toEqual(['', ''])
  })

  it('StrictMode, which ends effects for a moment, takes nothing away', async () => {
    const { name, birth, genderDigit, carrier, phone } = TYPED
    const known = { name, birth, genderDigit, carrier, phone, isMvno: true }
    render(
      <StrictMode>
        <CertificationForm adapter={createHttpAdapter({ fetch: server.fetch })} defaultValues={known} />
      </StrictMode>,
    )
    expect(textbox('주민등록번호 뒷자리 첫 숫자').element()).toHaveValue(TYPED.genderDigit)
    server.next(accepted('imp_1'))
    await requestOtp()
    await expect.element(textbox('인증번호 6자리')).toHaveFocus()
    expect(server.calls[0]?.body).toContain(`"genderDigit":"${TYPED.genderDigit}"`)
    await userEvent.keyboard(TYPED.otp)
    await expect.element(textbox('인증번호 6자리')).toHaveValue(TYPED.otp)
  })
})
