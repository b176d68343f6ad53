import { createScriptedAdapter } from '@certification-form/testing'
import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { CertificationForm } from '../certification/CertificationForm.js'
import { ko } from '../locales/ko.js'
import { commit, composing, fill } from '../test-keyboard.js'

const textbox = (name: string) => page.getByRole('textbox', { name })

function open() {
  const adapter = createScriptedAdapter()
  render(<CertificationForm adapter={adapter} progressive />)
  const name = textbox(ko.labels.name).element() as HTMLInputElement
  name.focus()
  return { adapter, name }
}

it('a field that appears while a name is composed disturbs neither the text, the caret nor the focus', async () => {
  const { name } = open()
  await composing('홍')
  await commit('홍')
  for (const state of ['ㄱ', '기', '길']) {
    await composing(state)
    expect([name.value, name.selectionStart]).toEqual([`홍${state}`, 2])
    expect(document.activeElement).toBe(name)
  }
  await expect.element(textbox(ko.labels.birth)).toBeVisible()
  await composing('긷')
  await commit('긷')
  await composing('ㄷ')
  await composing('동')
  await commit('동')
  expect(name.value).toBe('홍긷동')
  expect(document.activeElement).toBe(name)
})

it('the Tab key goes from a field to the one that has just appeared', async () => {
  const { adapter } = open()
  await commit('홍길동')
  await userEvent.tab()
  await userEvent.keyboard('9001011')
  await userEvent.tab()
  await userEvent.keyboard(' ')
  await userEvent.tab()
  await userEvent.tab()
  await userEvent.keyboard('01012345678{Enter}')
  await expect.poll(() => adapter.requests.length).toBe(1)
})

it('a password manager that fills the name shows the next field', async () => {
  const { name } = open()
  fill(name, '홍길동')
  await expect.element(textbox(ko.labels.birth)).toBeVisible()
  expect(document.activeElement).toBe(name)
})
