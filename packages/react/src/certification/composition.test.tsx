import { CertificationError } from '@certification-form/core'
import { SCRIPTED_OTP, createScriptedAdapter } from '@certification-form/testing'
import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type ReactNode, useState } from 'react'
import { describe, expect, it } from 'vitest'
import { Certification } from '../Certification.js'
import { ko } from '../locales/ko.js'
import { box, typeIdentity } from '../test-person.js'
import type { CertificationRootProps } from './CertificationRoot.js'
import { KNOWN } from './test-parts.js'

const C = Certification

function renderFields(fields: ReactNode, options: Partial<CertificationRootProps> = {}) {
  const adapter = createScriptedAdapter()
  render(
    <C.Root adapter={adapter} {...options}>
      <C.IdentityStep>
        {fields}
        <C.Alert />
        <C.RequestButton />
      </C.IdentityStep>
      <C.OtpStep>
        <C.Otp />
        <C.ConfirmButton />
      </C.OtpStep>
      <C.VerifiedStep />
    </C.Root>,
  )
  return { adapter, user: userEvent.setup() }
}

/** A field that the host shows only once asked to, before the others. */
function LateName() {
  const [isShown, setShown] = useState(false)
  if (isShown) return <C.Name />
  return (
    <button type="button" onClick={() => setShown(true)}>
      이름 넣기
    </button>
  )
}

describe('the order of the parts', () => {
  it('is the order of the Tab key and of the first mistake', async () => {
    const { user } = renderFields([<C.Phone key={1} />, <C.Carrier key={2} />, <C.Birth key={3} />, <C.Name key={4} />])
    await user.click(box.request())
    const order = [box.phone(), box.carrier('SKT'), box.birth(), box.digit(), box.name()]
    await waitFor(() => expect(order[0]).toHaveFocus())
    await user.keyboard('01012345678')
    await user.click(box.request())
    await waitFor(() => expect(order[1]).toHaveFocus())
    await user.click(box.phone())
    for (const control of [box.carrier('SKT'), box.mvno()]) {
      await user.tab()
      expect(control).toHaveFocus()
    }
  })

  it('holds for a field that came later', async () => {
    const { user } = renderFields([
      <LateName key={1} />,
      <C.Birth key={2} />,
      <C.Carrier key={3} />,
      <C.Phone key={4} />,
    ])
    await user.click(screen.getByRole('button', { name: '이름 넣기' }))
    await user.click(box.request())
    await waitFor(() => expect(box.birth()).toBeInvalid())
    await waitFor(() => expect(box.name()).toHaveFocus())
  })

  it('holds for the fields a server names, in whatever order it does', async () => {
    const adapter = createScriptedAdapter({
      request: new CertificationError('identity_mismatch', { fields: ['phone', 'carrier', 'name'] }),
    })
    const fields = [<C.Birth key={1} />, <C.Name key={2} />, <C.Carrier key={3} />, <C.Phone key={4} />]
    const { user } = renderFields(fields, { adapter })
    await typeIdentity(user)
    await user.click(box.request())
    await waitFor(() => expect(box.name()).toHaveFocus())
  })

  it('holds for a field of the merchant’s own among ours', async () => {
    const extraSchema = {
      '~standard': { validate: () => ({ issues: [{ message: '이메일을 입력해 주세요.', path: ['email'] }] }) },
    }
    const fields = [<C.Phone key={1} />, <C.Extra key={2} name="email" label="이메일" />, <C.Name key={3} />]
    const { user } = renderFields(fields, { extraSchema, defaultValues: { ...KNOWN, name: '' } })
    await user.click(box.request())
    await waitFor(() => expect(screen.getByRole('textbox', { name: '이메일' })).toHaveFocus())
    expect(box.name()).toBeInvalid()
  })
})

describe('a part that is left out', () => {
  it('is taken from what the merchant knows', async () => {
    const { adapter, user } = renderFields(<C.Phone />, { defaultValues: { ...KNOWN, phone: '' } })
    await user.type(box.phone(), KNOWN.phone)
    await user.click(box.request())
    await user.type(await screen.findByRole('textbox', { name: ko.labels.otp }), `${SCRIPTED_OTP}{Enter}`)
    await screen.findByText(ko.verified)
    expect(adapter.requests[0]?.identity).toEqual({ ...KNOWN, isMvno: false })
  })

  it.each([
    ['missing', { ...KNOWN, name: '' }, ko.labels.name],
    ['wrong', { ...KNOWN, birth: '901301' }, ko.labels.birth],
    ['not chosen', { ...KNOWN, carrier: undefined }, ko.labels.carrier],
  ])('and is %s, is told of by an alert that names it', async (_what, defaultValues, label) => {
    const { adapter, user } = renderFields(<C.Phone />, { defaultValues })
    await user.click(box.request())
    const alert = screen.getByRole('alert')
    await waitFor(() => expect(alert).toHaveTextContent(ko.errors.invalid_input as string))
    expect(alert).toHaveTextContent(label)
    expect(adapter.requests).toHaveLength(0)
  })
})

describe('around and inside a part', () => {
  it('may stand elements of the merchant', async () => {
    const { adapter, user } = renderFields(
      <table>
        <tbody>
          <tr>
            <td>
              <C.Name />
            </td>
            <td>
              <section>
                <C.Birth />
                <C.Carrier />
              </section>
              <C.Phone />
            </td>
          </tr>
        </tbody>
      </table>,
    )
    await typeIdentity(user)
    await user.click(box.request())
    await screen.findByRole('textbox', { name: ko.labels.otp })
    expect(adapter.requests).toHaveLength(1)
  })

  it('labels change by prop, by child or by messages', () => {
    renderFields(
      <>
        <C.Name label="성함" hint="주민등록증에 적힌 대로" />
        <C.Birth label="태어난 날" genderDigitLabel="그다음 숫자" />
        <C.Carrier label="쓰는 통신사" />
        <C.Phone>
          <C.Label>
            전화 <em>(필수)</em>
          </C.Label>
          <C.Input />
        </C.Phone>
      </>,
      { messages: { labels: { mvno: '알뜰' }, actions: { requestOtp: '코드 받기' } } },
    )
    expect(screen.getByRole('textbox', { name: '성함' })).toHaveAccessibleDescription('주민등록증에 적힌 대로')
    expect(screen.getByRole('textbox', { name: '태어난 날' })).toBeInTheDocument()
    expect(screen.getByRole('textbox', { name: '그다음 숫자' })).toBeInTheDocument()
    expect(screen.getByRole('group', { name: '쓰는 통신사' })).toBeInTheDocument()
    expect(screen.getByRole('textbox', { name: '전화 (필수)' })).toBeInTheDocument()
    expect(screen.getByRole('switch', { name: '알뜰' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '코드 받기' })).toBeInTheDocument()
  })

  it('a button with words of the merchant’s own still shows that it waits', async () => {
    const adapter = createScriptedAdapter({ request: 'never' })
    render(
      <C.Root adapter={adapter} defaultValues={KNOWN}>
        <C.IdentityStep>
          <C.RequestButton>문자 보내기</C.RequestButton>
        </C.IdentityStep>
      </C.Root>,
    )
    const button = screen.getByRole('button', { name: '문자 보내기' })
    await userEvent.setup().click(button)
    await waitFor(() => expect(button).toHaveAttribute('data-pending'))
    expect(button).toHaveAttribute('data-disabled')
    expect(button.querySelector('[data-cf-part=spinner]')).toBeInTheDocument()
  })
})
