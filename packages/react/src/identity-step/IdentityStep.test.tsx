import { CertificationError } from '@certification-form/core'
import { createScriptedAdapter } from '@certification-form/testing'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { CertificationForm } from '../certification/CertificationForm.js'
import { ko } from '../locales/ko.js'
import { box, typeIdentity } from '../test-person.js'

function renderForm(options?: Parameters<typeof createScriptedAdapter>[0]) {
  const adapter = createScriptedAdapter(options)
  render(<CertificationForm adapter={adapter} />)
  return { adapter, user: userEvent.setup() }
}

describe('asking with mistakes', () => {
  it('says what is missing at each field, and focuses the first', async () => {
    const { adapter, user } = renderForm()
    await user.click(box.request())
    await waitFor(() => expect(box.name()).toHaveFocus())
    expect(box.name()).toHaveAccessibleDescription('이름을 입력해 주세요.')
    expect(box.birth()).toHaveAccessibleDescription('생년월일을 입력해 주세요.')
    expect(box.digit()).toHaveAccessibleDescription('뒷자리 첫 숫자를 입력해 주세요.')
    expect(box.carrier('SKT')).toHaveAccessibleDescription('통신사를 골라 주세요.')
    expect(box.phone()).toHaveAccessibleDescription('휴대폰 번호를 입력해 주세요.')
    expect(box.phone()).toBeInvalid()
    expect(adapter.requests).toHaveLength(0)
  })

  it.each([
    ['a loose jamo', { name: '홍ㄱ' }, ko.fieldErrors.name_unfinished, box.name],
    ['a digit in the name', { name: '홍길동1' }, /한글, 영문, 한자로/, box.name],
    ['a day that does not exist', { birth: '901332' }, /없는 날짜예요/, box.birth],
    ['half a birth', { birth: '9001' }, /숫자 6자리/, box.birth],
    ['a digit of the other century', { digit: '3' }, /맞지 않는 숫자/, box.digit],
    ['a digit that is none', { digit: '9' }, /1부터 8까지/, box.digit],
    ['an old prefix', { phone: '01112345678' }, /010으로 시작/, box.phone],
    ['half a phone', { phone: '0101234' }, /숫자 11자리/, box.phone],
  ])('refuses %s at its field', async (_what, mistake, words, field) => {
    const { adapter, user } = renderForm()
    await typeIdentity(user, mistake)
    await user.click(box.request())
    await waitFor(() => expect(field()).toHaveFocus())
    expect(field()).toHaveAccessibleDescription(words)
    expect(adapter.requests).toHaveLength(0)
  })

  it('says nothing about empty boxes that are only passed through', async () => {
    const { user } = renderForm()
    for (let presses = 0; presses < 8; presses += 1) await user.tab()
    for (const field of [box.name(), box.birth(), box.digit(), box.carrier('SKT'), box.phone()]) {
      expect(field).not.toBeInvalid()
    }
  })

  it('says what is wrong with a box when the person leaves it, and takes it back once mended', async () => {
    const { user } = renderForm()
    await user.type(box.phone(), '0111234')
    await user.tab()
    await waitFor(() => expect(box.phone()).toHaveAccessibleDescription(/010으로 시작/))
    await user.clear(box.phone())
    await user.type(box.phone(), '01012345678')
    await waitFor(() => expect(box.phone()).not.toBeInvalid())
  })

  it('takes the error off the digit when the birth is mended', async () => {
    const { user } = renderForm()
    await typeIdentity(user, { birth: '850101', digit: '3' })
    await user.click(box.request())
    await waitFor(() => expect(box.digit()).toBeInvalid())
    await user.clear(box.birth())
    await user.type(box.birth(), '050101')
    await waitFor(() => expect(box.digit()).not.toBeInvalid())
  })
})

