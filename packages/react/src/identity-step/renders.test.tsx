import { createScriptedAdapter } from '@certification-form/testing'
import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createElement } from 'react'
import { describe, expect, it } from 'vitest'
import { Certification } from '../Certification.js'
import { box, typeIdentity } from '../test-person.js'

type Counts = Record<string, number>

/** A form whose parts count how often they are rendered. A Profiler does not see all that a context renders. */
function renderCounted(): Counts {
  const counts: Counts = {}
  const counted = (id: string, tag: string) => (props: object) => {
    counts[id] = (counts[id] ?? 0) + 1
    return createElement(tag, props)
  }
  render(
    <Certification.Root adapter={createScriptedAdapter()}>
      <Certification.IdentityStep>
        <Certification.Name render={counted('name', 'div')} />
        <Certification.Birth render={counted('birth', 'div')} />
        <Certification.Carrier render={counted('carrier', 'fieldset')} />
        <Certification.Phone render={counted('phone', 'div')} />
        <Certification.RequestButton render={counted('button', 'button')} />
      </Certification.IdentityStep>
    </Certification.Root>,
  )
  return counts
}

it('mounts with one render of each part', () => {
  expect(renderCounted()).toEqual({ name: 1, birth: 1, carrier: 1, phone: 1, button: 1 })
})

describe('typing', () => {
  it('renders the field it is in and no other', async () => {
    const counts = renderCounted()
    const user = userEvent.setup()
    await typeIdentity(user)
    await user.clear(box.phone())
    await user.tab()
    const before = { ...counts }
    await user.type(box.phone(), '01112345678')
    const { phone, ...others } = counts
    expect(others).toEqual({ name: before.name, birth: before.birth, carrier: before.carrier, button: before.button })
    // The prefix became an error on the way: that alone is worth a render.
    expect((phone ?? 0) - (before.phone ?? 0)).toBeLessThanOrEqual(3)
  })
})
