import { render } from '@testing-library/react'
import { StrictMode, useState } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { OtpInput } from './OtpInput.js'

const onComplete = vi.fn<(value: string) => void>()
const told = vi.fn<(value: string) => void>()

beforeEach(() => {
  onComplete.mockReset()
  told.mockReset()
})

function openIn(host: React.ReactElement) {
  render(<StrictMode>{host}</StrictMode>)
  ;(page.getByRole('textbox', { name: '인증번호' }).element() as HTMLInputElement).focus()
}

describe('completion', () => {
  it('never comes on mount', async () => {
    openIn(<OtpInput aria-label="인증번호" defaultValue="123456" onComplete={onComplete} onValueChange={told} />)
    openIn(<OtpInput aria-label="다른" value="123456" onComplete={onComplete} onValueChange={told} />)
    await new Promise((done) => setTimeout(done, 20))
    expect(onComplete).not.toHaveBeenCalled()
    expect(told).not.toHaveBeenCalled()
  })

  it('comes once, though its handler renders again and is a new one each time (mantinedev/mantine#5774)', async () => {
    function Counting() {
      const [count, setCount] = useState(0)
      return (
        <>
          <OtpInput
            aria-label="인증번호"
            onComplete={(code) => {
              onComplete(code)
              setCount(count + 1)
            }}
          />
          <output>{count}</output>
        </>
      )
    }
    openIn(<Counting />)
    await userEvent.keyboard('482913')
    await expect.element(page.getByRole('status')).toHaveTextContent('1')
    expect(onComplete).toHaveBeenCalledExactlyOnceWith('482913')
  })

  it('meets a parent that takes the input away', async () => {
    function Leaving() {
      const [isDone, setDone] = useState(false)
      return isDone ? <p>끝</p> : <OtpInput aria-label="인증번호" autoSubmit onComplete={() => setDone(true)} />
    }
    openIn(<Leaving />)
    await userEvent.keyboard('482913')
    await expect.element(page.getByText('끝')).toBeVisible()
  })
})