describe('typing', () => {
  it('moves on from six digits to the one beside them, only by typing forward', async () => {
    const { user } = renderForm()
    await user.type(box.birth(), '900101')
    expect(box.digit()).toHaveFocus()
    await user.click(box.birth())
    await user.keyboard('{Backspace}')
    expect(box.birth()).toHaveFocus()
    await user.keyboard('{ArrowLeft}{ArrowRight}')
    expect(box.birth()).toHaveFocus()
  })

  it('takes the second digit in place of the first', async () => {
    const { user } = renderForm()
    await user.type(box.digit(), '12')
    expect(box.digit()).toHaveValue('2')
  })

  it.each([
    ['+82 10-1234-5678', '010-1234-5678'],
    ['010.1234.5678', '010-1234-5678'],
    ['０１０１２３４５６７８', '010-1234-5678'],
  ])('shows a pasted phone %s as %s', async (pasted, shown) => {
    const { user } = renderForm()
    await user.click(box.phone())
    await user.paste(pasted)
    expect(box.phone()).toHaveValue(shown)
  })

  it('takes an eight-digit birth by paste', async () => {
    const { user } = renderForm()
    await user.click(box.birth())
    await user.paste('1990-01-01')
    expect(box.birth()).toHaveValue('900101')
  })

  it('leaves eight digits that are no date to be mended, instead of emptying the box', async () => {
    const { user } = renderForm()
    await user.click(box.birth())
    await user.paste('20011301')
    expect(box.birth()).toHaveValue('20011301')
  })

  it('tidies the name when the person leaves it, not before', async () => {
    const { user } = renderForm()
    await user.type(box.name(), '  Kim   Minji ')
    expect(box.name()).toHaveValue('  Kim   Minji ')
    await user.tab()
    expect(box.name()).toHaveValue('Kim Minji')
  })

  it('filters nothing and blames nothing while an IME composes', async () => {
    const { user } = renderForm()
    await user.click(box.request())
    await waitFor(() => expect(box.name()).toBeInvalid())
    fireEvent.compositionStart(box.name())
    fireEvent.input(box.name(), { target: { value: '홍ㄱ' }, isComposing: true })
    await waitFor(() => expect(box.name()).not.toBeInvalid())
    expect(box.name()).toHaveValue('홍ㄱ')
    fireEvent.input(box.name(), { target: { value: '홍길' }, isComposing: true })
    fireEvent.compositionEnd(box.name())
    await waitFor(() => expect(box.name()).not.toBeInvalid())
    expect(box.name()).toHaveValue('홍길')
  })

  it('does not ask for a code by the Enter that ends a composition', async () => {
    const { adapter, user } = renderForm()
    await typeIdentity(user)
    fireEvent.keyDown(box.name(), { key: 'Enter', isComposing: true })
    fireEvent.keyDown(box.name(), { key: 'Enter', keyCode: 229 })
    expect(adapter.requests).toHaveLength(0)
    await user.type(box.name(), '{Enter}')
    await waitFor(() => expect(adapter.requests).toHaveLength(1))
  })
})

describe('refusals of the server', () => {
  it('puts the fields it names at those fields, and focuses the first', async () => {
    const refusal = new CertificationError('identity_mismatch', { fields: ['name', 'carrier'] })
    const { user } = renderForm({ request: refusal })
    await typeIdentity(user)
    await user.click(box.request())
    await waitFor(() => expect(box.name()).toHaveFocus())
    expect(box.name()).toHaveAccessibleDescription(ko.fieldErrors.refused)
    expect(box.carrier('KT')).toHaveAccessibleDescription(ko.fieldErrors.refused)
  })

  it('shows a checklist with carrier and MVNO when it names none, and trying again works', async () => {
    const { adapter, user } = renderForm({ request: ['identity_mismatch', 'accepted'] })
    await typeIdentity(user)
    await user.click(box.request())
    expect(await screen.findByRole('alert')).toHaveTextContent(/통신사에 등록된 정보와 달라요/)
    expect(screen.getByRole('alert')).toHaveTextContent(/통신사와 알뜰폰 여부/)
    expect(box.name()).toHaveValue('홍길동')
    await user.click(box.request())
    expect(await screen.findByRole('textbox', { name: '인증번호 6자리' })).toBeInTheDocument()
    expect(adapter.requests).toHaveLength(2)
  })

  it.each([
    ['mvno_required', ko.actions.turnMvnoOn, true],
    ['mvno_not_applicable', ko.actions.turnMvnoOff, false],
  ] as const)('offers one tap for %s, and sends again with the switch turned', async (code, action, isMvno) => {
    const { adapter, user } = renderForm({ request: [code, 'accepted'] })
    await typeIdentity(user)
    if (!isMvno) await user.click(box.mvno())
    await user.click(box.request())
    await user.click(await screen.findByRole('button', { name: action }))
    await screen.findByRole('textbox', { name: '인증번호 6자리' })
    expect(adapter.requests[1]?.identity.isMvno).toBe(isMvno)
  })

  it('does not turn the switch back when the person turned it by hand before the one tap', async () => {
    const { adapter, user } = renderForm({ request: ['mvno_required', 'accepted'] })
    await typeIdentity(user)
    await user.click(box.request())
    await screen.findByRole('button', { name: ko.actions.turnMvnoOn })
    await user.click(box.mvno())
    await user.click(screen.getByRole('button', { name: ko.actions.turnMvnoOn }))
    await screen.findByRole('textbox', { name: '인증번호 6자리' })
    expect(adapter.requests.map(({ identity }) => identity.isMvno)).toEqual([false, true])
  })

  it('offers the merchant’s other way to who cannot pass by SMS, with the reason', async () => {
    const user = userEvent.setup()
    const adapter = createScriptedAdapter({ request: 'line_ineligible' })
    render(<CertificationForm adapter={adapter} fallback={(reason) => <a href="/help">다른 방법 ({reason})</a>} />)
    await typeIdentity(user)
    await user.click(box.request())
    expect(await screen.findByRole('link', { name: '다른 방법 (line_ineligible)' })).toBeInTheDocument()
  })
})
