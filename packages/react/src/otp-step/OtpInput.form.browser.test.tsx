import { render } from '@testing-library/react'
import { StrictMode } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { OtpInput, type OtpInputProps } from './OtpInput.js'
import { fill, painted } from './test-otp.js'

const onSubmit = vi.fn<(event: React.FormEvent<HTMLFormElement>) => void>()
const onValueChange = vi.fn<(value: string) => void>()
const onComplete = vi.fn<(value: string) => void>()

beforeEach(() => {
  onSubmit.mockReset()
  onSubmit.mockImplementation((event) => event.preventDefault())
  onValueChange.mockReset()
  onComplete.mockReset()
})

function Host({ children, ...props }: OtpInputProps) {
  return (
    <StrictMode>
      <form id="host" onSubmit={onSubmit}>
        <OtpInput aria-label="인증번호" name="code" onValueChange={onValueChange} onComplete={onComplete} {...props} />
        {children}
        <button type="submit">보내기</button>
        <button type="reset">지우기</button>
      </form>
    </StrictMode>
  )
}

function openForm(props: OtpInputProps = {}) {
  const { rerender } = render(<Host {...props} />)
  const input = page.getByRole('textbox', { name: '인증번호' }).element() as HTMLInputElement
  const form = document.querySelector<HTMLFormElement>('#host')
  if (!form) throw new Error('There is no form.')
  input.focus()
  const update = (next: OtpInputProps) => rerender(<Host {...next} />)
  return { input, form, update, sent: () => new FormData(form).get('code') }
}

const press = (name: string) => userEvent.click(page.getByRole('button', { name }))
/** Longer than a task: whatever was to happen after an event has happened. */
const soon = () => new Promise((done) => setTimeout(done, 20))

describe('what the form sends', () => {
  it.each<[string, OtpInputProps, string, string | null]>([
    ['what was typed', {}, '482913', '482913'],
    ['a part, where nobody asks for all', {}, '48', '48'],
    ['nothing typed', {}, '', ''],
    ['a default', { defaultValue: '12' }, '3', '123'],
    ['a default of a locked one', { defaultValue: '12', readOnly: true }, '3', '12'],
    ['nothing of a disabled one', { defaultValue: '12', disabled: true }, '', null],
    ['nothing without a name', { name: undefined }, '482913', null],
  ])('%s', async (_, props, keys, expected) => {
    const { sent } = openForm(props)
    if (keys) await userEvent.keyboard(keys)
    expect(sent()).toBe(expected)
  })

  it('what a form elsewhere on the page asks for', async () => {
    render(<form id="other" />)
    const { sent } = openForm({ form: 'other' })
    await userEvent.keyboard('482913')
    expect(sent()).toBeNull()
    expect(new FormData(document.querySelector<HTMLFormElement>('#other') ?? undefined).get('code')).toBe('482913')
  })
})

describe('validity', () => {
  it.each<[string, OtpInputProps, string, keyof ValidityState]>([
    ['a missing code that is required', { required: true }, '', 'valueMissing'],
    ['half a code', {}, '482', 'patternMismatch'],
    ['half a code of eight', { length: 8 }, '482913', 'patternMismatch'],
  ])('keeps %s from being sent', async (_, props, keys, reason) => {
    const { input } = openForm(props)
    if (keys) await userEvent.keyboard(keys)
    await press('보내기')
    expect(input.validity[reason]).toBe(true)
    expect(onSubmit).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(input)
  })

  it.each<[string, OtpInputProps, string]>([
    ['a whole code', { required: true }, '482913'],
    ['no code, where none is required', {}, ''],
    ['what the merchant’s own pattern allows', { pattern: '[0-9]{2,6}' }, '48'],
  ])('lets %s pass', async (_, props, keys) => {
    openForm(props)
    if (keys) await userEvent.keyboard(keys)
    await press('보내기')
    expect(onSubmit).toHaveBeenCalledOnce()
  })
})

