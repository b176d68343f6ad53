import { CertificationError, type IdentityInput } from '@certification-form/core'
import { type ScriptedAdapterOptions, createScriptedAdapter } from '@certification-form/testing'
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { CertificationForm } from '../certification/CertificationForm.js'
import { ko } from '../locales/ko.js'
import { box } from '../test-person.js'

const KNOWN = { name: '홍길동', birth: '900101', genderDigit: '1', phone: '01012345678' }
const PICKERS = ['toggle', 'list'] as const
// Not what the status region says of it.
const SHOWN = { selector: '[data-cf-part=error]' }

function open(
  carrierPicker: 'toggle' | 'list',
  known: Partial<IdentityInput> = {},
  script: ScriptedAdapterOptions<{ status: 'verified' }> = {},
) {
  const adapter = createScriptedAdapter(script)
  const form = (picker: 'toggle' | 'list') => (
    <CertificationForm adapter={adapter} carrierPicker={picker} defaultValues={{ ...KNOWN, ...known }} />
  )
  const { rerender } = render(form(carrierPicker))
  return { adapter, user: userEvent.setup(), pick: (picker: 'toggle' | 'list') => rerender(form(picker)) }
}

const group = () => within(screen.getByRole('group', { name: ko.labels.carrier }))
const checked = () =>
  group()
    .getAllByRole<HTMLInputElement>('radio')
    .filter((radio) => radio.checked)
    .map((radio) => radio.labels?.[0]?.textContent)
const otp = () => screen.findByRole('textbox', { name: ko.labels.otp })

describe('the list', () => {
  it('has six choices with the names people know, and no switch', () => {
    open('list')
    expect(
      group()
        .getAllByRole('radio')
        .map((radio) => (radio as HTMLInputElement).labels?.[0]?.textContent),
    ).toEqual(['SKT', 'KT', 'LG U+', 'SKT 알뜰폰', 'KT 알뜰폰', 'LG U+ 알뜰폰'])
    expect(screen.queryByRole('switch')).toBeNull()
  })

  it.each([
    ['SKT', 'SKT', false],
    ['KT', 'KT', false],
    ['LG U+', 'LGT', false],
    ['SKT 알뜰폰', 'SKT', true],
    ['KT 알뜰폰', 'KT', true],
    ['LG U+ 알뜰폰', 'LGT', true],
  ])('asks with both values for %s, whatever was picked before', async (label, carrier, isMvno) => {
    const { adapter, user } = open('list', { carrier: 'KT', isMvno: !isMvno })
    await user.click(box.carrier(label))
    await user.click(box.request())
    await otp()
    expect(adapter.requests.map(({ identity }) => [identity.carrier, identity.isMvno])).toEqual([[carrier, isMvno]])
  })
})

describe('both pickers', () => {
  it('show one value: changing the picker keeps it', async () => {
    const { adapter, user, pick } = open('toggle', { carrier: 'KT', isMvno: true })
    expect([checked(), (box.mvno() as HTMLInputElement).checked]).toEqual([['KT'], true])
    pick('list')
    expect(checked()).toEqual(['KT 알뜰폰'])
    await user.click(box.carrier('LG U+ 알뜰폰'))
    pick('toggle')
    expect([checked(), (box.mvno() as HTMLInputElement).checked]).toEqual([['LG U+'], true])
    await user.click(box.mvno())
    pick('list')
    expect(checked()).toEqual(['LG U+'])
    await user.click(box.request())
    await otp()
    expect(adapter.requests[0]?.identity).toMatchObject({ carrier: 'LGT', isMvno: false })
  })

  it.each(PICKERS)('say at %s that one has to be picked, and take the focus there', async (picker) => {
    const { adapter, user } = open(picker)
    await user.click(box.request())
    await waitFor(() => expect(box.carrier('SKT')).toHaveFocus())
    expect(box.carrier('SKT')).toHaveAccessibleDescription(ko.fieldErrors.carrier_required)
    expect(adapter.requests).toHaveLength(0)
    await user.click(box.carrier('KT'))
    await waitFor(() => expect(box.carrier('KT')).not.toHaveAccessibleDescription())
  })

  it.each([
    ['toggle', 'carrier', () => box.carrier('KT')],
    ['list', 'carrier', () => box.carrier('KT')],
    ['toggle', 'isMvno', box.mvno],
    ['list', 'isMvno', () => box.carrier('KT')],
  ] as const)(
    'show and focus at %s what the server refuses of %s, until it is another',
    async (picker, field, control) => {
      const refusal = new CertificationError('identity_mismatch', { fields: [field] })
      const { user } = open(picker, { carrier: 'KT' }, { request: refusal })
      await user.click(box.request())
      await waitFor(() => expect(control()).toHaveAccessibleDescription(ko.fieldErrors.refused))
      expect(control()).toBeInvalid()
      await waitFor(() => expect(control()).toHaveFocus())
      expect(screen.getAllByText(ko.fieldErrors.refused, SHOWN)).toHaveLength(1)
      await user.tab()
      expect(screen.getAllByText(ko.fieldErrors.refused, SHOWN)).toHaveLength(1)
      await user.click(picker === 'toggle' && field === 'isMvno' ? box.mvno() : box.carrier('SKT'))
      await waitFor(() => expect(screen.queryByText(ko.fieldErrors.refused, SHOWN)).toBeNull())
    },
  )

  it.each([
    ['toggle', () => box.mvno()],
    ['list', () => box.carrier('KT 알뜰폰')],
  ] as const)('help at %s who does not know the network of a budget carrier', async (picker, control) => {
    const { user } = open(picker)
    await user.click(control())
    await user.click(screen.getByText(ko.help.mvnoNetwork))
    expect(screen.getByText(ko.help.mvnoNetworkText)).toBeVisible()
  })
})

describe('the carrier’s answer about budget lines', () => {
  const cases = PICKERS.flatMap((picker) => [
    [picker, 'mvno_required', false] as const,
    [picker, 'mvno_not_applicable', true] as const,
  ])

  it.each(cases)('is mended at %s by one tap after %s, which asks again', async (picker, code, isMvno) => {
    const { adapter, user } = open(picker, { carrier: 'KT', isMvno }, { request: [code, 'accepted'] })
    await user.click(box.request())
    const action = isMvno ? ko.actions.turnMvnoOff : ko.actions.turnMvnoOn
    await user.click(await screen.findByRole('button', { name: action }))
    await otp()
    expect(adapter.requests.map(({ identity }) => [identity.carrier, identity.isMvno])).toEqual([
      ['KT', isMvno],
      ['KT', !isMvno],
    ])
    await user.click(box.edit())
    expect(checked()).toEqual([picker === 'list' && !isMvno ? 'KT 알뜰폰' : 'KT'])
  })

  it.each(PICKERS)('at the field it names is gone at %s once mended', async (picker) => {
    const refusal = new CertificationError('mvno_required', { fields: ['isMvno'] })
    const { user } = open(picker, { carrier: 'KT' }, { request: [refusal, 'network'] })
    await user.click(box.request())
    expect(await screen.findByText(ko.fieldErrors.refused, SHOWN)).toBeVisible()
    await user.click(screen.getByRole('button', { name: ko.actions.turnMvnoOn }))
    expect(await screen.findByText(ko.errors.network as string)).toBeVisible()
    expect(screen.queryByText(ko.fieldErrors.refused, SHOWN)).toBeNull()
    expect(screen.queryByRole('button', { name: ko.actions.turnMvnoOn })).toBeNull()
  })
})
