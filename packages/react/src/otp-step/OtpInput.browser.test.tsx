import { render } from '@testing-library/react'
import { StrictMode, useState } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { OtpInput, type OtpInputProps } from './OtpInput.js'

const onValueChange = vi.fn<(value: string) => void>()
const onComplete = vi.fn<(value: string) => void>()

beforeEach(() => {
  onValueChange.mockReset()
  onComplete.mockReset()
})

async function renderInput(props: OtpInputProps = {}) {
  render(
    <StrictMode>
      <OtpInput aria-label="인증번호 6자리" onValueChange={onValueChange} onComplete={onComplete} {...props} />
    </StrictMode>,
  )
  const locator = page.getByRole('textbox', { name: '인증번호 6자리' })
  const input = locator.element() as HTMLInputElement
  input.focus()
  return { input, paste: (text: string) => pasteInto(input, text) }
}

/** A paste as Chromium makes it: the event first, and its default action unless somebody takes it over. */
async function pasteInto(input: HTMLInputElement, text: string) {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  const isFree = input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  if (isFree) document.execCommand('insertText', false, text)
  await Promise.resolve()
}

/** What browsers, SMS keyboards and password managers do: the value at once, then an input event. */
function autofill(input: HTMLInputElement, value: string) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value)
  input.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

describe('editing', () => {
  it.each<[string, string, { value: string; caret: number }]>([
    ['typing', '123456', { value: '123456', caret: 6 }],
    ['a seventh digit at the end', '1234567', { value: '123456', caret: 6 }],
    ['letters between', '1a2b3c', { value: '123', caret: 3 }],
    ['deleting the last', '123{Backspace}', { value: '12', caret: 2 }],
    ['deleting in the middle', '123{ArrowLeft}{Backspace}', { value: '13', caret: 1 }],
    ['deleting forward', '123{Home}{Delete}', { value: '23', caret: 0 }],
    ['inserting in the middle', '1256{ArrowLeft}{ArrowLeft}34', { value: '123456', caret: 4 }],
    ['overtyping in a full box', '123456{Home}{ArrowRight}9', { value: '193456', caret: 2 }],
    ['replacing a selection', '123456{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}9', { value: '12349', caret: 5 }],
    ['replacing all', '123456{Control>}a{/Control}7', { value: '7', caret: 1 }],
  ])('%s', async (_what, keys, { value, caret }) => {
    const { input } = await renderInput()
    await userEvent.keyboard(keys)
    expect(input.value).toBe(value)
    expect(input.selectionStart).toBe(caret)
  })

  it('undoes as the browser does', async () => {
    const { input } = await renderInput()
    await userEvent.keyboard('123')
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(input.value.length).toBeLessThan(3)
    await expect.poll(() => onValueChange.mock.lastCall?.[0]).toBe(input.value)
  })

  it.each([
    ['a whole SMS', '[Web발신] [가게] 인증번호는 [482913]입니다. 문의 1566-3355', '482913'],
    ['a code with a space', '482 913', '482913'],
    ['a code with a hyphen', '482-913', '482913'],
    ['full-width digits', '４８２９１３', '482913'],
    ['more digits than fit', '48291377', '482913'],
  ])('takes the code out of %s', async (_what, text, code) => {
    const { input, paste } = await renderInput()
    await paste(text)
    expect(input.value).toBe(code)
    expect(onComplete).toHaveBeenCalledExactlyOnceWith(code)
  })

  it('replaces everything by a pasted code, and inserts a pasted part at the caret', async () => {
    const { input, paste } = await renderInput({ defaultValue: '1111' })
    input.setSelectionRange(2, 2)
    await paste('22')
    expect(input.value).toBe('112211')
    await paste('482913')
    expect(input.value).toBe('482913')
  })

  it.each(['482913', '482-913', '482 913', '인증번호 482913'])('takes %s by autofill', async (filled) => {
    const { input } = await renderInput()
    autofill(input, filled)
    expect(input.value).toBe('482913')
    await expect.poll(() => onComplete.mock.calls).toEqual([['482913']])
  })

  it('filters nothing while an IME composes, then takes the digits', async () => {
    const { input } = await renderInput()
    const { send } = cdp() as unknown as { send: (method: string, params: object) => Promise<void> }
    await send('Input.imeSetComposition', { text: '１２', selectionStart: 2, selectionEnd: 2 })
    expect(input.value).toBe('１２')
    await send('Input.insertText', { text: '１２' })
    await expect.poll(() => input.value).toBe('12')
    expect(onValueChange).toHaveBeenLastCalledWith('12')
  })
})

