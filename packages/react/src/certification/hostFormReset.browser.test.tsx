import { createScriptedAdapter } from '@certification-form/testing'
import { render } from '@testing-library/react'
import { type ComponentType, Fragment, StrictMode, type SyntheticEvent } from 'react'
import { createPortal } from 'react-dom'
import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Certification } from '../Certification.js'
import { ko } from '../locales/ko.js'
import { CertificationForm, type CertificationFormProps } from './CertificationForm.js'
import { KNOWN, button, renderInHost, requestCode, textbox, verify } from './test-host.js'

const { labels, actions } = ko
const TERMS = [{ id: 'service', label: '이용약관' }]

/** Our form alone, or in a host's; each with a button that resets it. */
function renderWithReset(as: 'form' | 'fieldset', props: Partial<CertificationFormProps>, wrapper: ComponentType) {
  const ours = (
    <CertificationForm as={as} adapter={createScriptedAdapter()} {...props}>
      {as === 'form' && <button type="reset">처음부터</button>}
      <Certification.Extra name="email" label="이메일" />
    </CertificationForm>
  )
  const host = (
    <form>
      {ours}
      <button type="reset">처음부터</button>
    </form>
  )
  return render(as === 'form' ? ours : host, { wrapper })
}

const resetNow = () => (document.querySelector('form') as HTMLFormElement).reset()
const isEmpty = async () => {
  for (const label of [labels.name, labels.birth, labels.genderDigit, labels.phone, '이메일']) {
    await expect.element(textbox(label)).toHaveValue('')
  }
  // Text boxes are emptied at once, what React checks when it renders.
  await expect.poll(() => page.getByRole('radio', { checked: true }).elements()).toEqual([])
  await expect.element(page.getByRole('switch')).not.toBeChecked()
}

async function fillIn() {
  await userEvent.fill(textbox(labels.name), '홍길동')
  await userEvent.fill(textbox(labels.birth), '900101')
  await userEvent.fill(textbox(labels.genderDigit), '1')
  await userEvent.click(page.getByText('KT', { exact: true }))
  await userEvent.click(page.getByText(labels.mvno, { exact: true }))
  await userEvent.fill(textbox(labels.phone), '01012345678')
  await userEvent.fill(textbox('이메일'), 'b@example.com')
}

const modes = (['form', 'fieldset'] as const).flatMap((as) => [
  { as, where: 'alone', wrapper: Fragment as ComponentType },
  { as, where: 'in StrictMode', wrapper: StrictMode as ComponentType },
])

