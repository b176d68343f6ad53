import type { IdentityInput } from '@certification-form/core'
import { createScriptedAdapter } from '@certification-form/testing'
import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CertificationForm } from '../certification/CertificationForm.js'
import { ko } from '../locales/ko.js'
import { box } from '../test-person.js'

const { labels } = ko
const FIELDS = [labels.name, labels.birth, labels.genderDigit, labels.phone]

function element(adapter = createScriptedAdapter(), known: Partial<IdentityInput> = {}) {
  return (
    <CertificationForm adapter={adapter} progressive defaultValues={known} terms={[{ id: 'sms', label: '문자 약관' }]}>
      <label>
        추천인 <input />
      </label>
    </CertificationForm>
  )
}

/** The names of what is on the page, in its order. */
function shown(): string[] {
  const boxes = screen.queryAllByRole('textbox').map((one) => (one as HTMLInputElement).labels?.[0]?.textContent ?? '')
  const groups = screen.queryAllByRole('group').map((one) => one.querySelector('legend')?.textContent ?? '')
  return [...boxes.map((name) => name.trim()), ...groups]
}

const status = () => screen.getByRole('status')
const ALL = [...FIELDS, '추천인', labels.carrier, labels.terms]

describe('progressive', () => {
  it('shows the next field when the last is complete, says so, and leaves the focus where it is', async () => {
    const user = userEvent.setup()
    const adapter = createScriptedAdapter()
    render(element(adapter))
    expect(shown()).toEqual([labels.name])
    expect(status()).toBeEmptyDOMElement()
    await user.type(box.name(), '홍')
    expect(shown()).toEqual([labels.name])
    await user.type(box.name(), '길')
    expect(shown()).toEqual([labels.name, labels.birth, labels.genderDigit])
    expect(box.name()).toHaveFocus()
    expect(status()).toHaveTextContent(ko.status.revealed(labels.birth))

    await user.tab()
    expect(box.birth()).toHaveFocus()
    await user.keyboard('900101')
    expect(shown()).not.toContain(labels.carrier)
    await user.keyboard('1')
    expect(shown()).toContain(labels.carrier)
    expect(box.digit()).toHaveFocus()
    expect(status()).toHaveTextContent(ko.status.revealed(labels.carrier))

    await user.click(box.carrier('KT'))
    expect(shown()).toEqual(ALL)
    expect(box.carrier('KT')).toHaveFocus()
    expect(status()).toHaveTextContent(ko.status.revealed(labels.phone))
    await user.type(box.phone(), '01012345678')
    await user.click(screen.getByRole('checkbox'))
    await user.click(box.request())
    await screen.findByRole('textbox', { name: labels.otp })
    expect(adapter.requests).toHaveLength(1)
  })

  it('hides nothing again, whatever is corrected, nor on the way back', async () => {
    const user = userEvent.setup()
    render(element(undefined, { name: '홍길동', birth: '900101', genderDigit: '1', carrier: 'SKT' }))
    expect(shown()).toEqual(ALL)
    await user.clear(box.name())
    await user.clear(box.digit())
    await user.clear(box.birth())
    expect(shown()).toEqual(ALL)
    await user.type(box.name(), '홍길동')
    await user.type(box.birth(), '9001011')
    await user.type(box.phone(), '01012345678')
    await user.click(screen.getByRole('checkbox'))
    await user.click(box.request())
    await screen.findByRole('textbox', { name: labels.otp })
    await user.click(box.edit())
    expect(shown()).toEqual(ALL)
  })

  it.each([
    ['a name', { name: '홍길동' }, [labels.name, labels.birth, labels.genderDigit]],
    ['half a name', { name: '홍' }, [labels.name]],
    ['a name with eight digits of a birth', { name: '홍길동', birth: '19900101' }, FIELDS.slice(0, 3)],
    ['all but the phone', { name: '홍길동', birth: '19900101', genderDigit: '1', carrier: 'KT' }, ALL],
    ['a birth without a name', { birth: '900101', genderDigit: '1' }, [labels.name]],
  ] as const)('begins with what is not known yet: %s', (_what, known, names) => {
    render(element(undefined, known))
    expect(shown()).toEqual(names)
    expect(status()).toBeEmptyDOMElement()
  })

  it('keeps the button all the while: it and Enter say what is missing at the last field that is shown', async () => {
    const user = userEvent.setup()
    const adapter = createScriptedAdapter()
    render(element(adapter))
    await user.click(box.request())
    await waitFor(() => expect(box.name()).toHaveFocus())
    expect(box.name()).toHaveAccessibleDescription(ko.fieldErrors.name_required)
    await user.keyboard('홍길동{Enter}')
    await waitFor(() => expect(box.birth()).toHaveFocus())
    expect(box.birth()).toHaveAccessibleDescription(ko.fieldErrors.birth_required)
    await user.keyboard('9001011{Enter}')
    await waitFor(() => expect(box.carrier('SKT')).toHaveFocus())
    expect(screen.getByRole('alert')).toBeEmptyDOMElement()
    await user.keyboard(' {Enter}')
    await waitFor(() => expect(box.phone()).toHaveFocus())
    expect(adapter.requests).toHaveLength(0)
  })
})

describe('progressive, served', () => {
  function serve(known: Partial<IdentityInput>) {
    const host = document.createElement('div')
    host.innerHTML = renderToString(element(undefined, known))
    document.body.append(host)
    return {
      async hydrate() {
        const root = await act(async () => hydrateRoot(host, element(undefined, known)))
        return async () => {
          await act(async () => root.unmount())
          host.remove()
        }
      },
    }
  }

  it('has in the HTML what is known, and goes on from there', async () => {
    const page = serve({ name: '홍길동' })
    expect(shown()).toEqual(FIELDS.slice(0, 3))
    const remove = await page.hydrate()
    await userEvent.setup().type(box.birth(), '9001011')
    expect(shown()).toContain(labels.carrier)
    await remove()
  })

  it('goes on from what was typed before hydration', async () => {
    const page = serve({})
    ;(box.name() as HTMLInputElement).value = '홍길동'
    const remove = await page.hydrate()
    expect(shown()).toEqual(FIELDS.slice(0, 3))
    expect(status()).toHaveTextContent(ko.status.revealed(labels.birth))
    await remove()
  })
})