describe('completion', () => {
  it('fires once for each edit that makes it full', async () => {
    await renderInput()
    await userEvent.keyboard('123456')
    expect(onComplete).toHaveBeenCalledExactlyOnceWith('123456')
    await userEvent.keyboard('{Backspace}9')
    expect(onComplete.mock.calls).toEqual([['123456'], ['123459']])
    await userEvent.keyboard('9')
    expect(onComplete).toHaveBeenCalledTimes(2)
  })

  it('never fires on mount or when the parent sets a code', async () => {
    const { rerender } = render(<OtpInput aria-label="x" value="123456" onComplete={onComplete} />)
    rerender(<OtpInput aria-label="x" value="" onComplete={onComplete} />)
    rerender(<OtpInput aria-label="x" value="654321" onComplete={onComplete} />)
    expect(page.getByRole('textbox', { name: 'x' }).element()).toHaveValue('654321')
    expect(onComplete).not.toHaveBeenCalled()
  })

  it('does not fire for an edit the parent refuses, and shows the parent’s digits', async () => {
    const { input } = await renderInput({ value: '12' })
    await userEvent.keyboard('3456')
    expect(onValueChange).toHaveBeenCalled()
    expect(input.value).toBe('12')
    expect(onComplete).not.toHaveBeenCalled()
  })

  it('follows a parent that keeps the digits', async () => {
    function Parent() {
      const [code, setCode] = useState('')
      return <OtpInput aria-label="kept" value={code} onValueChange={setCode} onComplete={onComplete} />
    }
    render(<Parent />)
    const input = page.getByRole('textbox', { name: 'kept' })
    await userEvent.type(input.element(), '123456')
    await expect.element(input).toHaveValue('123456')
    expect(onComplete).toHaveBeenCalledExactlyOnceWith('123456')
  })

  it('submits its form once when it is full and wants to', async () => {
    const onSubmit = vi.fn<(event: React.FormEvent) => void>((event) => event.preventDefault())
    render(
      <form onSubmit={onSubmit}>
        <OtpInput aria-label="auto" name="code" autoSubmit />
      </form>,
    )
    const input = page.getByRole('textbox', { name: 'auto' }).element() as HTMLInputElement
    input.focus()
    await userEvent.keyboard('123456')
    await expect.poll(() => onSubmit.mock.calls.length).toBe(1)
    expect(new FormData(input.form as HTMLFormElement).get('code')).toBe('123456')
  })
})

describe('the element', () => {
  it('is one text input that invites numbers and codes, left to right, without a length limit', async () => {
    const { input } = await renderInput()
    expect(input).toHaveAttribute('type', 'text')
    expect(input).toHaveAttribute('inputmode', 'numeric')
    expect(input).toHaveAttribute('autocomplete', 'one-time-code')
    expect(input).not.toHaveAttribute('maxlength')
    expect(input.closest('[dir]')).toHaveAttribute('dir', 'ltr')
  })

  it('takes nothing when it is read-only or disabled', async () => {
    const { input, paste } = await renderInput({ readOnly: true, defaultValue: '12' })
    await userEvent.keyboard('3')
    await paste('482913')
    expect(input.value).toBe('12')
  })

  it('paints which box is next', async () => {
    await renderInput()
    const states = () =>
      [...document.querySelectorAll('[data-cf-part=otp-box]')].map((box) => box.getAttribute('data-state'))
    expect(states()).toEqual(['next', 'empty', 'empty', 'empty', 'empty', 'empty'])
    await userEvent.keyboard('12')
    expect(states()).toEqual(['filled', 'filled', 'next', 'empty', 'empty', 'empty'])
    await userEvent.keyboard('3456')
    expect(new Set(states())).toEqual(new Set(['filled']))
  })

  it('has as many digits as asked for', async () => {
    const { input } = await renderInput({ length: 4 })
    await userEvent.keyboard('12345')
    expect(input.value).toBe('1234')
    expect(onComplete).toHaveBeenCalledExactlyOnceWith('1234')
  })
})