describe.each(modes)('reset of as="$as" $where', ({ as, wrapper }) => {
  it('empties every field and forgets the mistakes, as on the first render', async () => {
    renderWithReset(as, { terms: TERMS }, wrapper)
    await fillIn()
    await userEvent.click(page.getByRole('checkbox'))
    await userEvent.fill(textbox(labels.name), '1')
    await userEvent.click(button(actions.requestOtp))
    await expect.element(textbox(labels.name)).toHaveAttribute('aria-invalid', 'true')
    await userEvent.click(button('처음부터'))
    await isEmpty()
    await expect.element(page.getByRole('checkbox')).not.toBeChecked()
    await expect.poll(() => document.querySelectorAll('[aria-invalid=true], [data-invalid]').length).toBe(0)
    // Passing through empty boxes is no mistake again.
    await userEvent.click(textbox(labels.name))
    await userEvent.click(textbox(labels.phone))
    await userEvent.click(textbox(labels.birth))
    expect(document.querySelectorAll('[aria-invalid=true]')).toHaveLength(0)
  })

  it('works again afterwards, with what is typed then', async () => {
    const adapter = createScriptedAdapter()
    renderWithReset(as, { adapter }, wrapper)
    await fillIn()
    resetNow()
    await isEmpty()
    await fillIn()
    await userEvent.fill(textbox(labels.name), '김민지')
    await requestCode()
    expect(adapter.requests.map(({ identity }) => identity)).toMatchObject([
      { name: '김민지', phone: '01012345678', carrier: 'KT', isMvno: true, email: 'b@example.com' },
    ])
  })

  it('goes back to what the merchant knows, and focuses the first mistake in order', async () => {
    renderWithReset(as, { defaultValues: { name: '홍길동' } }, wrapper)
    await fillIn()
    await userEvent.fill(textbox(labels.name), '김민지')
    resetNow()
    await expect.element(textbox(labels.name)).toHaveValue('홍길동')
    await expect.element(textbox(labels.phone)).toHaveValue('')
    await userEvent.click(button(actions.requestOtp))
    await expect.element(textbox(labels.birth)).toHaveFocus()
  })

  it('ends the challenge: no code, no refusal, a new one is asked for', async () => {
    const adapter = createScriptedAdapter({ resendIn: 0, request: ['accepted', 'rate_limited', 'accepted'] })
    renderWithReset(as, { adapter, defaultValues: KNOWN }, wrapper)
    await requestCode()
    await userEvent.keyboard('12')
    await userEvent.click(button(actions.resendOtp))
    await expect.element(page.getByRole('alert')).toHaveTextContent('요청이 너무 많아요.')
    resetNow()
    await expect.element(textbox(labels.name)).toHaveValue('홍길동')
    await expect.element(page.getByRole('alert')).toBeEmptyDOMElement()
    await expect.element(page.getByRole('status')).toBeEmptyDOMElement()
    await requestCode()
    await expect.element(textbox(labels.otp)).toHaveValue('')
    expect(adapter.requests).toHaveLength(3)
  })

  it('aborts what is under way', async () => {
    const adapter = createScriptedAdapter({ request: 'never' })
    renderWithReset(as, { adapter, defaultValues: KNOWN }, wrapper)
    await userEvent.click(button(actions.requestOtp))
    await expect.element(button(actions.requestOtp)).toHaveAttribute('aria-disabled', 'true')
    resetNow()
    await expect.element(button(actions.requestOtp)).not.toHaveAttribute('aria-disabled')
  })

  it('hides again what progressive mode had shown', async () => {
    renderWithReset(as, { progressive: true }, wrapper)
    await userEvent.fill(textbox(labels.name), '홍길동')
    await expect.element(textbox(labels.birth)).toBeVisible()
    resetNow()
    await expect.element(textbox(labels.birth)).not.toBeInTheDocument()
    await userEvent.fill(textbox(labels.name), '홍길동')
    await expect.element(textbox(labels.birth)).toBeVisible()
  })
})

describe('reset of a host', () => {
  it('takes the verification back: it is held back again and its FormData says nothing', async () => {
    const { form, data, onReset } = renderInHost({ defaultValues: KNOWN, name: 'verified', required: true })
    await verify()
    await userEvent.click(button('처음부터'))
    await expect.element(textbox(labels.name)).toHaveValue('홍길동')
    expect(onReset).toHaveBeenCalledOnce()
    expect(data()).toEqual([['email', 'a@example.com']])
    expect(form.checkValidity()).toBe(false)
    await verify()
    expect(data()).toContainEqual(['verified', 'verified'])
  })

  it('that the host held back changes nothing', async () => {
    const { onReset, data } = renderInHost({ defaultValues: KNOWN, name: 'verified' })
    onReset.mockImplementation((...args: unknown[]) => (args[0] as SyntheticEvent).preventDefault())
    await verify()
    await userEvent.click(button('처음부터'))
    await new Promise((resolve) => setTimeout(resolve, 20))
    await expect.element(page.getByText(ko.verified)).toBeVisible()
    expect(data()).toContainEqual(['verified', 'verified'])
  })
})

describe('in a portal out of a host’s form', () => {
  it('neither our submit nor our reset reaches the host', async () => {
    const [onSubmit, onReset] = [vi.fn<() => void>(), vi.fn<() => void>()]
    const adapter = createScriptedAdapter()
    render(
      <form onSubmit={onSubmit} onReset={onReset}>
        {createPortal(
          <CertificationForm adapter={adapter} defaultValues={KNOWN}>
            <button type="reset">우리만</button>
          </CertificationForm>,
          document.body,
        )}
      </form>,
    )
    await userEvent.fill(textbox(labels.name), '김민지')
    await userEvent.click(button('우리만'))
    await expect.element(textbox(labels.name)).toHaveValue('홍길동')
    await userEvent.click(textbox(labels.name))
    await userEvent.keyboard('{Enter}')
    await expect.element(textbox(labels.otp)).toHaveFocus()
    await userEvent.keyboard('000000{Enter}')
    await expect.element(textbox(labels.otp)).toHaveAttribute('aria-invalid', 'true')
    expect(adapter.requests).toHaveLength(1)
    expect(onSubmit).not.toHaveBeenCalled()
    expect(onReset).not.toHaveBeenCalled()
  })
})
