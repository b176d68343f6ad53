import { SCRIPTED_OTP, createScriptedAdapter } from '@certification-form/testing'
import { render } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { CertificationForm } from './CertificationForm.js'

const textbox = (name: string) => page.getByRole('textbox', { name })

function ime(method: 'imeSetComposition' | 'insertText', text: string): Promise<void> {
  const { send } = cdp() as unknown as { send: (method: string, params: object) => Promise<void> }
  const selection = { selectionStart: text.length, selectionEnd: text.length }
  return send(`Input.${method}`, method === 'insertText' ? { text } : { text, ...selection })
}

/** Types Hangul as an IME does: each syllable grows, then stays. */
async function compose(...syllables: string[][]): Promise<void> {
  for (const states of syllables) {
    for (const state of states) await ime('imeSetComposition', state)
    await ime('insertText', states.at(-1) ?? '')
  }
}

describe('in a real browser', () => {
  it('goes from page to verified by keyboard alone', async () => {
    const adapter = createScriptedAdapter()
    render(<CertificationForm adapter={adapter} />)
    await userEvent.tab()
    await expect.element(textbox('이름')).toHaveFocus()
    await compose(['ㅎ', '호', '홍'], ['ㄱ', '기', '길'], ['ㄷ', '도', '동'])
    await userEvent.tab()
    // Six digits move on to the seventh by themselves.
    await userEvent.keyboard('9001011')
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(page.getByRole('radio', { name: 'KT', exact: true })).toBeChecked()
    await userEvent.tab()
    await userEvent.keyboard(' ')
    // Help about the network of a budget carrier has come in between.
    await userEvent.tab()
    await userEvent.tab()
    await userEvent.keyboard('01012345678')
    await userEvent.tab()
    await expect.element(page.getByRole('button', { name: '인증번호 받기' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(textbox('인증번호 6자리')).toHaveFocus()
    await userEvent.keyboard(`${SCRIPTED_OTP}{Enter}`)
    await expect.element(page.getByText('본인인증을 마쳤어요.')).toBeVisible()
    expect(adapter.requests.map(({ identity }) => identity)).toEqual([
      { name: '홍길동', birth: '900101', genderDigit: '1', carrier: 'KT', isMvno: true, phone: '01012345678' },
    ])
  })

  it('keeps a name whole while it is composed in the middle of another', async () => {
    render(<CertificationForm adapter={createScriptedAdapter()} />)
    const name = textbox('이름').element() as HTMLInputElement
    name.focus()
    await compose(['ㅎ', '홍'], ['ㄷ', '동'])
    await userEvent.keyboard('{ArrowLeft}')
    await compose(['ㄱ', '길'])
    expect(name.value).toBe('홍길동')
    expect(name.selectionStart).toBe(2)
  })

  it('keeps the caret of the phone where it was', async () => {
    render(<CertificationForm adapter={createScriptedAdapter()} />)
    const phone = textbox('휴대폰 번호').element() as HTMLInputElement
    phone.focus()
    await userEvent.keyboard('0102345678{Home}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}1')
    expect(phone.value).toBe('010-1234-5678')
    expect(phone.selectionStart).toBe(5)
    await userEvent.keyboard('{Backspace}')
    expect(phone.value).toBe('010-2345-678')
    expect(phone.value.slice(0, phone.selectionStart ?? 0).replace('-', '')).toBe('010')
  })

  it('reports what a host’s onVerified throws, and still is verified', async () => {
    // Vitest prints what was not caught, here on purpose.
    const print = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const rejected = vi.fn<(event: PromiseRejectionEvent) => void>((event) => event.preventDefault())
    window.addEventListener('unhandledrejection', rejected)
    const onVerified = () => {
      throw new Error('host bug')
    }
    const known = { name: '홍길동', birth: '900101', genderDigit: '1', carrier: 'SKT', phone: '01012345678' } as const
    render(<CertificationForm adapter={createScriptedAdapter()} defaultValues={known} onVerified={onVerified} />)
    await userEvent.click(page.getByRole('button', { name: '인증번호 받기' }))
    await expect.element(textbox('인증번호 6자리')).toHaveFocus()
    await userEvent.keyboard(`${SCRIPTED_OTP}{Enter}`)
    await expect.element(page.getByText('본인인증을 마쳤어요.')).toBeVisible()
    await expect.poll(() => rejected.mock.lastCall?.[0].reason).toEqual(new Error('host bug'))
    window.removeEventListener('unhandledrejection', rejected)
    print.mockRestore()
  })
})
