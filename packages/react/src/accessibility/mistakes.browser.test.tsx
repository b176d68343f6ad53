import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ko } from '../locales/ko.js'
import { hear, heard, open } from './test-announcements.js'
import { KNOWN, TERMS, part, press, textbox } from './test-scenes.js'

const { status, fieldErrors, labels, actions } = ko

describe('mistakes', () => {
  it('are read where the focus goes, and not by the status too', async () => {
    open({})
    await press(actions.requestOtp)
    expect(await hear(fieldErrors.name_required)).toEqual([
      `focus: ${actions.requestOtp}`,
      `focus: ${labels.name} | invalid | ${fieldErrors.name_required}`,
    ])
  })

  it('are said to who stays in the box, each time they ask for a code', async () => {
    open({})
    await userEvent.fill(textbox(labels.name), '홍')
    heard()
    await userEvent.keyboard('{Enter}')
    expect(await hear(fieldErrors.name_too_short)).toEqual([`status: ${fieldErrors.name_too_short}`])
    await userEvent.keyboard('{Enter}')
    expect(await hear(fieldErrors.name_too_short)).toEqual([`status: ${fieldErrors.name_too_short}`])
  })

  it('are said to who has left the box, once', async () => {
    open({})
    await userEvent.fill(textbox(labels.name), '홍')
    heard()
    await userEvent.tab()
    expect(await hear(fieldErrors.name_too_short)).toEqual([
      `focus: ${labels.birth}`,
      `status: ${fieldErrors.name_too_short}`,
    ])
  })

  it('are read once where a press on the button brings the focus back to them', async () => {
    open({})
    await userEvent.fill(textbox(labels.name), '홍')
    heard()
    await press(actions.requestOtp)
    expect(await hear(fieldErrors.name_too_short)).toEqual([
      `focus: ${actions.requestOtp}`,
      `focus: ${labels.name} | invalid | ${fieldErrors.name_too_short}`,
    ])
  })

  it.each([
    ['a radio button', { defaultValues: { ...KNOWN, carrier: '' as const } }, fieldErrors.carrier_required, 'radio'],
    ['a consent', { defaultValues: KNOWN, terms: TERMS }, fieldErrors.terms_required, 'checkbox'],
  ] as const)('are said to who presses Enter on %s', async (_, props, words, role) => {
    open(props)
    const first = role === 'radio' ? part('carrier').querySelector('input') : part('terms-item').querySelector('input')
    first?.focus()
    heard()
    await userEvent.keyboard('{Enter}')
    expect(await hear(words)).toEqual([`status: ${words}`])
  })

  it('of the carrier are read once on the way into the group', async () => {
    open({ defaultValues: { ...KNOWN, carrier: '' } })
    await press(actions.requestOtp)
    const said = (await hear(fieldErrors.carrier_required)).join('\n')
    expect(said.split(fieldErrors.carrier_required)).toHaveLength(2)
    expect(said).toContain(labels.carrier)
  })

  it('that the server finds are said by the alert, and at the field', async () => {
    open({ defaultValues: KNOWN, script: { scenario: 'identityMismatchFields' } })
    await press(actions.requestOtp)
    const said = await hear('alert')
    expect(said.filter((text) => text.startsWith('status'))).toEqual([`status: ${status.requesting}`])
    expect(said.filter((text) => text.startsWith('alert'))).toHaveLength(1)
    expect(said).toContain(`focus: ${labels.name} | invalid | ${fieldErrors.refused}`)
  })

  it('go with the key that mends them, without a word', async () => {
    open({})
    await press(actions.requestOtp)
    await hear(fieldErrors.name_required)
    await userEvent.keyboard('홍길동')
    await expect.poll(() => part('input').getAttribute('aria-invalid')).toBeNull()
    expect(heard()).toEqual([])
  })
})
