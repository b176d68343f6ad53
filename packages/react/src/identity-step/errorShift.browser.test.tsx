/// <reference types="vite/client" />
import { createScriptedAdapter } from '@certification-form/testing'
import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { CertificationForm } from '../index.js'
import '../styles.css'

/** As long as a finger or a mouse stays down. */
const PRESS = { delay: 150 }

it('takes a press on a carrier although the mistake of the box that is left appears meanwhile', async () => {
  await page.viewport(390, 800)
  render(<CertificationForm adapter={createScriptedAdapter()} />)
  const digit = page.getByRole('textbox', { name: '주민등록번호 뒷자리 첫 숫자' })
  await userEvent.click(digit)
  await userEvent.keyboard('9')
  await userEvent.click(page.getByText('KT', { exact: true }), PRESS)
  await expect.element(digit).toBeInvalid()
  await expect.element(page.getByRole('radio', { name: 'KT', exact: true })).toBeChecked()
})

it('takes a press on the button although the mistake of the box that is left appears meanwhile', async () => {
  await page.viewport(390, 800)
  render(<CertificationForm adapter={createScriptedAdapter()} />)
  await userEvent.click(page.getByRole('textbox', { name: '휴대폰 번호' }))
  await userEvent.keyboard('010123')
  await userEvent.click(page.getByRole('button', { name: '인증번호 받기' }), PRESS)
  await expect.element(page.getByText('이름을 입력해 주세요.')).toBeVisible()
})
