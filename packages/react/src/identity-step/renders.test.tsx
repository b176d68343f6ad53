import { createScriptedAdapter } from '@certification-form/testing'
import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Profiler, type ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { Certification } from '../Certification.js'
import { box, typeIdentity } from '../test-person.js'

describe('typing', () => {
  it('renders the field it is in and no other', async () => {
    const counts: Record<string, number> = {}
    const counted = (id: string, part: ReactNode) => (
      <Profiler id={id} onRender={() => (counts[id] = (counts[id] ?? 0) + 1)}>
        {part}
      </Profiler>
    )
    render(
      <Certification.Root adapter={createScriptedAdapter()}>
        <Certification.IdentityStep>
          {counted('name', <Certification.Name />)}
          {counted('birth', <Certification.Birth />)}
          {counted('carrier', <Certification.Carrier />)}
          {counted('phone', <Certification.Phone />)}
          {counted('button', <Certification.RequestButton />)}
        </Certification.IdentityStep>
      </Certification.Root>,
    )
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
