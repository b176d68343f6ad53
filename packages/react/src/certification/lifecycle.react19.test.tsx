import { createScriptedAdapter } from '@certification-form/testing'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Activity } from 'react'
import { describe, expect, it } from 'vitest'
import { ko } from '../locales/ko.js'
import { box, reachOtpStep, typeIdentity } from '../test-person.js'
import { CertificationForm } from './CertificationForm.js'

describe('a form in an <Activity>', () => {
  const page = (adapter: ReturnType<typeof createScriptedAdapter>, mode: 'visible' | 'hidden') => (
    <Activity mode={mode}>
      <CertificationForm adapter={adapter} />
    </Activity>
  )

  it('has what was typed when it is shown again', async () => {
    const adapter = createScriptedAdapter()
    const user = userEvent.setup()
    const view = render(page(adapter, 'visible'))
    await typeIdentity(user)
    view.rerender(page(adapter, 'hidden'))
    view.rerender(page(adapter, 'visible'))
    expect(box.name()).toHaveValue('홍길동')
    expect(box.phone()).toHaveValue('010-1234-5678')
    expect(box.carrier('SKT')).toBeChecked()
    await user.click(box.request())
    expect(await screen.findByRole('textbox', { name: ko.labels.otp })).toBeVisible()
    expect(adapter.requests).toHaveLength(1)
  })

  it('goes on with the code that was sent', async () => {
    const adapter = createScriptedAdapter()
    const user = userEvent.setup()
    const view = render(page(adapter, 'visible'))
    await reachOtpStep(user)
    view.rerender(page(adapter, 'hidden'))
    view.rerender(page(adapter, 'visible'))
    expect(screen.getByRole('timer')).toHaveTextContent(/[23]:\d\d/)
    await user.type(box.otp(), '123456{Enter}')
    expect(await screen.findByText(ko.verified)).toBeInTheDocument()
    expect([adapter.requests.length, adapter.answers.length]).toEqual([1, 1])
  })
})
