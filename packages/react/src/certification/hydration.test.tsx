import { createScriptedAdapter } from '@certification-form/testing'
import { act, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it } from 'vitest'
import { OtpInput } from '../otp-step/OtpInput.js'
import { box } from '../test-person.js'
import { CertificationForm } from './CertificationForm.js'

let host: HTMLElement | undefined
let unmount = () => undefined as void

/** The server's HTML in the page, before React: what a person on a slow network types into. */
function serve(element: React.ReactElement) {
  host = document.createElement('div')
  host.innerHTML = renderToString(element)
  document.body.append(host)
  return {
    hydrate: () =>
      act(async () => {
        const root = hydrateRoot(host as HTMLElement, element)
        unmount = () => root.unmount()
      }),
  }
}

afterEach(async () => {
  await act(async () => unmount())
  host?.remove()
})

describe('server rendering', () => {
  it('hydrates without a warning and keeps what was typed before', async () => {
    const page = serve(<CertificationForm adapter={createScriptedAdapter()} />)
    const name = box.name() as HTMLInputElement
    const phone = box.phone() as HTMLInputElement
    name.value = '홍길동'
    phone.value = '01012345678'
    await page.hydrate()
    expect(box.name()).toBe(name)
    expect(name).toHaveValue('홍길동')
    const user = userEvent.setup()
    await user.type(box.phone(), '{End}9{Backspace}')
    expect(phone).toHaveValue('010-1234-5678')
    await user.click(box.request())
    expect(box.name()).not.toBeInvalid()
    expect(box.birth()).toBeInvalid()
  })

  it.each([undefined, 'list'] as const)('keeps what was ticked before, carrierPicker %s', async (carrierPicker) => {
    const terms = [
      { id: 'service', label: 'A' },
      { id: 'news', label: 'B' },
      { id: 'third', label: 'C' },
    ]
    // No carrier: React 18 puts a radio button that was picked by default back when it hydrates.
    const known = { isMvno: true }
    const adapter = createScriptedAdapter()
    const page = serve(
      <CertificationForm adapter={adapter} carrierPicker={carrierPicker} terms={terms} defaultValues={known} />,
    )
    const radios = screen.getAllByRole<HTMLInputElement>('radio')
    const last = radios.at(-1) as HTMLInputElement
    last.checked = true
    const mvno = screen.queryByRole<HTMLInputElement>('switch')
    if (mvno) mvno.checked = false
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox').filter(({ role }) => role !== 'switch')
    for (const consent of boxes.slice(1, 3)) consent.checked = true
    await page.hydrate()
    expect(radios.map(({ checked }) => checked)).toEqual(radios.map((radio) => radio === last))
    expect(mvno?.checked).toBe(carrierPicker ? undefined : false)
    expect(boxes.map(({ checked }) => checked)).toEqual([false, true, true, false])
    expect(boxes[0]?.indeterminate).toBe(true)
  })

  it('shows what the merchant knows in the HTML already', () => {
    const known = { name: '김민지', phone: '01098765432' }
    serve(<CertificationForm adapter={createScriptedAdapter()} defaultValues={known} />)
    expect(box.name()).toHaveValue('김민지')
    expect(box.phone()).toHaveValue('010-9876-5432')
  })

  it('keeps a code that was typed before hydration, and does not call it complete', async () => {
    const completed: string[] = []
    const changed: string[] = []
    const page = serve(
      <OtpInput
        aria-label="code"
        onComplete={(code) => completed.push(code)}
        onValueChange={(code) => changed.push(code)}
      />,
    )
    const input = host?.querySelector('input') as HTMLInputElement
    input.value = '123456'
    await page.hydrate()
    expect(input).toHaveValue('123456')
    expect(changed).toEqual(['123456'])
    expect(completed).toEqual([])
  })
})
