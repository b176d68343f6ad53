import { createHttpAdapter } from '@certification-form/core'
import { render, waitFor } from '@testing-library/react'
import { page, userEvent } from 'vitest/browser'
import { expect } from 'vitest'
import { Certification } from '../Certification.js'
import { CertificationForm } from './CertificationForm.js'
import { type NosyHost, HostPage } from './test-nosyHost.js'
import type { Server } from './test-network.js'
import { leaksIn, readPlaces } from './test-places.js'
import { TYPED } from './test-typed.js'

export const textbox = (name: string) => page.getByRole('textbox', { name })
export const button = (name: string) => page.getByRole('button', { name })

export async function typeInto(name: string, text: string): Promise<void> {
  await userEvent.click(textbox(name))
  await userEvent.keyboard(text)
}

export async function typePerson(): Promise<void> {
  await typeInto('이름', TYPED.name)
  await typeInto('생년월일 6자리', TYPED.birth + TYPED.genderDigit)
  await userEvent.click(page.getByText('LG U+', { exact: true }))
  await userEvent.click(page.getByText('알뜰폰', { exact: true }))
  await typeInto('휴대폰 번호', TYPED.phone)
  await typeInto('추천인', TYPED.referrer)
}

export async function requestOtp(): Promise<void> {
  await userEvent.click(button('인증번호 받기'))
}

export const accepted = (impUid: string) => ({
  status: 200,
  body: { impUid, expiresIn: 180, resendIn: 0, attemptsLeft: 5 },
})

/** The form on a nosy host's page, with a field of the merchant's own. `leave` takes the form away from the page. */
export function renderOn(host: NosyHost, server: Server) {
  const { container, rerender } = render(
    <HostPage client={host.client}>
      <CertificationForm
        adapter={createHttpAdapter({ fetch: server.fetch })}
        onEvent={(event) => host.events.push(event)}
        onVerified={(result) => host.events.push(result)}
      >
        <Certification.Extra name="referrer" label="추천인" />
      </CertificationForm>
    </HostPage>,
  )
  return { container, leave: () => rerender(<HostPage client={host.client} />) }
}

/** Shows what the host's devtools know of a call: its row, if there is one, and the panel about it. */
export async function openDevtools(): Promise<void> {
  const panel = await waitFor(() => {
    const found = document.querySelector('.tsqd-main-panel')
    expect(found, 'the devtools are open').not.toBeNull()
    return found as Element
  })
  panel.querySelector<HTMLInputElement>('input[value=mutations]')?.click()
  panel.querySelector<HTMLElement>('.tsqd-query-row')?.click()
}

export async function expectNoLeak(host: NosyHost, step: string): Promise<void> {
  await openDevtools()
  expect(leaksIn(await readPlaces(host)), step).toEqual([])
}
