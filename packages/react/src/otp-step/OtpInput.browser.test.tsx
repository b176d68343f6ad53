import { render } from '@testing-library/react'
import { createRef, useEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { OtpInput, type OtpInputProps } from './OtpInput.js'
import { type OtpRow, fill, named, open, painted, shown, outcome, promised } from './test-otp.js'

const boxStates = () =>
  [...document.querySelectorAll("[data-cf-part='otp-box']")].map((box) => box.getAttribute('data-state'))

describe('the element', () => {
  it('is one text input that invites numbers and codes, left to right, without a length limit', () => {
    const { input } = open()
    expect(input).toHaveAttribute('type', 'text')
    expect(input).toHaveAttribute('inputmode', 'numeric')
    expect(input).toHaveAttribute('autocomplete', 'one-time-code')
    expect(input).not.toHaveAttribute('maxlength')
    expect(input.closest('[dir]')).toHaveAttribute('dir', 'ltr')
  })

  it('asks no password manager to stay away: a code may come from one', () => {
    const { input } = open()
    expect(input.getAttributeNames().filter((name) => /^data-(?!cf-part)/.test(name))).toEqual([])
  })

  it('is one named field for assistive technology; its boxes say nothing (melt-ui/melt-ui#1221)', async () => {
    open('12|')
    expect(page.getByRole('textbox').elements()).toHaveLength(1)
    await expect.element(page.getByRole('textbox')).toHaveValue('12')
    const boxes = document.querySelector("[data-cf-part='otp-boxes']")
    expect(boxes).toHaveAttribute('aria-hidden', 'true')
    expect(boxes).toHaveTextContent('')
  })

  it('paints which box is next', async () => {
    open()
    expect(boxStates()).toEqual(['next', 'empty', 'empty', 'empty', 'empty', 'empty'])
    await userEvent.keyboard('12')
    expect(boxStates()).toEqual(['filled', 'filled', 'next', 'empty', 'empty', 'empty'])
    await userEvent.keyboard('3456')
    expect(painted()).toBe(6)
  })

  it('takes a ref, attributes and handlers of its host', async () => {
    const ref = createRef<HTMLInputElement>()
    const heard: string[] = []
    const { input } = open('', {
      ref,
      id: 'code',
      autoComplete: 'off',
      'aria-describedby': 'hint',
      onFocus: () => heard.push('focus'),
      onKeyDown: ({ key }) => heard.push(key),
      onPaste: () => heard.push('paste'),
      onBlur: () => heard.push('blur'),
    } as OtpInputProps)
    expect(ref.current).toBe(input)
    expect(input).toHaveAttribute('autocomplete', 'off')
    expect(input).toHaveAttribute('aria-describedby', 'hint')
    input.dispatchEvent(new ClipboardEvent('paste', { bubbles: true }))
    await userEvent.keyboard('4')
    input.blur()
    expect(heard).toEqual(['focus', 'paste', '4', 'blur'])
  })

  it('has the focus from the start when it is asked to', () => {
    const props: OtpInputProps = { 'aria-label': '먼저', autoFocus: true }
    render(<OtpInput {...props} />)
    expect(document.activeElement).toBe(page.getByRole('textbox', { name: '먼저' }).element())
  })
})

const isLocked = { from: '12|', to: '12|', told: [], props: { readOnly: true } }
const locked: OtpRow[] = [
  { ...isLocked, situation: 'typing', keys: '3' },
  { ...isLocked, situation: 'Backspace', keys: '{Backspace}', learned: 'formwerkjs/formwerk#221' },
  { ...isLocked, situation: 'a suggestion', commit: '482913' },
  {
    ...isLocked,
    situation: 'a password manager',
    act: (input) => fill(input, '482913'),
    learned: 'mui/base-ui#4805',
  },
]

describe('a read-only one is not changed by', () => {
  it.each(named(locked))('%s', async (_, row) => {
    expect(await outcome(row)).toEqual(promised(row))
  })
})

describe('a disabled one', () => {
  it.each<[string, (props: OtpInputProps) => React.ReactElement]>([
    ['by itself', (props) => <OtpInput {...props} disabled />],
    ['by its fieldset (chakra-ui/zag#807)', (props) => <fieldset disabled>{<OtpInput {...props} />}</fieldset>],
  ])('%s takes nothing, and everything when it is no longer', async (_, element) => {
    const onValueChange = vi.fn<(value: string) => void>()
    const props = { 'aria-label': '인증번호', defaultValue: '12', onValueChange }
    const { rerender } = render(element(props))
    const input = page.getByRole('textbox').element() as HTMLInputElement
    fill(input, '482913')
    input.focus()
    await userEvent.keyboard('3')
    expect(input).toHaveValue('12')
    expect(onValueChange).not.toHaveBeenCalled()
    rerender(<fieldset>{<OtpInput {...props} />}</fieldset>)
    await userEvent.type(page.getByRole('textbox').element(), '3')
    expect(onValueChange).toHaveBeenLastCalledWith('123')
  })
})

function Arriving({ onArrived, children }: { onArrived: () => void; children: React.ReactNode }) {
  useEffect(onArrived, [onArrived])
  return children
}

describe('before hydration', () => {
  const roots: { unmount: () => void }[] = []
  afterEach(() => {
    for (const root of roots.splice(0)) root.unmount()
    document.body.replaceChildren()
  })

  /** The server's HTML, what is done to it, then React. */
  async function arrive(props: OtpInputProps, act: (input: HTMLInputElement) => unknown) {
    const [told, completed]: [string[], string[]] = [[], []]
    const host = document.createElement('div')
    document.body.append(host)
    const arrived = vi.fn<() => void>()
    const element = (
      <Arriving onArrived={arrived}>
        <OtpInput
          onValueChange={(digits) => told.push(digits)}
          onComplete={(digits) => completed.push(digits)}
          {...props}
        />
      </Arriving>
    )
    host.innerHTML = renderToString(element)
    const [input] = host.getElementsByTagName('input')
    if (!input) throw new Error('There is no input.')
    input.focus()
    await act(input)
    roots.push(hydrateRoot(host, element))
    await vi.waitFor(() => expect(arrived).toHaveBeenCalled())
    await vi.waitFor(() => expect(painted()).toBe(input.value.length))
    return { input, told, completed }
  }

  it.each<[string, OtpInputProps, string, string, string[]]>([
    ['is kept (react/react#26974)', {}, '48', '48|', ['48']],
    ['and stood behind a default is kept', { defaultValue: '12' }, '{End}3', '123|', ['123']],
    ['is filtered', {}, '4a8', '48|', ['48']],
    ['and was a whole code completes nothing', {}, '482913', '482913|', ['482913']],
    ['keeps its caret', {}, '4829{ArrowLeft}', '482|9', ['4829']],
  ])('what was typed %s', async (_, props, keys, to, told) => {
    const otp = await arrive(props, () => userEvent.keyboard(keys))
    await vi.waitFor(() => expect(otp.told).toEqual(told))
    expect(shown(otp.input)).toBe(to)
    expect(otp.completed).toEqual([])
    await userEvent.keyboard('{End}{Backspace}')
    expect(otp.told).toHaveLength(told.length + 1)
  })

  it('nothing is told when nothing happened', async () => {
    const { told, completed } = await arrive({ defaultValue: '123456' }, () => undefined)
    expect([told, completed]).toEqual([[], []])
  })
})
