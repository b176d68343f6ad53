import { createScriptedAdapter } from '@certification-form/testing'
import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { CertificationForm } from '../certification/CertificationForm.js'
import { ko } from '../locales/ko.js'

const labelOf = (element: Element | null) => (element as HTMLInputElement | null)?.labels?.[0]?.textContent
const focused = () => labelOf(document.activeElement)
const picked = () =>
  [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(({ checked }) => checked).map(labelOf)

function open(carrierPicker: 'toggle' | 'list', as: 'form' | 'fieldset' = 'form') {
  render(<CertificationForm adapter={createScriptedAdapter()} carrierPicker={carrierPicker} as={as} />)
  ;(page.getByRole('textbox', { name: ko.labels.genderDigit }).element() as HTMLElement).focus()
}

describe('the carrier by keyboard', () => {
  it.each(['form', 'fieldset'] as const)('is one stop of the Tab key and walked with arrows, in a %s', async (as) => {
    open('list', as)
    await userEvent.tab()
    expect([focused(), picked()]).toEqual(['SKT', []])
    await userEvent.keyboard(' ')
    expect(picked()).toEqual(['SKT'])
    await userEvent.keyboard('{ArrowRight}{ArrowDown}{ArrowDown}')
    expect([focused(), picked()]).toEqual(['SKT 알뜰폰', ['SKT 알뜰폰']])
    await userEvent.keyboard('{ArrowUp}')
    expect(picked()).toEqual(['LG U+'])
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}')
    expect([focused(), picked()]).toEqual(['SKT', ['SKT']])
    await userEvent.tab()
    expect(document.activeElement).toHaveTextContent(ko.help.mvnoNetwork)
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText(ko.help.mvnoNetworkText)).toBeVisible()
    await userEvent.tab({ shift: true })
    expect(focused()).toBe('SKT')
  })

  it('reaches the switch after the networks, and turns it with the space bar', async () => {
    open('toggle')
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}')
    expect(picked()).toEqual(['KT'])
    await userEvent.tab()
    await expect.element(page.getByRole('switch', { name: ko.labels.mvno })).toHaveFocus()
    await userEvent.keyboard(' ')
    await expect.element(page.getByRole('switch')).toBeChecked()
    await userEvent.tab()
    expect(document.activeElement).toHaveTextContent(ko.help.mvnoNetwork)
  })
})
