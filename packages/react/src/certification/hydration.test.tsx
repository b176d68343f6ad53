import { createScriptedAdapter } from '@certification-form/testing'
import { act } from '@testing-library/react'
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