describe('reset', () => {
  it.each<[string, OtpInputProps, string, string]>([
    ['empties it', {}, '482913', ''],
    ['puts the default back', { defaultValue: '12' }, '3456', '12'],
    ['puts a whole default back without completing', { defaultValue: '123456' }, '{Backspace}', '123456'],
  ])('%s, digits and boxes (radix-ui/primitives#3958)', async (_, props, keys, expected) => {
    const { input, sent } = openForm(props)
    if (keys) await userEvent.keyboard(keys)
    onComplete.mockReset()
    await press('지우기')
    await expect.poll(painted).toBe(expected.length)
    expect(input.value).toBe(expected)
    expect(sent()).toBe(expected)
    expect(onValueChange).toHaveBeenLastCalledWith(expected)
    expect(onComplete).not.toHaveBeenCalled()
  })

  it('puts back the default of now (adobe/react-spectrum#6830)', async () => {
    const { input, form, update } = openForm({ defaultValue: '12' })
    await userEvent.keyboard('3')
    update({ defaultValue: '99' })
    expect(input.value).toBe('123')
    form.reset()
    await expect.poll(() => onValueChange.mock.lastCall).toEqual(['99'])
    expect(input.value).toBe('99')
    expect(painted()).toBe(2)
  })

  it('asks a parent that holds the digits, which may say no (adobe/react-spectrum#6555)', async () => {
    const { input, form, update } = openForm({ value: '' })
    update({ value: '48' })
    form.reset()
    await expect.poll(() => onValueChange.mock.calls).toEqual([['']])
    await expect.poll(() => input.value).toBe('48')
    expect(painted()).toBe(2)
    update({ value: '' })
    expect(input.value).toBe('')
  })

  it('is followed by the next code', async () => {
    const { input } = openForm()
    await userEvent.keyboard('482913')
    await press('지우기')
    input.focus()
    await userEvent.keyboard('482913')
    await expect.poll(() => onComplete.mock.calls).toEqual([['482913'], ['482913']])
  })

  it('of a form that refuses it, or of another, changes nothing', async () => {
    const { input, form } = openForm()
    render(<form id="other" />)
    await userEvent.keyboard('48')
    form.addEventListener('reset', (event) => event.preventDefault(), { once: true })
    form.reset()
    document.querySelector<HTMLFormElement>('#other')?.reset()
    await soon()
    expect(input.value).toBe('48')
    expect(onValueChange).toHaveBeenCalledTimes(2)
  })
})

describe('submitting by itself', () => {
  it.each<[string, (input: HTMLInputElement) => unknown]>([
    ['typed', () => userEvent.keyboard('482913')],
    ['filled in', (input) => fill(input, '482913')],
    [
      'typed and followed by Enter (ALMiG-Kompressoren-GmbH/tailcloakify#71)',
      () => userEvent.keyboard('482913{Enter}'),
    ],
    ['typed and followed by Enter held down', () => userEvent.keyboard('482913{Enter>5/}')],
  ])('sends a code once that was %s', async (_, act) => {
    const { input } = openForm({ autoSubmit: true })
    await act(input)
    await expect.poll(() => onSubmit.mock.calls.length).toBe(1)
    await soon()
    expect(onSubmit).toHaveBeenCalledOnce()
    expect(onComplete).toHaveBeenCalledExactlyOnceWith('482913')
  })

  it('sends it again when that is meant: a second Enter, a press, another code', async () => {
    const { input } = openForm({ autoSubmit: true })
    await userEvent.keyboard('482913{Enter}{Enter}')
    expect(onSubmit).toHaveBeenCalledTimes(2)
    await press('보내기')
    expect(onSubmit).toHaveBeenCalledTimes(3)
    input.focus()
    await userEvent.keyboard('{End}{Backspace}4')
    await expect.poll(() => onSubmit.mock.calls.length).toBe(4)
  })

  it('says what is missing when half a code is sent with Enter', async () => {
    const { input } = openForm({ autoSubmit: true })
    await userEvent.keyboard('482913{Backspace}{Enter}')
    expect(onSubmit).toHaveBeenCalledOnce()
    expect(input.validity.valid).toBe(false)
  })

  it('is not done unasked, and Enter sends', async () => {
    openForm()
    await userEvent.keyboard('482913')
    expect(onSubmit).not.toHaveBeenCalled()
    await userEvent.keyboard('{Enter}')
    expect(onSubmit).toHaveBeenCalledOnce()
  })

  it('sends the digits that were completed', async () => {
    const sent: unknown[] = []
    onSubmit.mockImplementation((event) => {
      event.preventDefault()
      sent.push(new FormData(event.currentTarget).get('code'))
    })
    const { input } = openForm({ autoSubmit: true })
    fill(input, '482 913')
    await expect.poll(() => sent).toEqual(['482913'])
  })
})
